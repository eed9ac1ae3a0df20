package jp.sekisho.ledger.web;

import java.util.List;
import java.util.UUID;
import jp.sekisho.ledger.Handout.Means;
import jp.sekisho.ledger.Handouts;
import jp.sekisho.ledger.PublicLedger;
import jp.sekisho.ledger.SigningKeys;
import jp.sekisho.proof.Malformed;
import jp.sekisho.proof.PaperCheckpoint;
import jp.sekisho.shared.Download;
import jp.sekisho.shared.Entered;
import jp.sekisho.shared.InMenu;
import jp.sekisho.shared.MenuEntry;
import jp.sekisho.shared.MenuEntry.Section;
import jp.sekisho.shared.Requires;
import jp.sekisho.shared.Unacceptable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// What the ledger proves to somebody who holds one of its checkpoints, and what it does not.
@Controller
class ProofPages implements InMenu {
    private static final String READ = "ledger.read";
    private static final String HAND = "ledger.hand";

    private final Handouts handouts;
    private final PublicLedger published;
    private final SigningKeys keys;

    ProofPages(Handouts handouts, PublicLedger published, SigningKeys keys) {
        this.keys = keys;
        this.handouts = handouts;
        this.published = published;
    }

    @Override
    public List<MenuEntry> menuEntries() {
        return List.of(new MenuEntry(Section.LEDGER, "proof.title", "/proof", READ, 2));
    }

    @GetMapping("/proof")
    @Requires(READ)
    String proof(Entered form, Model model) {
        var handed = handouts.all();
        model.addAttribute("handouts", handed);
        if (!handed.isEmpty()) {
            model.addAttribute("signed", handouts.signature(handed.getFirst().handout()));
        }
        model.addAttribute("means", Means.values());
        model.addAttribute("key", published.verifier());
        model.addAttribute("keys", keys.all());
        return "ledger/proof";
    }

    @PostMapping("/proof/compare")
    @Requires(READ)
    String compare(Entered form, Model model) {
        return form.submit(
                () -> proof(form, model),
                () -> {
                    var paper = paper(form.text("size"), form.text("groups"));
                    model.addAttribute("comparison", handouts.compare(paper));
                    return proof(form, model);
                });
    }

    private static PaperCheckpoint paper(String size, String groups) {
        try {
            return PaperCheckpoint.parse(size, groups);
        } catch (Malformed unreadable) {
            throw Unacceptable.at("groups", "problem.paper");
        }
    }

    @PostMapping("/proof/handouts")
    @Requires(HAND)
    String hand(Entered form, Model model) {
        return form.submit(
                () -> proof(form, model),
                () -> {
                    var means = form.choice("means", Means.class);
                    form.orRefuse();
                    return "redirect:/proof/handouts/" + handouts.hand(form.text("givenTo"), means);
                });
    }

    @PostMapping("/proof/key")
    @Requires(HAND)
    String changeKey(Entered form, Model model) {
        return form.submit(
                () -> proof(form, model),
                () -> {
                    keys.change(form.text("reason"));
                    return "redirect:/proof#keys";
                });
    }

    @GetMapping("/proof/handouts/{handout}")
    @Requires(READ)
    String sheet(@PathVariable UUID handout, Model model) {
        var found = handouts.one(handout);
        model.addAttribute("handout", found);
        model.addAttribute("signed", handouts.signature(found));
        return "ledger/handout";
    }

    @GetMapping("/proof/handouts/{handout}/checkpoint.txt")
    @Requires(READ)
    ResponseEntity<byte[]> file(@PathVariable UUID handout) {
        var found = handouts.one(handout);
        return Download.original("checkpoint-" + found.size() + ".txt", handouts.note(found));
    }
}
