/// Sigma rules as they are written: from YAML text to rules, filters and correlations whose
/// modifiers are worked out, or to problems that name file, line, reason and remedy. Start reading at
/// [RuleReader].
@NullMarked
package jp.sekisho.detect.rule;

import org.jspecify.annotations.NullMarked;
