package jp.sekisho.home.web;

import java.util.UUID;
import jp.sekisho.access.Caller;
import jp.sekisho.home.Clauses;
import jp.sekisho.shared.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// One clause: what it asks, its verdict, why, and who does what.
@Controller
class ClausePage {
    private final Clauses clauses;

    ClausePage(Clauses clauses) {
        this.clauses = clauses;
    }

    @GetMapping("/clauses/{clause}")
    @Requires("home.read")
    String clause(@PathVariable UUID clause, Caller caller, Model model) {
        model.addAttribute("page", clauses.page(clause, caller.may("organization.read")));
        return "home/clause";
    }

    /// What the law asks of the document itself.
    @GetMapping("/document")
    @Requires("home.read")
    String document(Caller caller, Model model) {
        model.addAttribute("page", clauses.document(caller.may("organization.read")));
        return "home/document";
    }
}
