package jp.sekisho.decisions;

import java.time.LocalDate;
import java.util.UUID;

public record NewAction(String content, UUID person, LocalDate due) {}
