package jp.sekisho.files.web;

import java.util.List;
import java.util.UUID;
import jp.sekisho.files.AttachForm;
import jp.sekisho.files.Attachment;
import jp.sekisho.files.EvidenceQuestion;
import jp.sekisho.files.EvidenceQuestion.Shown;
import jp.sekisho.files.EvidenceRegister;
import jp.sekisho.files.Preview;
import jp.sekisho.shared.Dates;
import jp.sekisho.shared.Entered;
import jp.sekisho.shared.InMenu;
import jp.sekisho.shared.MenuEntry;
import jp.sekisho.shared.MenuEntry.Section;
import jp.sekisho.shared.Requires;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// 根拠資料: the register, one piece, and its end.
@Controller
class EvidencePages implements InMenu {
    private static final String READ = "files.read";
    private static final String WRITE = "files.write";

    private static final int PAGE = 100;
    private static final int LAST_PAGE = 100_000;

    private final EvidenceRegister register;
    private final AttachForm attach;
    private final Dates dates;

    EvidencePages(EvidenceRegister register, AttachForm attach, Dates dates) {
        this.register = register;
        this.attach = attach;
        this.dates = dates;
    }

    @Override
    public List<MenuEntry> menuEntries() {
        return List.of(new MenuEntry(Section.REGISTERS, "evidence.title", "/evidence", READ, 38));
    }

    @GetMapping("/evidence")
    @Requires(READ)
    String list(
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "ALL") Shown show,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var today = dates.today();
        int at = Math.clamp(page, 1, LAST_PAGE);
        var question = new EvidenceQuestion(words, show, today);
        var found = register.find(question, (at - 1) * PAGE, PAGE);
        model.addAttribute("counts", register.counts(today));
        model.addAttribute("found", found.pieces());
        model.addAttribute("all", found.all());
        model.addAttribute("first", (at - 1) * PAGE + 1);
        model.addAttribute("page", at);
        model.addAttribute("more", found.all() > at * PAGE);
        model.addAttribute("proved", register.proved(found.pieces()));
        model.addAttribute("words", words);
        model.addAttribute("show", show);
        model.addAttribute("choices", Shown.values());
        return "files/list";
    }

    @GetMapping("/evidence/new")
    @Requires(WRITE)
    String newForm(Entered form, Model model) {
        model.addAttribute("evidenceDay", dates.today());
        return "files/new";
    }

    @PostMapping("/evidence/new")
    @Requires(WRITE)
    String add(
            @RequestParam(name = "evidence.file", required = false) @Nullable MultipartFile file,
            Entered form,
            Model model) {
        return form.submit(
                () -> newForm(form, model),
                () -> "redirect:/evidence/" + added(attach.read(form, file)));
    }

    private UUID added(Attachment attachment) {
        return switch (attachment) {
            case Attachment.Known known -> known.evidence();
            case Attachment.Fresh fresh -> register.add(fresh.said(), fresh.file());
        };
    }

    @GetMapping("/evidence/{evidence}")
    @Requires(READ)
    String show(@PathVariable UUID evidence, Entered form, Model model) {
        var found = register.get(evidence);
        model.addAttribute("e", found);
        model.addAttribute("proved", register.proved(evidence));
        model.addAttribute("erasure", register.erasure(evidence).orElse(null));
        model.addAttribute("drawn", Preview.drawn(found));
        model.addAttribute(
                "broughtBy", found.broughtBy() == null ? "" : register.person(found.broughtBy()));
        return "files/evidence";
    }

    @GetMapping("/evidence/{evidence}/correct")
    @Requires(WRITE)
    String correctForm(@PathVariable UUID evidence, Entered form, Model model) {
        model.addAttribute("e", register.get(evidence));
        return "files/correct";
    }

    @PostMapping("/evidence/{evidence}/correct")
    @Requires(WRITE)
    String correct(@PathVariable UUID evidence, Entered form, Model model) {
        register.get(evidence);
        return form.submit(
                () -> correctForm(evidence, form, model),
                () -> {
                    var said = AttachForm.said(form);
                    form.orRefuse();
                    register.correct(evidence, said);
                    return "redirect:/evidence/" + evidence;
                });
    }

    @GetMapping("/evidence/{evidence}/erase")
    @Requires(WRITE)
    String eraseForm(@PathVariable UUID evidence, Entered form, Model model) {
        show(evidence, form, model);
        return "files/erase";
    }

    @PostMapping("/evidence/{evidence}/erase")
    @Requires(WRITE)
    String erase(@PathVariable UUID evidence, Entered form, Model model) {
        register.get(evidence);
        return form.submit(
                () -> eraseForm(evidence, form, model),
                () -> {
                    register.erase(evidence, form.text("reason"), form.has("early", "yes"));
                    return "redirect:/evidence/" + evidence;
                });
    }
}
