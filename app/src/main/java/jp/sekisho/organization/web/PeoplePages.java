package jp.sekisho.organization.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.sekisho.office.Workbooks;
import jp.sekisho.organization.Kind;
import jp.sekisho.organization.NewMembership;
import jp.sekisho.organization.Organs;
import jp.sekisho.organization.People;
import jp.sekisho.organization.People.Whom;
import jp.sekisho.organization.PersonFacts;
import jp.sekisho.organization.Posts;
import jp.sekisho.organization.RosterSheet;
import jp.sekisho.organization.Transfers;
import jp.sekisho.organization.Units;
import jp.sekisho.shared.Absent;
import jp.sekisho.shared.ActingPerson;
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
import org.springframework.web.bind.annotation.RequestParam;

/// People and where they stand.
@Controller
class PeoplePages implements InMenu {
    private static final String READ = "organization.read";
    private static final String WRITE = "organization.write";
    private static final int SHOWN = 300;

    private final People people;
    private final Organs organs;
    private final Units units;
    private final Posts posts;
    private final RosterSheet roster;
    private final List<PersonFacts> facts;
    private final ActingPerson acting;
    private final Dates dates;

    PeoplePages(
            People people,
            Organs organs,
            Units units,
            Posts posts,
            RosterSheet roster,
            List<PersonFacts> facts,
            ActingPerson acting,
            Dates dates) {
        this.acting = acting;
        this.roster = roster;
        this.facts = facts;
        this.people = people;
        this.organs = organs;
        this.units = units;
        this.posts = posts;
        this.dates = dates;
    }

    @Override
    public List<MenuEntry> menuEntries() {
        return List.of(
                new MenuEntry(
                        Section.REGISTERS, "people.title", "/people", "organization.read", 31));
    }

    /// Today, or who stood where on a 基準日.
    @GetMapping("/people")
    @Requires(READ)
    String list(@RequestParam(defaultValue = "") String words, Entered form, Model model) {
        return form.submit(
                () -> list(words, dates.today(), model),
                () -> {
                    var day = Shown.day(form, dates.today(), ahead());
                    form.orRefuse();
                    return list(words, day, model);
                });
    }

    private String list(String words, LocalDate day, Model model) {
        var whom = day.equals(dates.today()) ? ahead() ? Whom.ALL : Whom.COME : Whom.STANDING;
        var found = people.find(words, day, whom, SHOWN + 1);
        model.addAttribute("words", words);
        model.addAttribute("day", day);
        model.addAttribute("found", found.stream().limit(SHOWN).toList());
        model.addAttribute("more", found.size() > SHOWN);
        model.addAttribute("count", people.count(day));
        return "organization/people";
    }

    /// Whether he may know what is prepared.
    private boolean ahead() {
        return acting.may(Transfers.PERMISSION);
    }

    /// What is prepared stands in it, too.
    @GetMapping("/people/roster.xlsx")
    @Requires(Transfers.PERMISSION)
    ResponseEntity<byte[]> workbook() {
        return Download.workbook(roster.fileName(), Workbooks.write(roster.paper()));
    }

    @GetMapping("/people/roster.csv")
    @Requires(Transfers.PERMISSION)
    ResponseEntity<byte[]> csv() {
        return Download.list(roster.fileName(), roster.csv());
    }

    @GetMapping("/people/new")
    @Requires(WRITE)
    String form(Entered form, Model model) {
        choices(model);
        return "organization/person-new";
    }

    @PostMapping("/people/new")
    @Requires(WRITE)
    String register(Entered form, Model model) {
        return form.submit(
                () -> form(form, model),
                () -> {
                    var wish = membership(form);
                    form.orRefuse();
                    var person =
                            people.registerAt(
                                    form.text("name"),
                                    form.text("kana"),
                                    form.text("employeeNumber"),
                                    wish);
                    return "redirect:/people/" + person;
                });
    }

