package jp.sekisho.handover.web;

import java.util.List;
import java.util.UUID;
import jp.sekisho.access.Caller;
import jp.sekisho.handover.Draft;
import jp.sekisho.handover.Envelopes;
import jp.sekisho.handover.Handover;
import jp.sekisho.handover.Pack;
import jp.sekisho.organization.People;
import jp.sekisho.shared.Absent;
import jp.sekisho.shared.Dates;
import jp.sekisho.shared.Download;
import jp.sekisho.shared.Entered;
import jp.sekisho.shared.InMenu;
import jp.sekisho.shared.MenuEntry;
import jp.sekisho.shared.MenuEntry.Section;
import jp.sekisho.shared.Requires;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// 引継書: made by the one who leaves, taken over by the one who comes.
@Controller
class HandoverPages implements InMenu {
    private static final String READ = "handover.read";
    private static final String WRITE = "handover.write";
    private static final int CANDIDATES = 5_000;

    private final Handover handover;
    private final Envelopes envelopes;
    private final Pack pack;
    private final People people;
    private final Dates dates;

    HandoverPages(Handover handover, Envelopes envelopes, Pack pack, People people, Dates dates) {
        this.handover = handover;
        this.envelopes = envelopes;
        this.pack = pack;
        this.people = people;
        this.dates = dates;
    }

    @Override
    public List<MenuEntry> menuEntries() {
        return List.of(new MenuEntry(Section.REPORTS, "handover.title", "/handover", READ, 20));
    }

    @GetMapping("/handover")
    @Requires(READ)
    String page(Entered form, Caller caller, Model model) {
        var notes = handover.newest();
        model.addAttribute("notes", notes);
        model.addAttribute(
                "waiting",
                notes.stream()
                        .filter(each -> each.takenOn() == null)
                        .filter(each -> each.toPerson().equals(caller.person()))
                        .findFirst()
                        .orElse(null));
        model.addAttribute("unsealed", envelopes.unsealed().orElse(null));
        model.addAttribute("pack", pack.now());
        model.addAttribute(
                "people",
                caller.may(WRITE) ? people.find("", dates.today(), CANDIDATES) : List.of());
        return "handover/handover";
    }

    @PostMapping("/handover")
    @Requires(WRITE)
    String make(Entered form, Caller caller, Model model) {
        return form.submit(
                () -> page(form, caller, model),
                () -> {
                    var to = form.id("to");
                    var day = form.date("onDay");
                    form.orRefuse();
                    var address =
                            ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
                    handover.make(
                            new Draft(caller.person(), to, day, form.text("remarks"), address));
                    return "redirect:/handover?made";
                });
    }

    @PostMapping("/handover/{note}/take")
    @Requires(READ)
    String take(@PathVariable UUID note, Entered form, Caller caller, Model model) {
        return form.submit(
                () -> page(form, caller, model),
                () -> {
                    handover.take(note, form.text("remark"));
                    return "redirect:/handover?taken";
                });
    }

    /// As it was given: it holds telephone numbers.
    @GetMapping("/handover/{note}.{format}")
    @Requires(WRITE)
    ResponseEntity<byte[]> file(@PathVariable UUID note, @PathVariable String format) {
        var handed = handover.one(note);
        var name = "引継書_" + handed.madeOn();
        return switch (format) {
            case "pdf" -> Download.pdf(name, handover.pdf(handed));
            case "docx" -> Download.document(name, handover.docx(handed));
            default -> throw new Absent("format", format);
        };
    }
}
