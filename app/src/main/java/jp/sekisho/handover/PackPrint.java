package jp.sekisho.handover;

import java.time.LocalDate;

/// A pack that was put up.
public record PackPrint(String fingerprint, LocalDate printedOn, String name, String posted) {}
