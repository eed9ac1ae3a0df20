/// **The command line**: one program, `sekisho`, whose commands call the engines and nothing else.
///
/// A group of commands is a class with `@Command`; add it to [Main]. All words on screen are in `messages.properties`
/// and `messages_ja.properties`. Exit: 0 done, 1 a check failed, 2 usage or unreadable input. Start at [Main].
@NullMarked
package jp.sekisho.cli;

import org.jspecify.annotations.NullMarked;
