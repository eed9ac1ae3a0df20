package jp.sekisho.mynumber;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.sekisho.mynumber.channels.Channel;
import jp.sekisho.mynumber.channels.Seen;
import jp.sekisho.shared.Verdict;

/// One channel on all computers of the zone: on each it is closed, needed, excepted, open, known from old
/// evidence only, or without any.
///
/// @param recipients of deliveries that go that way
public record ChannelTally(Channel channel, List<ChannelCell> cells, List<String> recipients) {
    public long blocked() {
        return count(each -> each.verdict() == Verdict.MET && !isOpen(each));
    }

    /// Left open for a delivery, or excepted.
    public long allowed() {
        return count(each ->
                each.verdict() == Verdict.EXCEPTED
                        || (each.verdict() == Verdict.MET && isOpen(each)));
    }

    public long open() {
        return count(each -> each.verdict() == Verdict.SHORT);
    }

    /// Known from old evidence only, or from some that does not tell.
    public long old() {
        return count(each -> each.verdict() == Verdict.STALE && each.seenOn() != null);
    }

    public long none() {
        return count(each -> each.seenOn() == null);
    }

    public Verdict verdict() {
        return Verdict.of(cells.stream().map(ChannelCell::verdict).toList());
    }

    /// The day of the oldest evidence; none while there is none at all.
    public Optional<LocalDate> oldest() {
        return cells.stream()
                .flatMap(each -> Stream.ofNullable(each.seenOn()))
                .min(LocalDate::compareTo);
    }

    private static boolean isOpen(ChannelCell cell) {
        return cell.state() == Seen.State.OPEN;
    }

    private long count(Predicate<ChannelCell> which) {
        return cells.stream().filter(which).count();
    }
}
