package jp.sekisho.access.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import jp.sekisho.access.AccessLog;
import jp.sekisho.access.AccessLog.Question;
import jp.sekisho.access.Accounts;
import jp.sekisho.access.Visit;
import jp.sekisho.office.Csv;
import jp.sekisho.shared.Download;
import jp.sekisho.shared.InMenu;
import jp.sekisho.shared.MenuEntry;
import jp.sekisho.shared.MenuEntry.Section;
import jp.sekisho.shared.Requires;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The access log, for those who look after the looking.
@Controller
class AccessLogPages implements InMenu {
    private static final int SHOWN = 100;
    private static final int EXPORTED = 100_000;

    private final AccessLog log;
    private final Accounts accounts;
    private final MessageSource messages;
    private final Clock clock;

    AccessLogPages(AccessLog log, Accounts accounts, MessageSource messages, Clock clock) {
        this.log = log;
        this.accounts = accounts;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public List<MenuEntry> menuEntries() {
        return List.of(
                new MenuEntry(Section.LEDGER, "access-log.title", "/access-log", "access.log", 5));
    }

    /// What the filter says; what cannot be read counts as not said.
    record Filter(
            Visit.@Nullable Kind kind,
            @Nullable UUID account,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until) {}

    private Question question(Filter filter) {
        return new Question(
                filter.kind(),
                filter.account(),
                start(filter.from()),
                start(filter.until() == null ? null : filter.until().plusDays(1)));
    }

    private @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(clock.getZone()).toInstant();
    }

    @GetMapping("/access-log")
    @Requires("access.log")
    String list(
            Filter filter,
            @RequestParam(defaultValue = "9223372036854775807") long before,
            Model model) {
        var visits = log.find(question(filter), before, SHOWN);
        model.addAttribute("filter", filter);
        model.addAttribute("visits", visits);
        model.addAttribute("kinds", Visit.Kind.values());
        model.addAttribute("accounts", accounts.all());
        model.addAttribute("older", visits.size() == SHOWN ? visits.getLast().id() : -1);
        return "access/access-log";
    }

    @GetMapping("/access-log.csv")
    @Requires("access.log")
    ResponseEntity<byte[]> export(Filter filter) {
        var time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(clock.getZone());
        var csv = new Csv();
        csv.row(
                say("access-log.at"),
                say("access-log.kind"),
                say("access-log.who"),
                say("sign-in.name"),
                say("access-log.detail"),
                say("me.session.address"),
                say("me.session.browser"));
        for (var visit : log.find(question(filter), Long.MAX_VALUE, EXPORTED)) {
            csv.row(
                    time.format(visit.at()),
                    say("visit." + visit.kind()),
                    or(visit.name()),
                    or(visit.signInName()),
                    visit.detail(),
                    visit.address(),
                    visit.agent());
        }
        return Download.list(say("access-log.title") + "-" + LocalDate.now(clock), csv.bytes());
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    private String say(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
