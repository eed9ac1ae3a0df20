package jp.sekisho.mynumber.web;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import jp.sekisho.mynumber.Exports;
import jp.sekisho.shared.Dates;
import jp.sekisho.shared.Entered;
import jp.sekisho.shared.Requires;
import jp.sekisho.shared.Unacceptable;
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

    private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3]):[0-5]\\d");

    private final Exports exports;
    private final Dates dates;

    ExportPages(Exports exports, Dates dates) {
        this.exports = exports;
        this.dates = dates;
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
                    var made = made(form);
                    form.orRefuse();
                    var draft =
                            exports.begin(
                                    Upload.name(file),
                                    Upload.content(file),
                                    form.has("declared", "yes"),
                                    made,
                                    form.has("whole", "yes"));
                    return "redirect:/readers/import/" + draft;
                });
    }

    /// The day, and the time if somebody wrote it.
    private @Nullable Instant made(Entered form) {
        var time = form.text("madeAt").strip();
        if (!time.isEmpty() && !TIME.matcher(time).matches()) {
            throw Unacceptable.at("madeAt", "problem.export.made-at", time);
        }
        var parts = time.isEmpty() ? new String[] {"0", "0"} : time.split(":", -1);
        return form.optionalDate("made")
                .map(day ->
                        dates.start(day)
                                .plus(Duration.ofHours(Long.parseLong(parts[0])))
                                .plus(Duration.ofMinutes(Long.parseLong(parts[1]))))
                .orElse(null);
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
