package jp.sekisho.measures.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekisho.access.Caller;
import jp.sekisho.measures.Correction;
import jp.sekisho.measures.Corrections;
import jp.sekisho.measures.NewCorrection;
import jp.sekisho.measures.Rules;
import jp.sekisho.organization.People;
import jp.sekisho.shared.Absent;
import jp.sekisho.shared.Dates;
import jp.sekisho.shared.Entered;
import jp.sekisho.shared.InMenu;
import jp.sekisho.shared.MenuEntry;
import jp.sekisho.shared.MenuEntry.Section;
import jp.sekisho.shared.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// 改善措置. Everybody sees and closes his own; the officer begins, moves and checks all.
@Controller
class CorrectionPages implements InMenu {
    private static final String READ = "measures.read";
    private static final String WRITE = "measures.write";
    private static final String OWN = "measures.own";
    private static final int CANDIDATES = 5_000;

    private final Corrections corrections;
    private final Rules rules;
    private final People people;
    private final Dates dates;

    CorrectionPages(Corrections corrections, Rules rules, People people, Dates dates) {
        this.corrections = corrections;
        this.rules = rules;
        this.people = people;
        this.dates = dates;
    }

    @Override
    public List<MenuEntry> menuEntries() {
        return List.of(
                new MenuEntry(Section.REGISTERS, "corrections.title", "/corrections", READ, 42));
    }

    @GetMapping("/corrections")
    @Requires(READ)
    String list(Model model) {
        var all = corrections.all();
        var today = dates.today();
        model.addAttribute("corrections", all);
        model.addAttribute("open", all.stream().filter(each -> each.doneOn() == null).count());
        model.addAttribute("late", all.stream().filter(each -> each.late(today)).count());
        return "measures/corrections";
    }

    @GetMapping("/corrections/new")
    @Requires(WRITE)
    String form(@RequestParam Optional<UUID> rule, Entered form, Model model) {
        model.addAttribute("rule", rule.orElse(null));
        model.addAttribute("rules", rules.all());
        model.addAttribute("sources", Correction.Source.values());
        model.addAttribute("people", people.find("", dates.today(), CANDIDATES));
        model.addAttribute("preset", dates.today().plusDays(30));
        return "measures/correction-new";
    }

    @PostMapping("/corrections/new")
    @Requires(WRITE)
    String begin(Entered form, Model model) {
        return form.submit(
                () -> form(Optional.empty(), form, model),
                () -> {
                    var wish =
                            new NewCorrection(
                                    form.choice("source", Correction.Source.class),
                                    form.optionalId("rule").orElse(null),
                                    form.text("problem"),
                                    form.text("cause"),
                                    form.text("measure"),
                                    form.id("person"),
                                    form.date("due"));
                    form.orRefuse();
                    return "redirect:/corrections/" + corrections.begin(wish);
                });
    }

    @GetMapping("/corrections/{correction}")
    @Requires(OWN)
    String correction(@PathVariable UUID correction, Caller caller, Entered form, Model model) {
        var found = mine(correction, caller, READ);
        model.addAttribute("correction", found);
        model.addAttribute("mayReport", may(found, caller, WRITE));
        model.addAttribute(
                "mayCheck", caller.may(WRITE) && !found.person().equals(caller.person()));
        return "measures/correction";
    }

    @PostMapping("/corrections/{correction}/done")
    @Requires(OWN)
    String done(@PathVariable UUID correction, Caller caller, Entered form, Model model) {
        mine(correction, caller, WRITE);
        return form.submit(
                () -> correction(correction, caller, form, model),
                () -> {
                    var day = form.date("doneOn");
                    form.orRefuse();
                    corrections.complete(correction, day, form.text("note"));
                    return "redirect:/corrections/" + correction;
                });
    }

    @PostMapping("/corrections/{correction}/postpone")
    @Requires(WRITE)
    String postpone(@PathVariable UUID correction, Caller caller, Entered form, Model model) {
        return form.submit(
                () -> correction(correction, caller, form, model),
                () -> {
                    var due = form.date("due");
                    form.orRefuse();
                    corrections.postpone(correction, due, form.text("reason"));
                    return "redirect:/corrections/" + correction;
                });
    }

    @PostMapping("/corrections/{correction}/check")
    @Requires(WRITE)
    String check(@PathVariable UUID correction, Caller caller, Entered form, Model model) {
        return form.submit(
                () -> correction(correction, caller, form, model),
                () -> {
                    var day = form.date("checkedOn");
                    var again = form.optionalDate("again").orElse(null);
                    form.orRefuse();
                    corrections.check(
                            correction,
                            day,
                            form.has("effective", true),
                            form.text("checkNote"),
                            caller.person(),
                            again);
                    return "redirect:/corrections/" + correction;
                });
    }

    /// What is not his is not there for him.
    private Correction mine(UUID id, Caller caller, String permission) {
        var found = corrections.get(id);
        if (!may(found, caller, permission)) {
            throw new Absent("correction", id);
        }
        return found;
    }

    private static boolean may(Correction correction, Caller caller, String permission) {
        return correction.person().equals(caller.person()) || caller.may(permission);
    }
}
