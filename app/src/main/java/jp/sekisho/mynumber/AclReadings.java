package jp.sekisho.mynumber;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.sekisho.acl.Export;
import jp.sekisho.acl.Principal;
import jp.sekisho.acl.Sid;
import jp.sekisho.files.Originals;
import jp.sekisho.ledger.Entry;
import jp.sekisho.ledger.Ledger;
import jp.sekisho.mynumber.PlaceReaders.Found;
import jp.sekisho.shared.Dates;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Works out who reads each place, and writes down what is no longer as it was. Whether they may is
/// judged from those rows and the roster, so that a transfer needs nothing of this.
@Component
public class AclReadings {
    private static final String READER = "mynumber.reader";
    private static final int AT_ONCE = 1_000;
    private static final String READING = "mynumber.reading";

    private final ExportTable exports;
    private final ExportReading reading;
    private final PlaceTable places;
    private final ReaderTable table;
    private final KnownAccounts accounts;
    private final Originals originals;
    private final Ledger ledger;
    private final Dates dates;
    private final TransactionTemplate transaction;
    private volatile List<Object> last = List.of();
    private volatile Answer answer = new Answer(List.of(), List.of());

    /// What was worked out, and from what: another person on the roster changes nothing of it.
    private record Answer(List<Object> from, List<PlaceReaders> readers) {}

    AclReadings(
            ExportTable exports,
            ExportReading reading,
            PlaceTable places,
            ReaderTable table,
            KnownAccounts accounts,
            Originals originals,
            Ledger ledger,
            Dates dates,
            TransactionTemplate transaction) {
        this.exports = exports;
        this.reading = reading;
        this.places = places;
        this.table = table;
        this.accounts = accounts;
        this.originals = originals;
        this.ledger = ledger;
        this.dates = dates;
        this.transaction = transaction;
    }

    /// What the exports that count would say together with what bears on places of one that was not taken
    /// in.
    List<PlaceReaders> with(Optional<Export> fresh) {
        return with(fresh, Optional.empty());
    }

    /// @param parsed what bears on places of one that was taken in, so that it is not read twice
    private List<PlaceReaders> with(Optional<Export> fresh, Optional<Export> parsed) {
        var day = dates.today();
        var counting = new ArrayList<Export>();
        var replaced = fresh.map(Contents::of);
        var lasting = lasting(day);
        var nobody = accounts.nobody();
        var taken = bearingOn(lasting).toList();
        var from = List.<Object>of(day, lasting, nobody, taken);
        var before = answer;
        if (fresh.isEmpty() && before.from().equals(from)) {
            return before.readers();
        }
        var bearing = new Bearing(lasting);
        taken.forEach(known -> {
            if (replaced.isEmpty()
                    || !known.scope().equals(replaced.get().scope())
                    || !known.parts().equals(replaced.get().parts())) {
                counting.add(
                        parsed.filter(each -> isOf(each, known))
                                .orElseGet(() -> bearing.of(read(known))));
            }
        });
        fresh.ifPresent(counting::add);
        var readers = new Acl(counting, nobody, day).of(lasting);
        if (fresh.isEmpty()) {
            answer = new Answer(from, readers);
        }
        return readers;
    }

    /// What of an export bears on the places of today; the rest may be forgotten.
    Export bearing(Export export) {
        return new Bearing(lasting(dates.today())).of(ExportReading.permissions(export));
    }

    private static boolean isOf(Export export, PermissionExport known) {
        return export.source().sha256().equals(known.sha256())
                && Contents.of(export).parts().equals(known.parts());
    }

    private Export read(PermissionExport known) {
        return reading.known(known, originals.content(known.original()));
    }

    private List<Place> lasting(LocalDate day) {
        return places.all().stream().filter(place -> place.lastsOn(day)).toList();
    }

    private Stream<PermissionExport> bearingOn(List<Place> places) {
        return newest().stream().filter(known -> bearsOn(known, places));
    }

    /// Whether it tells of a server of one of the places, or of accounts and groups alone. Computers on
    /// desks are many, and nobody's place.
    private static boolean bearsOn(PermissionExport export, List<Place> places) {
        var scope = " " + export.scope() + " ";
        return scope.matches("( S-1-\\S+)+ | - ")
                || places.stream().anyMatch(place -> scope.contains(" " + place.server() + " "));
    }

    /// Of each scope and parts the newest.
    Collection<PermissionExport> newest() {
        var newest = new LinkedHashMap<String, PermissionExport>();
        exports.all().forEach(each -> newest.putIfAbsent(each.scope() + "\t" + each.parts(), each));
        return newest.values();
    }

