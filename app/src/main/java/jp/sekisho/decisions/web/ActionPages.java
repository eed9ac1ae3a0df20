package jp.sekisho.decisions.web;

import java.util.UUID;
import jp.sekisho.access.Caller;
import jp.sekisho.decisions.Action;
import jp.sekisho.decisions.Committee;
import jp.sekisho.shared.Absent;
import jp.sekisho.shared.Entered;
import jp.sekisho.shared.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// One thing somebody was asked to do. Everybody sees and closes his own; the officer all.
@Controller
class ActionPages {
    private static final String OWN = "decisions.own";

    private final Committee committee;

    ActionPages(Committee committee) {
        this.committee = committee;
    }

    @GetMapping("/committee/actions/{action}")
    @Requires(OWN)
    String action(@PathVariable UUID action, Caller caller, Entered form, Model model) {
        var found = mine(action, caller, "decisions.read");
        model.addAttribute("action", found);
        model.addAttribute("mayChange", may(found, caller, "decisions.write"));
        return "decisions/action";
    }

    @PostMapping("/committee/actions/{action}/done")
    @Requires(OWN)
    String done(@PathVariable UUID action, Caller caller, Entered form, Model model) {
        mine(action, caller, "decisions.write");
        return form.submit(
                () -> action(action, caller, form, model),
                () -> {
                    var day = form.date("doneOn");
                    form.orRefuse();
                    committee.complete(action, day, form.text("note"));
                    return "redirect:/committee/actions/" + action;
                });
    }

    @PostMapping("/committee/actions/{action}/postpone")
    @Requires("decisions.write")
    String postpone(@PathVariable UUID action, Caller caller, Entered form, Model model) {
        return form.submit(
                () -> action(action, caller, form, model),
                () -> {
                    var due = form.date("due");
                    form.orRefuse();
                    committee.postpone(action, due, form.text("reason"));
                    return "redirect:/committee/actions/" + action;
                });
    }

    /// What is not his is not there for him.
    private Action mine(UUID action, Caller caller, String permission) {
        var found = committee.action(action);
        if (!may(found, caller, permission)) {
            throw new Absent("action", action);
        }
        return found;
    }

    private static boolean may(Action action, Caller caller, String permission) {
        return action.person().equals(caller.person()) || caller.may(permission);
    }
}
