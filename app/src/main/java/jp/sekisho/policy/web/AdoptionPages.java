package jp.sekisho.policy.web;

import java.util.List;
import java.util.UUID;
import jp.sekisho.organization.Organ;
import jp.sekisho.organization.Organs;
import jp.sekisho.policy.Adoption;
import jp.sekisho.policy.Adoptions;
import jp.sekisho.policy.Edition;
import jp.sekisho.policy.Editions;
import jp.sekisho.policy.OrganProposals;
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

/// 決定と公表: which organ adopted the edition by which paper, and how it was published.
@Controller
class AdoptionPages implements InMenu {
    private static final String READ = "policy.read";
    private static final String WRITE = "policy.write";

    private final Editions editions;
    private final Adoptions adoptions;
    private final OrganProposals proposals;
    private final Organs organs;
    private final Dates dates;

    AdoptionPages(
            Editions editions,
            Adoptions adoptions,
            OrganProposals proposals,
            Organs organs,
            Dates dates) {
        this.editions = editions;
        this.adoptions = adoptions;
        this.proposals = proposals;
        this.organs = organs;
        this.dates = dates;
    }

    @Override
    public List<MenuEntry> menuEntries() {
        return List.of(
                new MenuEntry(Section.REGISTERS, "adoption.title", "/adoption", "policy.read", 20));
    }

    @GetMapping("/adoption")
    @Requires(READ)
    String show(Entered form, Model model) {
        var edition = editions.current();
        if (edition.isEmpty()) {
            return "redirect:/";
        }
        page(edition.get(), model);
        return "policy/adoption";
    }

    private void page(Edition edition, Model model) {
        var adopted = adoptions.of(edition.id());
        var done = adopted.stream().map(Adoption::organ).toList();
        model.addAttribute("edition", edition);
        model.addAttribute("adoptions", adopted);
        model.addAttribute("publications", adoptions.publications(edition.id()));
        model.addAttribute("missing", missing(done));
        model.addAttribute("proposed", proposals.of(edition));
    }

    private List<Organ> missing(List<UUID> adopted) {
        return organs.on(dates.today()).stream()
                .filter(organ -> !adopted.contains(organ.id()))
                .toList();
    }

    @PostMapping("/adoption/organs")
    @Requires(WRITE)
    String organs(Entered form, Model model) {
        proposals.register(editions.required());
        return "redirect:/adoption";
    }

    @PostMapping("/adoption")
    @Requires(WRITE)
    String adopt(Entered form, Model model) {
        return form.submit(
                () -> show(form, model),
                () -> {
                    var on = form.date("decidedOn");
                    form.orRefuse();
                    adoptions.adopt(
                            editions.required().id(),
                            form.ids("organs"),
                            on,
                            form.text("instrument"),
                            form.text("documentNumber"));
                    return "redirect:/adoption";
                });
    }

    @PostMapping("/adoption/publications")
    @Requires(WRITE)
    String publish(Entered form, Model model) {
        return form.submit(
                () -> show(form, model),
                () -> {
                    var on = form.date("publishedOn");
                    form.orRefuse();
                    adoptions.publish(
                            editions.required().id(),
                            on,
                            form.text("method"),
                            form.text("place"),
                            form.text("publicationNumber"));
                    return "redirect:/adoption";
                });
    }

    @PostMapping("/adoption/{adoption}/withdraw")
    @Requires(WRITE)
    String withdrawAdoption(@PathVariable UUID adoption) {
        adoptions.withdrawAdoption(adoption);
        return "redirect:/adoption";
    }

    @PostMapping("/adoption/publications/{publication}/withdraw")
    @Requires(WRITE)
    String withdrawPublication(@PathVariable UUID publication) {
        adoptions.withdrawPublication(publication);
        return "redirect:/adoption";
    }
}
