package jp.sekisho.files;

import java.time.LocalDate;
import java.util.List;

/// Which pieces of evidence are asked for.
///
/// @param words in title, number or file name; empty for any
/// @param day on which something has run out or need not be kept any longer
public record EvidenceQuestion(String words, Shown shown, LocalDate day) {
    /// What is shown of them.
    public enum Shown {
        ALL,
        ENDED,
        EXPIRED,
        UNUSED,
        ERASED
    }

    /// How many there are that were not erased, and how many of them ran out or are over.
    public record Counts(int all, int ended, int expired) {}

    /// Some of the pieces, and how many there are.
    public record Answer(List<Evidence> pieces, int all) {}
}
