package jp.sekisho.policy;

import java.time.LocalDate;
import java.util.UUID;

/// How the edition was published (公表).
public record Publication(
        UUID id, LocalDate publishedOn, String method, String place, String documentNumber) {}
