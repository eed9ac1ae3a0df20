package jp.sekisho.statutory.web;

import java.util.UUID;
import jp.sekisho.shared.Entered;
import jp.sekisho.shared.Requires;
import jp.sekisho.statutory.NewTransition;
import jp.sekisho.statutory.Ordinance;
import jp.sekisho.statutory.Transitions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// 経過措置: entered, settled, moved by a decision, or taken back.
@Controller
class TransitionPages {
    private static final String READ = "statutory.read";
    private static final String WRITE = "statutory.write";

    private final Transitions transitions;

    TransitionPages(Transitions transitions) {
        this.transitions = transitions;
    }

    @GetMapping("/rules/fields/transitions/new")
    @Requires(WRITE)
    String form(Entered form, Model model) {
        model.addAttribute("numbers", Ordinance.WITH_TRANSITION.stream().sorted().toList());
        model.addAttribute("inForce", Ordinance.IN_FORCE);
        return "statutory/transition-new";
    }

    @PostMapping("/rules/fields/transitions/new")
    @Requires(WRITE)
    String begin(Entered form, Model model) {
        return form.submit(
                () -> form(form, model),
                () -> {
                    var wish =
                            new NewTransition(
                                    form.number("field"),
                                    form.text("name"),
                                    form.date("beganOn"),
                                    form.date("endsOn"),
                                    form.text("missing"),
                                    form.date("decidedOn"),
                                    form.text("documentNumber"));
                    form.orRefuse();
                    return "redirect:/rules/fields/transitions/" + transitions.begin(wish);
                });
    }

    @GetMapping("/rules/fields/transitions/{transition}")
    @Requires(READ)
    String transition(@PathVariable UUID transition, Entered form, Model model) {
        model.addAttribute("transition", transitions.get(transition));
        return "statutory/transition";
    }

    @PostMapping("/rules/fields/transitions/{transition}/settle")
    @Requires(WRITE)
    String settle(@PathVariable UUID transition, Entered form, Model model) {
        return form.submit(
                () -> transition(transition, form, model),
                () -> {
                    var day = form.date("settledOn");
                    form.orRefuse();
                    transitions.settle(transition, day, form.text("how"));
                    return "redirect:/rules/fields";
                });
    }

    @PostMapping("/rules/fields/transitions/{transition}/move")
    @Requires(WRITE)
    String move(@PathVariable UUID transition, Entered form, Model model) {
        return form.submit(
                () -> transition(transition, form, model),
                () -> {
                    var day = form.date("endsOn");
                    var decided = form.date("decidedOn");
                    form.orRefuse();
                    transitions.move(
                            transition,
                            day,
                            form.text("reason"),
                            decided,
                            form.text("documentNumber"));
                    return "redirect:/rules/fields/transitions/" + transition;
                });
    }

    @PostMapping("/rules/fields/transitions/{transition}/withdraw")
    @Requires(WRITE)
    String withdraw(@PathVariable UUID transition, Entered form, Model model) {
        return form.submit(
                () -> transition(transition, form, model),
                () -> {
                    transitions.withdraw(transition, form.text("why"));
                    return "redirect:/rules/fields";
                });
    }
}
