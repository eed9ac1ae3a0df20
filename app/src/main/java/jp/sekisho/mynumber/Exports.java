package jp.sekisho.mynumber;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekisho.acl.Export;
import jp.sekisho.files.Originals;
import jp.sekisho.ledger.Entry;
import jp.sekisho.ledger.Ledger;
import jp.sekisho.mynumber.channels.Channels;
import jp.sekisho.mynumber.channels.Seen;
import jp.sekisho.shared.Absent;
import jp.sekisho.shared.Dates;
import jp.sekisho.shared.Unacceptable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A file of permissions comes in: looked at, then taken in as a whole or not at all.
@Component
public class Exports {
    private static final Duration KEPT = Duration.ofDays(7);

    private final ExportTable table;
    private final ExportReading reading;
    private final PlaceTable places;
    private final AclReadings readings;
    private final ChannelTable channels;
    private final Originals originals;
    private final Ledger ledger;
    private final Dates dates;
    private final Clock clock;

    Exports(
            ExportTable table,
            ExportReading reading,
            PlaceTable places,
            AclReadings readings,
            ChannelTable channels,
            Originals originals,
            Ledger ledger,
            Dates dates,
            Clock clock) {
        this.table = table;
        this.reading = reading;
        this.places = places;
        this.readings = readings;
        this.channels = channels;
        this.originals = originals;
        this.ledger = ledger;
        this.dates = dates;
        this.clock = clock;
    }

    public List<PermissionExport> all() {
        return table.all();
    }

    /// Reads a file and keeps it aside; no register changes.
    ///
    /// @param made when it was made; needed only for a directory's export, which does not say
    /// @param whole that all of a domain is in a directory's export
    public UUID begin(
            String name, byte[] content, boolean declared, @Nullable Instant made, boolean whole) {
        var said = new ExportReading.Said(declared, made, whole);
        check(reading.read(name, content, said));
        table.deleteBefore(clock.instant().minus(KEPT));
        return table.begin(name, content, said, clock.instant());
    }

    /// What it says, and what would follow.
    public Understood understood(UUID id) {
        var seen = look(id);
        var judged = readings.with(Optional.of(seen.bearing()));
        var known = judged.stream().map(each -> each.place().id()).toList();
        return new Understood(
                id,
                seen.name(),
                seen.bearing().source().sha256(),
                seen.bearing().source().captured(),
                seen.byHand(),
                seen.contents(),
                seen.channels(),
                seen.incomplete(),
                judged.stream().map(Understood::outlook).toList(),
                places.all().stream()
                        .filter(place -> place.lastsOn(dates.today()))
                        .filter(place -> !known.contains(place.id()))
                        .toList());
    }

    /// What is needed of a file to judge by it, so that the file itself is gone meanwhile: with all its
    /// folders it may fill half the memory.
    private record Looked(
            String name,
            boolean byHand,
            Contents contents,
            List<Seen> channels,
            List<String> incomplete,
            Export bearing) {}

    private Looked look(UUID id) {
        var draft = draft(id);
        var content = table.content(id);
        var export = reading.again(draft.name(), content, draft.said());
        return new Looked(
                draft.name(),
                ExportReading.isByHand(content),
                Contents.of(export),
                channels(export, content),
                reading.incomplete(content),
                readings.bearing(export));
    }

    /// @param sha256 of the file as it was shown
    @Transactional
    public UUID take(UUID id, String sha256) {
        var kept = keep(id, sha256);
        readings.refresh(Optional.of(kept.bearing()));
        ledger.enter(
                Entry.of("mynumber.export.taken", "export", kept.export())
                        .with("mynumber.export", kept.export())
                        .with("mynumber.channel", kept.channels()));
        return kept.export();
    }

    private record Kept(UUID export, List<UUID> channels, Export bearing) {}

    private Kept keep(UUID id, String sha256) {
        var draft = draft(id);
        var content = table.content(id);
        var export = reading.again(draft.name(), content, draft.said());
        if (!export.source().sha256().equals(sha256)) {
            throw Unacceptable.at("file", "problem.export.another");
        }
        check(export);
        var added =
                table.add(
                        originals.keep(draft.name(), content),
                        draft.name(),
                        sha256,
                        Contents.of(export),
                        export.source().captured(),
                        dates.today(),
                        ExportReading.isByHand(content),
                        draft.said().declared());
        table.delete(id);
        return new Kept(added, keepChannels(added, export, content), readings.bearing(export));
    }

    @Transactional
    public void giveUp(UUID id) {
        table.delete(id);
    }

    private static List<Seen> channels(Export export, byte[] content) {
        return Channels.judge(ExportReading.settings(export), ExportReading.isByHand(content));
    }

    private List<UUID> keepChannels(UUID added, Export export, byte[] content) {
        var settings = ExportReading.settings(export);
        var captured = export.source().captured();
        return channels(export, content).stream()
                .map(seen ->
                        channels.add(
                                added,
                                settings.getFirst().server(),
                                seen,
                                ExportReading.isByHand(content),
                                captured,
                                LocalDate.ofInstant(captured, clock.getZone()),
                                dates.today()))
                .toList();
    }

    private ExportTable.Draft draft(UUID id) {
        return table.draft(id).orElseThrow(() -> new Absent("draft", id));
    }

    /// A file may come again as the whole of its domain. An older export would put back what a newer one has already replaced.
    private void check(Export export) {
        var scope = Contents.of(export).scope();
        var captured = export.source().captured();
        if (captured.isAfter(clock.instant().plus(Duration.ofHours(1)))) {
            throw Unacceptable.at("file", "problem.export.future", dates.moment(captured));
        }
        var parts = Contents.of(export).parts();
        for (var known : table.all()) {
            var same = known.sha256().equals(export.source().sha256());
            if (same && known.parts().equals(parts)) {
                throw Unacceptable.at("file", "problem.export.known", dates.full(known.takenOn()));
            }
            if (!same && known.scope().equals(scope) && !known.captured().isBefore(captured)) {
                throw Unacceptable.at(
                        "file",
                        "problem.export.older",
                        scope,
                        dates.moment(captured),
                        dates.moment(known.captured()));
            }
        }
    }
}
