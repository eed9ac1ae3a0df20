package jp.sekisho.files;

import java.util.UUID;

/// What a piece of evidence proves, by the word and the id of the module that owns it, such as `duty`.
public record Subject(String kind, UUID id) {
    public Subject {
        if (!kind.matches("[a-z][a-z-]*")) {
            throw new IllegalArgumentException("kind is not a word: " + kind);
        }
    }
}
