package jp.sekisho.access.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.sekisho.access.Caller;
import jp.sekisho.ledger.Ledger;
import jp.sekisho.notices.Notices;
import jp.sekisho.organization.Body;
import jp.sekisho.postgres.DataFolder;
import jp.sekisho.shared.InMenu;
import jp.sekisho.shared.MenuEntry;
import jp.sekisho.shared.MenuEntry.Section;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// What stands around every page: body, menu, who is signed in, the count of the ledger.
@ControllerAdvice
class Shell {
    private final Body body;
    private final Ledger ledger;
    private final Notices notices;
    private final DataFolder folder;
    private final Clock clock;
    private final List<MenuEntry> entries;

    Shell(
            Body body,
            Ledger ledger,
            Notices notices,
            DataFolder folder,
            Clock clock,
            List<InMenu> pages) {
        this.body = body;
        this.ledger = ledger;
        this.notices = notices;
        this.folder = folder;
        this.clock = clock;
        this.entries =
                pages.stream()
                        .flatMap(page -> page.menuEntries().stream())
                        .sorted(Comparator.comparingInt(MenuEntry::order))
                        .toList();
    }

    /// A section of the header: where it leads, and whether one is in it.
    record Tab(String key, String href, boolean current) {}

    @ModelAttribute
    void shell(@Nullable Caller caller, HttpServletRequest request, Model model) {
        if (request.getAttribute(ErrorPage.TROUBLE) != null) {
            model.addAttribute("path", request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI));
            return;
        }
        model.addAttribute("path", request.getRequestURI());
        model.addAttribute("caller", caller);
        model.addAttribute("unread", caller == null ? 0 : notices.unread(caller.person()));
        model.addAttribute("body", body.name());
        model.addAttribute("ledgerSize", ledger.size());
        model.addAttribute("purpose", folder.purpose().name());
        model.addAttribute("clock", clock.instant());
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute(
                "siblings", caller == null ? List.of() : siblings(caller, request.getRequestURI()));
        model.addAttribute(
                "tabs", caller == null ? List.of() : tabs(caller, request.getRequestURI()));
    }

    private List<Tab> tabs(Caller caller, String path) {
        var current = section(path);
        return Arrays.stream(Section.values())
                .flatMap(section -> tab(section, caller, current).stream())
                .toList();
    }

    /// The other pages of the section one is in; a register is reached from their list.
    private List<Tab> siblings(Caller caller, String path) {
        var current = section(path);
        return current == Section.REGISTERS
                ? List.of()
                : entries.stream()
                        .filter(entry ->
                                entry.section() == current && caller.may(entry.permission()))
                        .map(entry ->
                                new Tab(entry.key(), entry.href(), path.startsWith(entry.href())))
                        .toList();
    }

    private Optional<Tab> tab(Section section, Caller caller, Section current) {
        return entries.stream()
                .filter(entry -> entry.section() == section && caller.may(entry.permission()))
                .findFirst()
                .map(entry ->
                        new Tab(
                                "nav." + section,
                                section == Section.REGISTERS ? "/registers" : entry.href(),
                                section == current));
    }

    private Section section(String path) {
        return entries.stream()
                .filter(entry -> !entry.href().equals("/") && path.startsWith(entry.href()))
                .map(MenuEntry::section)
                .findFirst()
                .orElse(path.equals("/registers") ? Section.REGISTERS : Section.HOME);
    }
}
