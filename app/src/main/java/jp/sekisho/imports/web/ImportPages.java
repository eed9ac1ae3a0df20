package jp.sekisho.imports.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import jp.sekisho.imports.Draft;
import jp.sekisho.imports.Imports;
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

/// A sheet comes in: upload, check of what was understood, taking in, taking back.
@Controller
class ImportPages {
    private static final String WRITE = "imports.write";

    private final Imports imports;

    ImportPages(Imports imports) {
        this.imports = imports;
    }

    @GetMapping("/imports/{register}")
    @Requires(WRITE)
    String upload(@PathVariable String register, Entered form, Model model) {
        model.addAttribute("register", imports.register(register));
        model.addAttribute("begun", imports.begun(register));
        model.addAttribute("past", imports.past(register));
        return "imports/upload";
    }

    @PostMapping("/imports/{register}")
    @Requires(WRITE)
    String begin(
            @PathVariable String register,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            Entered form,
            Model model) {
        imports.register(register);
        return form.submit(
                () -> upload(register, form, model),
                () -> {
                    var draft =
                            imports.begin(
                                    register,
                                    Upload.name(file),
                                    Upload.content(file),
                                    form.has("declared", "yes"),
                                    settings(register, form));
                    return "redirect:/imports/" + register + "/" + draft;
                });
    }

    /// @param all whether rows are shown that nobody needs to look at
    @GetMapping("/imports/{register}/{draft}")
    @Requires(WRITE)
    String check(
            @PathVariable String register,
            @PathVariable UUID draft,
            @RequestParam(defaultValue = "false") boolean all,
            Entered form,
            Model model) {
        show(imports.draft(register, draft), all, model);
        return "imports/check";
    }

    private void show(Draft draft, boolean all, Model model) {
        var register = imports.register(draft.register());
        model.addAttribute("draft", draft);
        model.addAttribute("register", register);
        model.addAttribute("all", all);
        model.addAttribute("view", CheckView.of(draft, all));
    }

    @PostMapping("/imports/{register}/{draft}")
    @Requires(WRITE)
    String decide(
            @PathVariable String register, @PathVariable UUID draft, Entered form, Model model) {
        var before = imports.draft(register, draft);
        return form.submit(
                () -> check(register, draft, form.has("all", "true"), form, model),
                () -> {
                    var decisions =
                            new Imports.Decisions(
                                    form.number("sheet"),
                                    form.date("day"),
                                    settings(register, form),
                                    matchings(before, form),
                                    typed(before, form),
                                    form.texts("affirmed"));
                    form.orRefuse();
                    imports.decide(register, draft, decisions);
                    return "redirect:/imports/"
                            + register
                            + "/"
                            + draft
                            + (form.has("all", "true") ? "?all=true" : "");
                });
    }

    private Map<String, String> settings(String register, Entered form) {
        var settings = new LinkedHashMap<String, String>();
        imports.register(register)
                .settings()
                .forEach(each -> settings.put(each.name(), form.text("setting." + each.name())));
        return settings;
    }

    private static Map<Integer, Map<Integer, String>> matchings(Draft draft, Entered form) {
        var all = new HashMap<Integer, Map<Integer, String>>();
        for (var table : draft.tables()) {
            var matching = new LinkedHashMap<Integer, String>();
            for (var column : table.columns()) {
                var field = "column." + table.heading() + "." + column.number();
                if (!form.texts(field).isEmpty()) {
                    matching.put(column.number(), form.text(field));
                }
            }
            all.put(table.heading(), matching);
        }
        return all;
    }

    /// Cells that were changed on screen; one that is as it was says nothing.
    private static Map<String, String> typed(Draft draft, Entered form) {
        var typed = new HashMap<String, String>();
        for (var table : draft.tables()) {
            for (var line : table.lines()) {
                for (int at = 0; at < table.columns().size(); at++) {
                    var cell = line.number() + "." + table.columns().get(at).number();
                    var texts = form.texts("cell." + cell);
                    if (!texts.isEmpty() && !texts.getFirst().equals(line.texts().get(at))) {
                        typed.put(cell, texts.getFirst());
                    }
                }
            }
        }
        return typed;
    }

    @PostMapping("/imports/{register}/{draft}/take")
    @Requires(WRITE)
    String take(
            @PathVariable String register, @PathVariable UUID draft, Entered form, Model model) {
        return form.submit(
                () -> check(register, draft, false, form, model),
                () -> {
                    imports.take(register, draft, form.text("seal"));
                    return "redirect:" + imports.register(register).page();
                });
    }

    @PostMapping("/imports/{register}/{draft}/give-up")
    @Requires(WRITE)
    String giveUp(@PathVariable String register, @PathVariable UUID draft) {
        imports.giveUp(register, draft);
        return "redirect:/imports/" + register;
    }

    @PostMapping("/imports/{register}/taken/{taken}/undo")
    @Requires(WRITE)
    String undo(
            @PathVariable String register, @PathVariable UUID taken, Entered form, Model model) {
        imports.register(register);
        return form.submit(
                () -> upload(register, form, model),
                () -> {
                    imports.undo(register, taken);
                    return "redirect:/imports/" + register;
                });
    }
}
