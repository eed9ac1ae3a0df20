package jp.sekisho.proof;

import java.nio.charset.StandardCharsets;

/// What may stand in the text of a note.
final class NoteText {

    private NoteText() {}

    static void check(String text) {
        if (!text.endsWith("\n")) {
            throw new IllegalArgumentException(
                    "the text of a note ends in a newline, but got " + Quoted.text(text));
        }
        if (text.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new IllegalArgumentException(
                    "the text of a note has no control characters, but got " + Quoted.text(text));
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException(
                    "the text of a note is Unicode, but got " + Quoted.text(text));
        }
    }
}
