package jp.sekisho.home.web;

import jp.sekisho.home.Changes;
import jp.sekisho.shared.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// Verdicts that changed of late.
@Controller
class ChangesPage {
    private final Changes changes;

    ChangesPage(Changes changes) {
        this.changes = changes;
    }

    @GetMapping("/changes")
    @Requires("home.read")
    String changes(Model model) {
        model.addAttribute("changes", changes.recent());
        return "home/changes";
    }
}
