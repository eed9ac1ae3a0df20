package jp.sekisho.measures;

import java.time.LocalDate;
import java.util.UUID;

/// What somebody did, or attested, for a rule that no register judges.
public record Act(UUID id, LocalDate doneOn, String name, String note, String documentNumber) {}
