package jp.sekisho.organization.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.sekisho.organization.PartnerKind;
import jp.sekisho.organization.Partners;
import jp.sekisho.organization.PersonFact;
import jp.sekisho.organization.Transfers;
import jp.sekisho.organization.Worker;
import jp.sekisho.organization.WorkerFacts;
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

/// 委託先 and 構成市町 with their people: who answers for them, who works here and until when.
@Controller
class PartnerPages implements InMenu {
    private static final String READ = "organization.read";
    private static final String WRITE = "organization.write";

    private final Partners partners;
    private final List<WorkerFacts> facts;
    private final ActingPerson acting;
    private final Dates dates;

    PartnerPages(Partners partners, List<WorkerFacts> facts, ActingPerson acting, Dates dates) {
        this.partners = partners;
        this.facts = facts;
        this.acting = acting;
        this.dates = dates;
    }

    @Override
    public List<MenuEntry> menuEntries() {
        return List.of(new MenuEntry(Section.REGISTERS, "partners.title", "/partners", READ, 33));
    }

    @GetMapping("/partners")
    @Requires(READ)
    String list(Model model) {
        model.addAttribute("partners", partners.on(dates.today()));
        return "organization/partners";
    }

    @GetMapping("/partners/new")
    @Requires(WRITE)
    String form(Entered form, Model model) {
        model.addAttribute("kinds", PartnerKind.values());
        return "organization/partner-new";
    }

    @PostMapping("/partners/new")
    @Requires(WRITE)
    String add(Entered form, Model model) {
        return form.submit(
                () -> form(form, model),
                () -> {
                    var kind = form.choice("kind", PartnerKind.class);
                    form.orRefuse();
                    return "redirect:/partners/" + partners.add(form.text("name"), kind);
                });
    }

    @GetMapping("/partners/{partner}")
    @Requires(READ)
    String show(@PathVariable UUID partner, Model model) {
        var today = dates.today();
        var ahead = acting.may(Transfers.PERMISSION);
        var all =
                partners.workers(partner, today).stream()
                        .filter(each -> ahead || !begins(each))
                        .toList();
        var ids = all.stream().map(Worker::id).toList();
        model.addAttribute("partner", partners.get(partner, today));
        model.addAttribute("here", all.stream().filter(each -> each.works(today)).toList());
        model.addAttribute("coming", all.stream().filter(this::begins).toList());
        model.addAttribute(
                "gone", all.stream().filter(each -> !each.works(today) && !begins(each)).toList());
        model.addAttribute(
                "columns",
                facts.stream()
                        .filter(each -> acting.may(each.permission()))
                        .map(each -> new Column(each.heading(), each.of(ids, today)))
                        .toList());
        model.addAttribute("ahead", ahead);
        return "organization/partner";
    }

    record Column(String heading, Map<UUID, PersonFact> said) {}

    private boolean begins(Worker worker) {
        return worker.since() != null && worker.since().isAfter(dates.today());
    }
}
