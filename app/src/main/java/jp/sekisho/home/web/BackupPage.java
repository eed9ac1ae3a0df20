package jp.sekisho.home.web;

import java.util.List;
import jp.sekisho.home.BackupPlan;
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

/// Backups: whether the last one is good, the plan, and the recovery key.
@Controller
class BackupPage implements InMenu {
    private final Backups backups;

    BackupPage(Backups backups) {
        this.backups = backups;
    }

    @Override
    public List<MenuEntry> menuEntries() {
        return List.of(
                new MenuEntry(Section.ACCOUNTS, "backup.title", "/backup", "home.backup", 9));
    }

    @GetMapping("/backup")
    @Requires("home.backup")
    String show(Entered form, Model model) {
        var runs = backups.newest();
        model.addAttribute("plan", backups.plan().orElse(null));
        model.addAttribute("keyId", backups.keyId().orElse(null));
        model.addAttribute("runs", runs);
        model.addAttribute("data", backups.folder());
        model.addAttribute("last", runs.isEmpty() ? null : runs.getFirst());
        model.addAttribute("good", backups.lastGood().orElse(null));
        return "home/backup";
    }

    @PostMapping("/backup")
    @Requires("home.backup")
    String decide(Entered form, Model model) {
        return form.submit(
                () -> show(form, model),
                () -> {
                    var hour = form.number("hour");
                    var kept = form.number("kept");
                    form.orRefuse();
                    backups.decide(new BackupPlan(form.text("folder").strip(), hour, kept));
                    return "redirect:/backup?decided";
                });
    }

    @PostMapping("/backup/now")
    @Requires("home.backup")
    String now() {
        backups.plan().ifPresent(backups::make);
        return "redirect:/backup";
    }

    /// Shown on the page that answers, and never again.
    @PostMapping("/backup/key")
    @Requires("home.backup-key")
    String key(Model model) {
        model.addAttribute("key", backups.newKey());
        model.addAttribute("next", "/backup");
        return "shared/recovery-key";
    }
}
