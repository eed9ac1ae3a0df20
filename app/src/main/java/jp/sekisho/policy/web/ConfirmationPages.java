package jp.sekisho.policy.web;

import java.util.List;
import jp.sekisho.access.Caller;
import jp.sekisho.policy.Confirmations;
import jp.sekisho.policy.Editions;
import jp.sekisho.policy.Reader;
import jp.sekisho.shared.Entered;
import jp.sekisho.shared.InMenu;
import jp.sekisho.shared.MenuEntry;
import jp.sekisho.shared.MenuEntry.Section;
import jp.sekisho.shared.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// 確認: who has read the edition; one's own confirmation, the printed list, and its entry.
@Controller
class ConfirmationPages implements InMenu {
    private final Editions editions;
    private final Confirmations confirmations;

    ConfirmationPages(Editions editions, Confirmations confirmations) {
        this.editions = editions;
        this.confirmations = confirmations;
    }

    @Override
    public List<MenuEntry> menuEntries() {
        return List.of(
                new MenuEntry(
                        Section.REGISTERS,
                        "confirmations.title",
                        "/confirmations",
                        "policy.coverage",
                        21));
    }

    @GetMapping("/confirmations")
    @Requires("policy.coverage")
    String coverage(Model model) {
        var edition = editions.current();
        if (edition.isEmpty()) {
            return "redirect:/";
        }
        var readers = confirmations.readers(edition.get().id());
        model.addAttribute("edition", edition.get());
        model.addAttribute("readers", readers);
        model.addAttribute("open", open(readers));
        model.addAttribute("perOrgan", confirmations.perOrgan(edition.get().id()));
        model.addAttribute("perKind", confirmations.perKind(edition.get().id()));
        return "policy/confirmations";
    }

    /// The list to be signed: those who have not confirmed, of one unit or of all.
    @GetMapping("/confirmations/list")
    @Requires("policy.coverage")
    String list(@RequestParam(defaultValue = "") String place, Model model) {
        var edition = editions.current();
        if (edition.isEmpty()) {
            return "redirect:/";
        }
        model.addAttribute("edition", edition.get());
        model.addAttribute("place", place);
        model.addAttribute("open", open(confirmations.readers(edition.get().id()), place));
        return "policy/confirmation-list";
    }

    @GetMapping("/confirmations/enter")
    @Requires("policy.write")
    String enterForm(Entered form, @RequestParam(defaultValue = "") String place, Model model) {
        return list(place, model).startsWith("redirect:")
                ? "redirect:/"
                : "policy/confirmation-enter";
    }

    @PostMapping("/confirmations/enter")
    @Requires("policy.write")
    String enter(Entered form, @RequestParam(defaultValue = "") String place, Model model) {
        return form.submit(
                () -> enterForm(form, place, model),
                () -> {
                    var on = form.date("confirmedOn");
                    form.orRefuse();
                    confirmations.enterList(
                            editions.required(), form.ids("people"), on, form.text("listNumber"));
                    return "redirect:/confirmations";
                });
    }

    @GetMapping("/confirmation")
    @Requires("policy.read")
    String own(Caller caller, Model model) {
        var edition = editions.current();
        if (edition.isEmpty()) {
            return "redirect:/";
        }
        model.addAttribute("edition", edition.get());
        model.addAttribute(
                "confirmed", confirmations.confirmed(edition.get().id(), caller.person()));
        return "policy/confirmation";
    }

    @PostMapping("/confirmation")
    @Requires("policy.confirm")
    String confirm(Caller caller) {
        editions.current()
                .ifPresent(edition -> confirmations.confirm(edition.id(), caller.person()));
        return "redirect:/confirmation";
    }

    private static List<Reader> open(List<Reader> readers) {
        return open(readers, "");
    }

    private static List<Reader> open(List<Reader> readers, String place) {
        return readers.stream()
                .filter(reader -> reader.confirmedOn() == null)
                .filter(reader -> place.isEmpty() || place.equals(reader.place()))
                .toList();
    }
}
