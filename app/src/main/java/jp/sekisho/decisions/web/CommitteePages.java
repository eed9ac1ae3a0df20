package jp.sekisho.decisions.web;

import java.util.List;
import java.util.UUID;
import jp.sekisho.decisions.Committee;
import jp.sekisho.decisions.Minutes;
import jp.sekisho.decisions.NewAction;
import jp.sekisho.organization.People;
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

/// The committee: meetings, minutes, decisions, and what follows from them.
@Controller
class CommitteePages implements InMenu {
    private static final String READ = "decisions.read";
    private static final String WRITE = "decisions.write";
    private static final int CANDIDATES = 5_000;

    private final Committee committee;
    private final People people;
    private final Dates dates;

    CommitteePages(Committee committee, People people, Dates dates) {
        this.committee = committee;
        this.people = people;
        this.dates = dates;
    }

    @Override
    public List<MenuEntry> menuEntries() {
        return List.of(new MenuEntry(Section.REGISTERS, "committee.title", "/committee", READ, 35));
    }

    @GetMapping("/committee")
    @Requires(READ)
    String committee(Entered form, Model model) {
        model.addAttribute("about", committee.about().orElse(null));
        model.addAttribute("meetings", committee.meetings());
        model.addAttribute("actions", committee.actions());
        return "decisions/committee";
    }

    @GetMapping("/committee/about")
    @Requires(WRITE)
    String aboutForm(Entered form, Model model) {
        model.addAttribute("about", committee.about().orElse(null));
        return "decisions/about";
    }

    @PostMapping("/committee/about")
    @Requires(WRITE)
    String describe(Entered form, Model model) {
        return form.submit(
                () -> aboutForm(form, model),
                () -> {
                    committee.describe(new Committee.About(form.text("name"), form.text("serves")));
                    return "redirect:/committee";
                });
    }

    @GetMapping("/committee/meetings/new")
    @Requires(WRITE)
    String planForm(Entered form) {
        return "decisions/meeting-new";
    }

    @PostMapping("/committee/meetings/new")
    @Requires(WRITE)
    String plan(Entered form, Model model) {
        return form.submit(
                () -> planForm(form),
                () -> {
                    var day = form.date("heldOn");
                    form.orRefuse();
                    var meeting = committee.plan(day, form.text("place"), form.text("agenda"));
                    return "redirect:/committee/meetings/" + meeting;
                });
    }

    @GetMapping("/committee/meetings/{meeting}")
    @Requires(READ)
    String meeting(@PathVariable UUID meeting, Entered form, Model model) {
        model.addAttribute("about", committee.about().orElse(null));
        model.addAttribute("full", committee.full(meeting));
        model.addAttribute("people", people.find("", dates.today(), CANDIDATES));
        return "decisions/meeting";
    }

    @GetMapping("/committee/meetings/{meeting}/record")
    @Requires(WRITE)
    String recordForm(@PathVariable UUID meeting, Entered form, Model model) {
        meeting(meeting, form, model);
        return "decisions/meeting-record";
    }

    @PostMapping("/committee/meetings/{meeting}/record")
    @Requires(WRITE)
    String record(@PathVariable UUID meeting, Entered form, Model model) {
        return form.submit(
                () -> recordForm(meeting, form, model),
                () -> {
                    var day = form.date("heldOn");
                    form.orRefuse();
                    committee.record(
                            meeting,
                            new Minutes(
                                    day,
                                    form.text("place"),
                                    form.ids("attended"),
                                    form.text("minutes"),
                                    form.text("documentNumber"),
                                    form.text("resolutions").lines().toList()));
                    return "redirect:/committee/meetings/" + meeting;
                });
    }

    @PostMapping("/committee/meetings/{meeting}/cancel")
    @Requires(WRITE)
    String cancel(@PathVariable UUID meeting, Entered form, Model model) {
        return form.submit(
                () -> meeting(meeting, form, model),
                () -> {
                    committee.cancel(meeting, form.text("reason"));
                    return "redirect:/committee/meetings/" + meeting;
                });
    }

    @PostMapping("/committee/meetings/{meeting}/actions")
    @Requires(WRITE)
    String ask(@PathVariable UUID meeting, Entered form, Model model) {
        return form.submit(
                () -> meeting(meeting, form, model),
                () -> {
                    var person = form.id("person");
                    var due = form.date("due");
                    form.orRefuse();
                    committee.ask(meeting, new NewAction(form.text("content"), person, due));
                    return "redirect:/committee/meetings/" + meeting;
                });
    }
}
