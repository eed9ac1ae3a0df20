package jp.sekisho.home;

/// Where backups go, from which hour of the day, and how many stay.
public record BackupPlan(String folder, int hour, int kept) {}
