package jp.sekisho.policy.web;

import java.util.List;
import java.util.UUID;
import jp.sekisho.policy.Draft;
import jp.sekisho.policy.Editions;
import jp.sekisho.policy.Readings;
import jp.sekisho.shared.Entered;
import jp.sekisho.shared.Requires;
import jp.sekisho.shared.Upload;
import jp.sekisho.statute.Edit;
import jp.sekisho.statute.Flag;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// The regulation comes in: upload, check of how it was read, acceptance.
@Controller
class ReadingPages {
    private static final String WRITE = "policy.write";

    private final Readings readings;
    private final Editions editions;

    ReadingPages(Readings readings, Editions editions) {
        this.readings = readings;
        this.editions = editions;
    }

    @GetMapping("/import")
    @Requires(WRITE)
    String upload(Entered form, Model model) {
        model.addAttribute("begun", readings.begun());
        model.addAttribute("edition", editions.current().orElse(null));
        return "policy/import";
    }

    @PostMapping("/import")
    @Requires(WRITE)
    String begin(
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            Entered form,
            Model model) {
        return form.submit(
                () -> upload(form, model),
                () ->
                        "redirect:/readings/"
                                + readings.begin(Upload.name(file), Upload.content(file)));
    }

    /// @param doubt which doubt to ask about, from 0; the first open one when not given
    /// @param at where the chosen clause begins in the original, to work on it
    @GetMapping("/readings/{reading}")
    @Requires(WRITE)
    String check(
            @PathVariable UUID reading,
            @RequestParam(required = false) @Nullable Integer doubt,
            @RequestParam(required = false) @Nullable Integer at,
            Entered form,
            Model model) {
        var draft = readings.get(reading);
        model.addAttribute("draft", draft);
        model.addAttribute("view", CheckView.of(draft, doubt, at));
        return "policy/check";
    }

    @PostMapping("/readings/{reading}/answers")
    @Requires(WRITE)
    String answer(@PathVariable UUID reading, Entered form, Model model) {
        return form.submit(
                () -> check(reading, null, null, form, model),
                () -> {
                    var kind = form.choice("kind", Flag.Kind.class);
                    var place = form.number("place");
                    form.orRefuse();
                    readings.answer(reading, kind, place, form.text("choice"));
                    return "redirect:/readings/" + reading + next(readings.get(reading), form);
                });
    }

    /// The next open doubt after the one just answered.
    private static String next(Draft draft, Entered form) {
        var flags = draft.reading().flags();
        var after = form.number("place");
        for (int at = 0; at < flags.size(); at++) {
            if (flags.get(at).state() == Flag.State.OPEN && flags.get(at).range().from() > after) {
                return "?doubt=" + at;
            }
        }
        return "";
    }

    @PostMapping("/readings/{reading}/edits")
    @Requires(WRITE)
    String edit(@PathVariable UUID reading, Entered form, Model model) {
        return form.submit(
                () -> check(reading, null, form.number("node"), form, model),
                () -> {
                    var edits = EditForm.edits(form);
                    form.orRefuse();
                    readings.correct(reading, edits);
                    return "redirect:/readings/"
                            + reading
                            + "?at="
                            + focus(edits, form)
                            + "#chosen";
                });
    }

    /// A split clause is worked on further; everything else stays where it was.
    private static int focus(List<Edit> edits, Entered form) {
        return edits.getFirst() instanceof Edit.Begin begin ? begin.at() : form.number("node");
    }

    @PostMapping("/readings/{reading}/undo")
    @Requires(WRITE)
    String undo(@PathVariable UUID reading) {
        readings.undo(reading);
        return "redirect:/readings/" + reading;
    }

    @PostMapping("/readings/{reading}/give-up")
    @Requires(WRITE)
    String giveUp(@PathVariable UUID reading) {
        readings.giveUp(reading);
        return "redirect:/import";
    }

    @PostMapping("/readings/{reading}/accept")
    @Requires(WRITE)
    String accept(@PathVariable UUID reading, Entered form, Model model) {
        return form.submit(
                () -> check(reading, null, null, form, model),
                () -> {
                    readings.accept(reading);
                    return "redirect:/";
                });
    }
}
