package jp.sekisho.handover.web;

import java.util.List;
import java.util.UUID;
import jp.sekisho.handover.Envelopes;
import jp.sekisho.handover.Seal;
import jp.sekisho.home.Backups;
import jp.sekisho.shared.Entered;
import jp.sekisho.shared.InMenu;
import jp.sekisho.shared.MenuEntry;
import jp.sekisho.shared.MenuEntry.Section;
import jp.sekisho.shared.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// 封緘簿: the envelopes that hold recovery keys, and what was done to them.
@Controller
class EnvelopePages implements InMenu {
    private static final String SEAL = "handover.seal";

    private final Envelopes envelopes;
    private final Backups backups;

    EnvelopePages(Envelopes envelopes, Backups backups) {
        this.envelopes = envelopes;
        this.backups = backups;
    }

    @Override
    public List<MenuEntry> menuEntries() {
        return List.of(new MenuEntry(Section.ACCOUNTS, "seals.title", "/envelopes", SEAL, 10));
    }

    @GetMapping("/envelopes")
    @Requires(SEAL)
    String page(Entered form, Model model) {
        model.addAttribute("seals", envelopes.all());
        model.addAttribute("envelopes", envelopes.now());
        model.addAttribute("unsealed", envelopes.unsealed().orElse(null));
        model.addAttribute("keyId", backups.keyId().orElse(null));
        model.addAttribute("whats", Seal.What.values());
        return "handover/envelopes";
    }

    @PostMapping("/envelopes")
    @Requires(SEAL)
    String enter(Entered form, Model model) {
        return form.submit(
                () -> page(form, model),
                () -> {
                    var what = form.choice("what", Seal.What.class);
                    var day = form.date("onDay");
                    form.orRefuse();
                    envelopes.enter(
                            new Seal(
                                    new UUID(0, 0),
                                    form.text("envelope").strip(),
                                    "",
                                    what,
                                    day,
                                    form.text("doneBy"),
                                    form.text("witness"),
                                    form.text("place"),
                                    form.text("reason")));
                    return "redirect:/envelopes?entered";
                });
    }
}
