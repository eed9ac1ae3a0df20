/// **Home** (規程の実施状況): the regulation itself, live; what to do first.
///
/// Owns the plan of backups and what came of each. Builds, from what the modules below know, the
/// pages everybody begins with.
@NullMarked
package jp.sekisho.home;

import org.jspecify.annotations.NullMarked;
