package jp.sekisho.organization.web;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.sekisho.organization.ContactNet;
import jp.sekisho.organization.People;
import jp.sekisho.shared.Dates;
import jp.sekisho.shared.Entered;
import jp.sekisho.shared.InMenu;
import jp.sekisho.shared.MenuEntry;
import jp.sekisho.shared.MenuEntry.Section;
import jp.sekisho.shared.Requires;
import jp.sekisho.shared.Unacceptable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The emergency contact net and its drills. Numbers are shown to those who may change them.
@Controller
class ContactPages implements InMenu {
    private static final String READ = "organization.contacts";
    private static final String WRITE = "organization.write";
    private static final int CANDIDATES = 5_000;

    private final ContactNet net;
    private final People people;
    private final Dates dates;

    ContactPages(ContactNet net, People people, Dates dates) {
        this.net = net;
        this.people = people;
        this.dates = dates;
    }

    @Override
    public List<MenuEntry> menuEntries() {
        return List.of(new MenuEntry(Section.REGISTERS, "contacts.title", "/contacts", READ, 33));
    }

    @GetMapping("/contacts")
    @Requires(READ)
    String net(Model model) {
        model.addAttribute("contacts", net.contacts());
        model.addAttribute("drill", net.lastDrill(dates.today()).orElse(null));
        return "organization/contacts";
    }

    @GetMapping("/contacts/new")
    @Requires(WRITE)
    String form(Entered form, Model model) {
        model.addAttribute("people", people.find("", dates.today(), CANDIDATES));
        return "organization/contact-new";
    }

    @PostMapping("/contacts/new")
    @Requires(WRITE)
    String add(Entered form, Model model) {
        return form.submit(
                () -> form(form, model),
                () -> {
                    net.add(
                            form.optionalId("person").orElse(null),
                            form.text("name"),
                            form.text("part"),
                            form.text("dayNumber"),
                            form.text("nightNumber"));
                    return "redirect:/contacts";
                });
    }

    @PostMapping("/contacts/{contact}/remove")
    @Requires(WRITE)
    String remove(@PathVariable UUID contact) {
        net.remove(contact);
        return "redirect:/contacts";
    }

    @GetMapping("/contacts/drill")
    @Requires(WRITE)
    String drillForm(Entered form, Model model) {
        model.addAttribute("contacts", net.contacts());
        return "organization/drill";
    }

    @PostMapping("/contacts/drill")
    @Requires(WRITE)
    String record(Entered form, Model model) {
        return form.submit(
                () -> drillForm(form, model),
                () -> {
                    var day = form.date("heldOn");
                    var answers = answers(form);
                    var time =
                            time(form, "heldAt")
                                    .orElseThrow(
                                            () -> Unacceptable.at("heldAt", "problem.required"));
                    form.orRefuse();
                    var night = !form.text("night").isEmpty();
                    net.record(day, time, night, answers, dates.today());
                    return "redirect:/contacts";
                });
    }

    private Map<UUID, LocalTime> answers(Entered form) {
        var answers = new HashMap<UUID, LocalTime>();
        for (var contact : net.contacts()) {
            time(form, "answer-" + contact.id()).ifPresent(at -> answers.put(contact.id(), at));
        }
        return answers;
    }

    private static Optional<LocalTime> time(Entered form, String field) {
        var text = form.text(field).strip();
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalTime.parse(text));
        } catch (DateTimeParseException notATime) {
            throw Unacceptable.at(field, "problem.time");
        }
    }
}
