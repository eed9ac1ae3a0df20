package jp.sekisho.measures.web;

import java.util.UUID;
import jp.sekisho.measures.RuleChanges;
import jp.sekisho.shared.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// What was changed in the rules by decision, and what a newer catalogue would change.
@Controller
class RuleChangePages {
    private final RuleChanges changes;

    RuleChangePages(RuleChanges changes) {
        this.changes = changes;
    }

    @GetMapping("/rules/changes")
    @Requires("measures.read")
    String list(Model model) {
        model.addAttribute("changes", changes.all());
        model.addAttribute("updates", changes.updates());
        return "measures/changes";
    }

    @PostMapping("/rules/{rule}/follow")
    @Requires("measures.write")
    String follow(@PathVariable UUID rule) {
        changes.follow(rule);
        return "redirect:/rules/changes";
    }

    @PostMapping("/rules/{rule}/leave")
    @Requires("measures.write")
    String leave(@PathVariable UUID rule) {
        changes.leave(rule);
        return "redirect:/rules/changes";
    }
}
