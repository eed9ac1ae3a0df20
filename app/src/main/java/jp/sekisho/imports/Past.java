package jp.sekisho.imports;

import java.time.LocalDate;
import java.util.UUID;

/// A sheet that was taken in.
public record Past(
        UUID id, String name, String sheet, LocalDate day, int added, int changed, int ended) {}
