package jp.sekisho.handover;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import jp.sekisho.handover.Seal.What;
import jp.sekisho.home.Backups;
import jp.sekisho.ledger.Entry;
import jp.sekisho.ledger.Ledger;
import jp.sekisho.shared.Checks;
import jp.sekisho.shared.Dates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The envelopes that hold recovery keys: sealed, opened, sealed again, thrown away, each time by
/// somebody and before a witness. The key itself is refused wherever it is typed.
@Component
public class Envelopes {
    /// Four groups of a key in a row are no accident.
    private static final Pattern KEY = Pattern.compile("(?:[0-9A-Za-z]{5}[-\\s　]*){4}");

    private final EnvelopeTable table;
    private final Backups backups;
    private final Ledger ledger;
    private final Dates dates;

    Envelopes(EnvelopeTable table, Backups backups, Ledger ledger, Dates dates) {
        this.table = table;
        this.backups = backups;
        this.ledger = ledger;
        this.dates = dates;
    }

    /// The whole register, the newest line first.
    public List<Seal> all() {
        return table.all();
    }

    /// How each envelope stands.
    public List<Seal> now() {
        var last = new LinkedHashMap<String, Seal>();
        table.all().forEach(each -> last.putIfAbsent(each.envelope(), each));
        return List.copyOf(last.values());
    }

    /// The number of the key that backups are made for, where no shut envelope holds it.
    public Optional<String> unsealed() {
        var now = now();
        return backups.keyId()
                .filter(key ->
                        now.stream().noneMatch(each -> each.shut() && each.keyId().equals(key)));
    }

    @Transactional
    public UUID enter(Seal wish) {
        table.alone();
        var before =
                now().stream().filter(each -> each.envelope().equals(wish.envelope())).findFirst();
        var checks =
                new Checks()
                        .line("envelope", wish.envelope())
                        .line("doneBy", wish.doneBy())
                        .line("witness", wish.witness())
                        .optionalLine("place", wish.place())
                        .optionalLine("reason", wish.reason())
                        .refuse(wish.onDay().isAfter(dates.today()), "onDay", "problem.future");
        key(checks, "envelope", wish.envelope());
        key(checks, "place", wish.place());
        key(checks, "reason", wish.reason());
        key(checks, "doneBy", wish.doneBy());
        key(checks, "witness", wish.witness());
        checks.refuse(
                        !wish.witness().isBlank()
                                && wish.witness().strip().equals(wish.doneBy().strip()),
                        "witness",
                        "problem.seal.witness")
                .refuse(needsPlace(wish) && wish.place().isBlank(), "place", "problem.required")
                .refuse(!needsPlace(wish) && wish.reason().isBlank(), "reason", "problem.required");
        order(checks, wish, before);
        checks.orRefuse();
        var key = before.map(Seal::keyId).or(backups::keyId).orElseThrow();
        var id =
                table.add(
                        new Seal(
                                wish.id(),
                                wish.envelope().strip(),
                                key,
                                wish.what(),
                                wish.onDay(),
                                wish.doneBy().strip(),
                                wish.witness().strip(),
                                wish.place().strip(),
                                wish.reason().strip()));
        ledger.enter(Entry.of("handover.seal.entered", "seal", id).with(EnvelopeTable.SEAL, id));
        return id;
    }

    private static boolean needsPlace(Seal wish) {
        return wish.what() == What.SEALED || wish.what() == What.RESEALED;
    }

    private void order(Checks checks, Seal wish, Optional<Seal> before) {
        if (before.isEmpty()) {
            checks.refuse(wish.what() != What.SEALED, "envelope", "problem.seal.unknown")
                    .refuse(backups.keyId().isEmpty(), "envelope", "problem.seal.no-key");
            return;
        }
        var last = before.get();
        checks.refuse(wish.what() == What.SEALED, "envelope", "problem.seal.known")
                .refuse(
                        wish.what() != What.SEALED && !wish.what().follows(last.what()),
                        "what",
                        "problem.seal.order." + last.what())
                .refuse(wish.onDay().isBefore(last.onDay()), "onDay", "problem.seal.before");
    }

    private static void key(Checks checks, String field, String text) {
        checks.refuse(KEY.matcher(text).find(), field, "problem.seal.key");
    }
}
