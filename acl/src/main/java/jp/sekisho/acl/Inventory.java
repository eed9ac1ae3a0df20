package jp.sekisho.acl;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// All that exports of many days say. Ask it for a day.
///
/// Of each thing the newest export up to that day counts, in whatever order they were brought; a
/// whole (a tree, a domain, all shares) replaces what older exports say about its parts. Two exports
/// of the same moment that say different things are no proof of either.
public final class Inventory {

    /// The days of captures are days in Japan.
    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    private final List<Export> exports;

    private Inventory(List<Export> exports) {
        this.exports = exports;
    }

    /// Holds these exports.
    public static Inventory of(Collection<Export> exports) {
        return new Inventory(
                exports.stream()
                        .sorted(Comparator.comparing(export -> export.source().captured()))
                        .toList());
    }

    /// Where the facts come from, oldest first.
    public List<Source> sources() {
        return exports.stream().map(Export::source).toList();
    }

    /// Works out who can read what on that day, as far as exports up to its end tell.
    ///
    /// Cost: accounts × (folders with different permissions × entries + groups) / 64, and memory for
    /// one object a folder.
    public Readers at(LocalDate date) {
        return new Readers(this, date, new Day(until(date)));
    }

    /// Whether exports say the same on both days.
    boolean isSame(LocalDate one, LocalDate other) {
        return until(one).size() == until(other).size();
    }

    private List<Export> until(LocalDate date) {
        return exports.stream().filter(export -> !day(export.source()).isAfter(date)).toList();
    }

    /// The days on which exports were made, first to last; nothing if there are none.
    public List<LocalDate> days() {
        return exports.stream().map(export -> day(export.source())).distinct().toList();
    }

    private static LocalDate day(Source source) {
        return LocalDate.ofInstant(source.captured(), ZONE);
    }
}