    @GetMapping("/people/{person}")
    @Requires(READ)
    String show(@PathVariable UUID person, Model model) {
        var found = people.get(person);
        var all = people.memberships(person);
        var come = all.stream().filter(each -> !each.validFrom().isAfter(dates.today()));
        var shown = ahead() ? all : come.map(each -> each.asOf(dates.today())).toList();
        if (shown.isEmpty() && !all.isEmpty()) {
            throw new Absent("person", person);
        }
        model.addAttribute("person", found);
        model.addAttribute("memberships", shown);
        model.addAttribute("sections", facts);
        return "organization/person";
    }

    @GetMapping("/people/{person}/edit")
    @Requires(WRITE)
    String correctForm(@PathVariable UUID person, Entered form, Model model) {
        model.addAttribute("person", people.get(person));
        return "organization/person-edit";
    }

    @PostMapping("/people/{person}/edit")
    @Requires(WRITE)
    String correct(@PathVariable UUID person, Entered form, Model model) {
        return form.submit(
                () -> correctForm(person, form, model),
                () -> {
                    people.correct(
                            person,
                            form.text("name"),
                            form.text("kana"),
                            form.text("employeeNumber"));
                    return "redirect:/people/" + person;
                });
    }

    @GetMapping("/people/{person}/memberships/new")
    @Requires(WRITE)
    String joinForm(@PathVariable UUID person, Entered form, Model model) {
        model.addAttribute("person", people.get(person));
        choices(model);
        return "organization/membership-new";
    }

    @PostMapping("/people/{person}/memberships/new")
    @Requires(WRITE)
    String join(@PathVariable UUID person, Entered form, Model model) {
        return form.submit(
                () -> joinForm(person, form, model),
                () -> {
                    var wish = membership(form);
                    form.orRefuse();
                    people.join(person, wish);
                    return "redirect:/people/" + person;
                });
    }

    @GetMapping("/people/{person}/memberships/{membership}/end")
    @Requires(WRITE)
    String leaveForm(
            @PathVariable UUID person, @PathVariable UUID membership, Entered form, Model model) {
        model.addAttribute("person", people.get(person));
        model.addAttribute("membership", membership);
        return "organization/membership-end";
    }

    @PostMapping("/people/{person}/memberships/{membership}/end")
    @Requires(WRITE)
    String leave(
            @PathVariable UUID person, @PathVariable UUID membership, Entered form, Model model) {
        return form.submit(
                () -> leaveForm(person, membership, form, model),
                () -> {
                    var lastDay = form.date("lastDay");
                    form.orRefuse();
                    people.leave(membership, lastDay);
                    return "redirect:/people/" + person;
                });
    }

    @GetMapping("/people/{person}/move")
    @Requires(WRITE)
    String moveForm(@PathVariable UUID person, Entered form, Model model) {
        model.addAttribute("person", people.get(person));
        model.addAttribute(
                "memberships",
                people.memberships(person).stream()
                        .filter(each -> each.validTo() == null)
                        .toList());
        choices(model);
        return "organization/move";
    }

    @PostMapping("/people/{person}/move")
    @Requires(WRITE)
    String move(@PathVariable UUID person, Entered form, Model model) {
        return form.submit(
                () -> moveForm(person, form, model),
                () -> {
                    var left = form.id("membership");
                    var wish = membership(form);
                    form.orRefuse();
                    people.move(person, left, wish);
                    return "redirect:/transfers/" + wish.validFrom();
                });
    }

    private static NewMembership membership(Entered form) {
        return new NewMembership(
                form.id("organ"),
                form.optionalId("unit").orElse(null),
                form.optionalId("post").orElse(null),
                form.choice("kind", Kind.class),
                form.text("title"),
                form.date("validFrom"),
                form.optionalDate("validTo").orElse(null));
    }

    private void choices(Model model) {
        model.addAttribute("organs", organs.on(dates.today()));
        model.addAttribute("units", units.from(dates.today()));
        model.addAttribute("posts", posts.from(dates.today()));
        model.addAttribute("kinds", Kind.values());
    }
}