    /// Memberships with days begin and end without any export, and the roster may have got the person
    /// whose number an account has.
    ///
    /// Exports are parsed before the transaction: after a start that takes the child, and is not to hold
    /// locks meanwhile.
    @Scheduled(fixedDelay = 60_000, initialDelay = 20_000)
    public void refreshForToday() {
        var heads = ledger.heads();
        var now =
                List.<Object>of(
                        dates.today(),
                        heads.getOrDefault("mynumber", -1L),
                        heads.getOrDefault("organization", -1L));
        if (!now.equals(last)) {
            if (last.isEmpty()) {
                parse();
            }
            transaction.executeWithoutResult(begun -> refresh());
            last = now;
        }
    }

    private void parse() {
        bearingOn(lasting(dates.today()))
                .forEach(known -> reading.prepare(originals.content(known.original())));
    }

    /// Also part of whatever changes a place, an export or an account.
    @Transactional
    public void refresh() {
        refresh(Optional.empty());
    }

    /// @param parsed what bears on places of the export that was just taken in
    @Transactional
    void refresh(Optional<Export> parsed) {
        table.lock();
        var day = dates.today();
        var judged = with(Optional.empty(), parsed);
        var entry =
                new Entry("mynumber.readers.judged", "day:" + day, Map.of())
                        .with(READING, readings(judged, day));
        entry =
                accounts.meet(
                        judged.stream().flatMap(each -> each.found().stream()).toList(), entry);
        entry = entry.with(READER, readers(judged, day));
        if (!entry.rows().isEmpty()) {
            ledger.enter(entry);
        }
    }

    private List<UUID> readings(List<PlaceReaders> judged, LocalDate day) {
        var touched = new ArrayList<UUID>();
        var before = new HashMap<UUID, ReaderTable.Said>();
        table.said().forEach(each -> before.put(each.place(), each));
        for (var each : judged) {
            var known = before.remove(each.place().id());
            var said =
                    new ReaderTable.Said(
                            known == null ? new UUID(0, 0) : known.id(),
                            each.place().id(),
                            each.captured(),
                            each.listed(),
                            String.join("\n", each.missing()),
                            known == null ? day : known.validFrom());
            if (!said.equals(known)) {
                if (known != null) {
                    end(known, day, touched);
                }
                touched.add(
                        table.add(
                                new ReaderTable.Said(
                                        said.id(),
                                        said.place(),
                                        said.captured(),
                                        said.listed(),
                                        said.missing(),
                                        day)));
            }
        }
        before.values().forEach(gone -> end(gone, day, touched));
        return touched;
    }

    private void end(ReaderTable.Said said, LocalDate day, List<UUID> touched) {
        touched.add(said.id());
        table.end(said, day).ifPresent(touched::add);
    }

    private record Key(UUID place, UUID account) {}

    private List<UUID> readers(List<PlaceReaders> judged, LocalDate day) {
        var touched = new ArrayList<UUID>();
        var before = new HashMap<Key, ReaderTable.Row>();
        table.current().forEach(each -> before.put(new Key(each.place(), each.account()), each));
        var ids = accounts.ids();
        var fresh = new ArrayList<ReaderTable.Row>();
        for (var here : judged) {
            for (var found : here.found()) {
                var account = ids.get(found.account());
                if (account == null) {
                    throw new IllegalStateException("an account nobody registered");
                }
                var known = before.remove(new Key(here.place().id(), account));
                if (known == null || !isSame(known, found)) {
                    if (known != null) {
                        end(known, day, touched);
                    }
                    fresh.add(
                            new ReaderTable.Row(
                                    new UUID(0, 0),
                                    here.place().id(),
                                    account,
                                    found.verdict(),
                                    found.node(),
                                    String.join("\n", found.chain()),
                                    day));
                }
            }
        }
        before.values().forEach(gone -> end(gone, day, touched));
        for (int from = 0; from < fresh.size(); from += AT_ONCE) {
            touched.addAll(table.add(fresh.subList(from, Math.min(from + AT_ONCE, fresh.size()))));
        }
        return touched;
    }

    private void end(ReaderTable.Row row, LocalDate day, List<UUID> touched) {
        touched.add(row.id());
        table.end(row, day).ifPresent(touched::add);
    }

    private static boolean isSame(ReaderTable.Row known, Found found) {
        return known.verdict() == found.verdict()
                && known.node().equals(found.node())
                && known.chain().equals(String.join("\n", found.chain()));
    }

    static Principal principal(String server, String sid) {
        return server.isEmpty() ? Principal.of(new Sid(sid)) : Principal.at(server, new Sid(sid));
    }
}
