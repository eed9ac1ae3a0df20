package jp.sekisho.organization;

import java.time.LocalDate;
import java.util.UUID;

/// Days on which somebody cannot act. Why he is away is not kept.
public record Absence(UUID id, UUID person, String name, LocalDate firstDay, LocalDate lastDay) {}
