package jp.sekisho.statutory;

import java.time.LocalDate;
import java.util.Set;

/// What 令和8年総務省令第80号 (of 26 June 2026) says of time, read from a copy of its text: in force on
/// 1 July 2027; what is in use or under way on that day stays as it was, in two of the eight fields.
public final class Ordinance {
    /// The number of fields (号).
    public static final int FIELDS = 8;

    public static final LocalDate IN_FORCE = LocalDate.of(2027, 7, 1);

    /// 技術的対策 (systems in use) and 業務委託等 (contracts under way).
    public static final Set<Integer> WITH_TRANSITION = Set.of(5, 7);

    private Ordinance() {}
}
