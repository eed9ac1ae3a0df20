package jp.sekisho.home;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.sekisho.shared.Verdict;
import org.jspecify.annotations.Nullable;

/// One clause on the home page: its text, and in the margin the verdict with reason, responsible
/// person and date. A clause that is not judged has no verdict.
public record Line(
        UUID clause,
        int depth,
        String node,
        String label,
        String heading,
        List<Segment> text,
        @Nullable Verdict verdict,
        int count,
        List<String> reasons,
        String responsible,
        @Nullable LocalDate due,
        int computed,
        int recorded,
        int attested) {
    public boolean judged() {
        return verdict != null;
    }
}
