package jp.sekisho.policy.web;

import jp.sekisho.access.Caller;
import jp.sekisho.policy.Sections;
import jp.sekisho.shared.Dates;
import jp.sekisho.shared.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// A section head's own people. Whoever answers for no section finds none.
@Controller
class SectionPage {
    private final Sections sections;
    private final Dates dates;

    SectionPage(Sections sections, Dates dates) {
        this.sections = sections;
        this.dates = dates;
    }

    @GetMapping("/section")
    @Requires("policy.read")
    String section(Caller caller, Model model) {
        model.addAttribute("sections", sections.of(caller.person(), dates.today()));
        return "policy/section";
    }
}
