package jp.sekisho.statutory.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.sekisho.measures.Verdicts;
import jp.sekisho.shared.Entered;
import jp.sekisho.shared.InMenu;
import jp.sekisho.shared.MenuEntry;
import jp.sekisho.shared.MenuEntry.Section;
import jp.sekisho.shared.Requires;
import jp.sekisho.statutory.Fields;
import jp.sekisho.statutory.NewDecision;
import jp.sekisho.statutory.Ordinance;
import jp.sekisho.statutory.Transitions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// 施行規則第16条の3: the eight fields, and the form that decides about them.
@Controller
class FieldPages implements InMenu {
    private static final String READ = "statutory.read";
    private static final String WRITE = "statutory.write";

    private final Fields fields;
    private final Transitions transitions;
    private final Verdicts verdicts;

    FieldPages(Fields fields, Transitions transitions, Verdicts verdicts) {
        this.fields = fields;
        this.transitions = transitions;
        this.verdicts = verdicts;
    }

    @Override
    public List<MenuEntry> menuEntries() {
        return List.of(new MenuEntry(Section.REGISTERS, "fields.title", "/rules/fields", READ, 43));
    }

    @GetMapping("/rules/fields")
    @Requires(READ)
    String list(Model model) {
        var list = verdicts.now().map(fields::of).orElse(List.of());
        model.addAttribute("fields", list);
        model.addAttribute("undecided", list.stream().filter(f -> f.decision() == null).count());
        model.addAttribute("decisions", fields.decisions());
        model.addAttribute("transitions", transitions.all());
        model.addAttribute("inForce", Ordinance.IN_FORCE);
        return "statutory/fields";
    }

    @GetMapping("/rules/fields/decide")
    @Requires(WRITE)
    String form(Entered form, Model model) {
        var decided =
                fields.decisions().stream()
                        .filter(each -> each.current())
                        .map(each -> each.field())
                        .collect(Collectors.toSet());
        model.addAttribute("numbers", numbers());
        model.addAttribute("decided", decided);
        return "statutory/decide";
    }

    @PostMapping("/rules/fields/decide")
    @Requires(WRITE)
    String decide(Entered form, Model model) {
        return form.submit(
                () -> form(form, model),
                () -> {
                    var applies = form.choice("applies", Applies.class);
                    var day = form.date("decidedOn");
                    form.orRefuse();
                    fields.decide(
                            new NewDecision(
                                    numbers().stream()
                                            .filter(number -> form.has("fields", number))
                                            .collect(Collectors.toSet()),
                                    applies == Applies.APPLIES,
                                    form.text("reason"),
                                    day,
                                    form.text("documentNumber")));
                    return "redirect:/rules/fields";
                });
    }

    /// The two answers there are; none is preset.
    private enum Applies {
        APPLIES,
        NOT
    }

    private static List<Integer> numbers() {
        return IntStream.rangeClosed(1, Ordinance.FIELDS).boxed().toList();
    }
}
