package jp.sekisho.mynumber.web;

import java.util.UUID;
import jp.sekisho.mynumber.Exports;
import jp.sekisho.shared.Entered;
import jp.sekisho.shared.Requires;
import jp.sekisho.shared.Upload;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// An export of permissions comes in: upload, look at what was understood, take in.
@Controller
class ExportPages {
    private static final String WRITE = "mynumber.write";

    private final Exports exports;

    ExportPages(Exports exports) {
        this.exports = exports;
    }

    @GetMapping("/readers/import")
    @Requires(WRITE)
    String upload(Entered form, Model model) {
        model.addAttribute("exports", exports.all());
        return "mynumber/import";
    }

    @PostMapping("/readers/import")
    @Requires(WRITE)
    String begin(
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            Entered form,
            Model model) {
        return form.submit(
                () -> upload(form, model),
                () -> {
                    var draft =
                            exports.begin(
                                    Upload.name(file),
                                    Upload.content(file),
                                    form.has("declared", "yes"));
                    return "redirect:/readers/import/" + draft;
                });
    }

    @GetMapping("/readers/import/{draft}")
    @Requires(WRITE)
    String check(@PathVariable UUID draft, Entered form, Model model) {
        model.addAttribute("understood", exports.understood(draft));
        return "mynumber/import-check";
    }

    @PostMapping("/readers/import/{draft}/take")
    @Requires(WRITE)
    String take(@PathVariable UUID draft, Entered form, Model model) {
        return form.submit(
                () -> check(draft, form, model),
                () -> {
                    exports.take(draft, form.text("sha256"));
                    return "redirect:/readers";
                });
    }

    @PostMapping("/readers/import/{draft}/give-up")
    @Requires(WRITE)
    String giveUp(@PathVariable UUID draft) {
        exports.giveUp(draft);
        return "redirect:/readers/import";
    }
}
