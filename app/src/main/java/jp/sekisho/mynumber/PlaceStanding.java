package jp.sekisho.mynumber;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import jp.sekisho.measures.HeadCount;
import jp.sekisho.shared.Verdict;
import org.jspecify.annotations.Nullable;

/// How one place stands today.
///
/// @param captured the oldest export the answer rests on; null when there is none
/// @param missing what would have to be known ([ChainWords])
/// @param readers who is certain to read, and entries of nobody known
/// @param open how many are not proved to be kept away
/// @param stale whether an export is older than the rule lets it be
/// @param rests of which day each kind of what the answer rests on is
public record PlaceStanding(
        Place place,
        @Nullable LocalDate captured,
        boolean listed,
        String missing,
        List<Reader> readers,
        int open,
        boolean stale,
        List<Rest> rests) {
    private static final int PAGE = 100;

    public PlaceStanding {
        readers = List.copyOf(readers);
        rests = List.copyOf(rests);
    }

    /// Some of the readers, those outside first; from 1.
    public List<Reader> page(int number) {
        return readers.stream()
                .skip((Math.clamp(number, 1, pages()) - 1L) * PAGE)
                .limit(PAGE)
                .toList();
    }

    public int pages() {
        return Math.max(1, Math.ceilDiv(readers.size(), PAGE));
    }

    /// In days; only where there is an export.
    public long age(LocalDate day) {
        return captured == null ? 0 : ChronoUnit.DAYS.between(captured, day);
    }

    public HeadCount outside() {
        return HeadCount.of(readers.stream().filter(Reader::outside).map(Reader::who));
    }

    /// What would have to be exported anew.
    public List<Rest> old() {
        return stale ? rests.stream().filter(Rest::stale).toList() : List.of();
    }

    public HeadCount certain() {
        return HeadCount.of(readers.stream().filter(Reader::certain).map(Reader::who));
    }

    /// Of whom the regulation says this. Whoever is excepted by one account only is not.
    public HeadCount count(Verdict ofText) {
        return HeadCount.of(
                readers.stream().filter(Reader::certain), Reader::who, Reader::ofText, ofText);
    }

    /// 違反, 証明できない, 未着手 (no export), 証明済み.
    public Verdict verdict() {
        if (captured == null) {
            return Verdict.NOT_STARTED;
        }
        if (!outside().none()) {
            return Verdict.SHORT;
        }
        return proved() ? Verdict.MET : Verdict.STALE;
    }

    /// Whether everybody who can read is known.
    public boolean proved() {
        return captured != null
                && listed
                && open == 0
                && !stale
                && missing.lines().noneMatch(line -> line.startsWith(Chain.ACCOUNTS));
    }
}
