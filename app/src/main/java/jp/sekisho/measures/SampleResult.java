package jp.sekisho.measures;

import java.time.LocalDate;
import java.util.UUID;

/// What somebody found on a piece of a sample.
public record SampleResult(
        LocalDate doneOn, UUID person, boolean good, String note, String documentNumber) {}
