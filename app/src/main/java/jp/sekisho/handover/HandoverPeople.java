package jp.sekisho.handover;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jp.sekisho.access.Account;
import jp.sekisho.access.Accounts;
import jp.sekisho.access.Right;
import jp.sekisho.access.SecondFactor;
import jp.sekisho.notices.MailServers;
import jp.sekisho.office.Cell;
import jp.sekisho.office.Table;
import jp.sekisho.organization.Appointments;
import jp.sekisho.organization.ContactNet;
import jp.sekisho.organization.Seat;
import jp.sekisho.shared.Dates;
import org.springframework.stereotype.Component;

/// Who holds which role, whom to call, and what is to be issued anew.
@Component
class HandoverPeople {
    private final Appointments appointments;
    private final ContactNet net;
    private final Accounts accounts;
    private final SecondFactor factor;
    private final MailServers mail;
    private final HandoverWords words;
    private final Dates dates;

    HandoverPeople(
            Appointments appointments,
            ContactNet net,
            Accounts accounts,
            SecondFactor factor,
            MailServers mail,
            HandoverWords words,
            Dates dates) {
        this.appointments = appointments;
        this.net = net;
        this.accounts = accounts;
        this.factor = factor;
        this.mail = mail;
        this.words = words;
        this.dates = dates;
    }

    Table roles() {
        var today = dates.today();
        return words.table(
                "pack.roles",
                "",
                appointments.seats(today).stream()
                        .filter(seat -> !seat.empty())
                        .map(seat ->
                                HandoverWords.row(
                                        role(seat),
                                        PackPaper.names(seat.holders(), today),
                                        PackPaper.names(seat.deputies(), today)))
                        .toList(),
                words.column("roles.role", 36),
                words.column("roles.holder", 28),
                words.column("roles.deputy", 28));
    }

    private String role(Seat seat) {
        var role = words.say("label." + seat.role());
        return seat.unitName() == null ? role : role + "\n（" + seat.unitName() + "）";
    }

    /// @param numbers whether the telephone numbers stand in it
    Table contacts(boolean numbers) {
        return words.table(
                "pack.contacts",
                "",
                net.contacts().stream()
                        .map(each ->
                                HandoverWords.row(
                                        each.name(),
                                        each.part().isEmpty() ? "—" : each.part(),
                                        numbers ? each.dayNumber() : "—",
                                        numbers && each.atNight() ? each.nightNumber() : "—"))
                        .toList(),
                words.column("pack.who", 24),
                words.column("handover.part", 24),
                words.column("pack.by-day", 22),
                words.column("pack.by-night", 22));
    }

    /// What somebody who leaves knows or carries: his way in ends, and secrets he saw are made anew.
    Table accounts() {
        var rows = new ArrayList<List<Cell>>();
        accounts.all().stream()
                .filter(each -> !each.stopped())
                .filter(each -> each.rights().stream().anyMatch(Right::privileged))
                .forEach(each -> rows.add(account(each)));
        if (mail.now().isPresent()) {
            rows.add(
                    HandoverWords.row(
                            words.say("handover.mail"),
                            mail.now().orElseThrow().host(),
                            words.say("handover.mail.act")));
        }
        rows.add(
                HandoverWords.row(
                        words.say("handover.server"), "—", words.say("handover.server.act")));
        rows.add(
                HandoverWords.row(
                        words.say("recovery-key.title"), "—", words.say("handover.renew.act")));
        return words.table(
                "handover.accounts",
                words.say("handover.accounts.said"),
                rows,
                words.column("handover.account", 26),
                words.column("handover.rights", 28),
                words.column("handover.reissue", 38));
    }

    private List<Cell> account(Account account) {
        var rights =
                account.rights().stream()
                        .filter(Right::privileged)
                        .sorted()
                        .map(right -> words.say("right." + right))
                        .collect(Collectors.joining("、"));
        return HandoverWords.row(
                account.name() + "（" + account.signInName() + "）",
                rights,
                words.say(
                        factor.set(account.id())
                                ? "handover.account.factor"
                                : "handover.account.password"));
    }
}
