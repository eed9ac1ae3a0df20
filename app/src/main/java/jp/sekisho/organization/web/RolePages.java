package jp.sekisho.organization.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import jp.sekisho.organization.Absences;
import jp.sekisho.organization.Appointments;
import jp.sekisho.organization.NewAppointment;
import jp.sekisho.organization.Overrides;
import jp.sekisho.organization.People;
import jp.sekisho.organization.Posts;
import jp.sekisho.organization.Role;
import jp.sekisho.organization.Seat;
import jp.sekisho.organization.Transfers;
import jp.sekisho.organization.Units;
import jp.sekisho.shared.Absent;
import jp.sekisho.shared.ActingPerson;
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

/// Who holds which role.
@Controller
class RolePages implements InMenu {
    private static final String READ = "organization.read";
    private static final String WRITE = "organization.write";
    private static final int CANDIDATES = 5_000;

    private final Appointments appointments;
    private final Absences absences;
    private final People people;
    private final Posts posts;
    private final Units units;
    private final ActingPerson acting;
    private final Dates dates;

    RolePages(
            Appointments appointments,
            Absences absences,
            People people,
            Posts posts,
            Units units,
            ActingPerson acting,
            Dates dates) {
        this.acting = acting;
        this.appointments = appointments;
        this.absences = absences;
        this.people = people;
        this.posts = posts;
        this.units = units;
        this.dates = dates;
    }

    @Override
    public List<MenuEntry> menuEntries() {
        return List.of(
                new MenuEntry(Section.REGISTERS, "roles.title", "/roles", "organization.read", 32));
    }

    /// Today, or who held what on a 基準日.
    @GetMapping("/roles")
    @Requires(READ)
    String roles(Entered form, Model model) {
        return form.submit(
                () -> roles(dates.today(), model),
                () -> {
                    var day = Shown.day(form, dates.today(), ahead());
                    form.orRefuse();
                    return roles(day, model);
                });
    }

    private boolean ahead() {
        return acting.may(Transfers.PERMISSION);
    }

    private String roles(LocalDate today, Model model) {
        var all = appointments.seats(today);
        var asIs = ahead() && today.equals(dates.today());
        var seats = asIs ? all : all.stream().map(seat -> seat.asOf(today)).toList();
        model.addAttribute("day", today);
        var asked = seats.stream().filter(seat -> asked(seat)).toList();
        var vacant = asked.stream().filter(seat -> !seat.acted(today)).toList();
        var perSystem = new LinkedHashMap<Role.Rules, List<Seat>>();
        for (var system : Role.Rules.values()) {
            perSystem.put(
                    system, seats.stream().filter(seat -> seat.role().rules() == system).toList());
        }
        model.addAttribute("systems", perSystem);
        model.addAttribute("size", asked.size());
        model.addAttribute("vacant", vacant);
        model.addAttribute("away", absences.on(today).size());
        return "organization/roles";
    }

    /// The roles of the regulation are asked for; of the others those that were given to somebody.
    private static boolean asked(Seat seat) {
        return seat.role().rules() == Role.Rules.SECURITY || !seat.empty();
    }

    @GetMapping("/roles/{appointment}")
    @Requires(READ)
    String show(@PathVariable UUID appointment, Model model) {
        var found = appointments.get(appointment, dates.today());
        if (!ahead() && found.validFrom().isAfter(dates.today())) {
            throw new Absent("appointment", appointment);
        }
        model.addAttribute("appointment", ahead() ? found : found.asOf(dates.today()));
        return "organization/role";
    }

    @GetMapping("/roles/new")
    @Requires(WRITE)
    String form(Entered form, Model model) {
        model.addAttribute("roles", Role.values());
        model.addAttribute("people", people.find("", dates.today(), CANDIDATES));
        model.addAttribute("posts", posts.from(dates.today()));
        model.addAttribute("units", units.from(dates.today()));
        model.addAttribute("perUnit", Arrays.stream(Role.values()).filter(Role::perUnit).toList());
        return "organization/role-new";
    }

    @PostMapping("/roles/new")
    @Requires(WRITE)
    String appoint(Entered form, Model model) {
        return form.submit(
                () -> form(form, model),
                () -> {
                    var wish =
                            new NewAppointment(
                                    form.choice("role", Role.class),
                                    form.optionalId("unit").orElse(null),
                                    form.optionalId("person").orElse(null),
                                    form.optionalId("post").orElse(null),
                                    form.text("deputy").isEmpty() ? 0 : 1,
                                    form.date("decidedOn"),
                                    form.text("instrument"),
                                    form.text("documentNumber"),
                                    form.date("validFrom"),
                                    form.optionalDate("validTo").orElse(null));
                    form.orRefuse();
                    appointments.appoint(wish, form.text(Overrides.FIELD));
                    return "redirect:/roles";
                });
    }

    @GetMapping("/roles/{appointment}/end")
    @Requires(WRITE)
    String endForm(@PathVariable UUID appointment, Entered form, Model model) {
        model.addAttribute("appointment", appointments.get(appointment, dates.today()));
        return "organization/role-end";
    }

    @PostMapping("/roles/{appointment}/end")
    @Requires(WRITE)
    String end(@PathVariable UUID appointment, Entered form, Model model) {
        return form.submit(
                () -> endForm(appointment, form, model),
                () -> {
                    var lastDay = form.date("lastDay");
                    form.orRefuse();
                    appointments.end(appointment, lastDay);
                    return "redirect:/roles";
                });
    }
}
