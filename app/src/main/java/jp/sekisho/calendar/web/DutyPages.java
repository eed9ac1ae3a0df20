package jp.sekisho.calendar.web;

import java.util.List;
import java.util.UUID;
import jp.sekisho.access.Caller;
import jp.sekisho.calendar.Answering;
import jp.sekisho.calendar.Duties;
import jp.sekisho.calendar.DutyWords;
import jp.sekisho.calendar.Escalations;
import jp.sekisho.calendar.Occurrence;
import jp.sekisho.calendar.Outlook;
import jp.sekisho.files.AttachForm;
import jp.sekisho.shared.Absent;
import jp.sekisho.shared.Dates;
import jp.sekisho.shared.Entered;
import jp.sekisho.shared.Requires;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// One time that something falls due. Whoever answers for it today reports it himself; the officer
/// reports all.
@Controller
class DutyPages {
    private static final String OWN = "calendar.own";
    private static final String READ = "calendar.read";
    private static final String WRITE = "calendar.write";

    private final Duties duties;
    private final Answering answering;
    private final Escalations escalations;
    private final DutyWords words;
    private final AttachForm attach;
    private final List<Outlook> outlooks;
    private final Dates dates;

    DutyPages(
            Duties duties,
            Answering answering,
            Escalations escalations,
            DutyWords words,
            AttachForm attach,
            List<Outlook> outlooks,
            Dates dates) {
        this.duties = duties;
        this.answering = answering;
        this.escalations = escalations;
        this.words = words;
        this.attach = attach;
        this.outlooks = outlooks;
        this.dates = dates;
    }

    @GetMapping("/duties/{occurrence}")
    @Requires(OWN)
    String duty(@PathVariable UUID occurrence, Caller caller, Entered form, Model model) {
        var found = mine(occurrence, caller, READ);
        model.addAttribute("o", found);
        model.addAttribute("title", words.title(found));
        model.addAttribute("answer", answering.on(dates.today()).to(found));
        model.addAttribute("history", duties.history(occurrence));
        model.addAttribute("evidence", duties.evidence(occurrence));
        model.addAttribute("effects", found.done() ? List.of() : effects(found));
        attach.offer(model, caller.may("files.read"));
        model.addAttribute("signed", duties.signed(occurrence).size());
        model.addAttribute("escalations", escalations.of(occurrence));
        model.addAttribute(
                "before",
                duties.ofDuty(found.duty()).stream()
                        .filter(each -> each.done() && !each.id().equals(occurrence))
                        .toList());
        model.addAttribute("mayChange", may(found, caller, WRITE));
        return "calendar/duty";
    }

    private List<Outlook.Effect> effects(Occurrence occurrence) {
        return duties.source(occurrence.duty()).stream()
                .flatMap(source ->
                        outlooks.stream()
                                .filter(outlook -> outlook.kind().equals(source.kind()))
                                .flatMap(outlook -> outlook.of(source).stream()))
                .toList();
    }

    @PostMapping("/duties/{occurrence}/start")
    @Requires(OWN)
    String start(@PathVariable UUID occurrence, Caller caller, Entered form, Model model) {
        mine(occurrence, caller, WRITE);
        return form.submit(
                () -> duty(occurrence, caller, form, model),
                () -> {
                    duties.start(occurrence);
                    return "redirect:/duties/" + occurrence;
                });
    }

    @PostMapping("/duties/{occurrence}/done")
    @Requires(OWN)
    String done(
            @PathVariable UUID occurrence,
            @RequestParam(name = "evidence.file", required = false) @Nullable MultipartFile file,
            Caller caller,
            Entered form,
            Model model) {
        mine(occurrence, caller, WRITE);
        return form.submit(
                () -> duty(occurrence, caller, form, model),
                () -> {
                    var day = form.date("doneOn");
                    form.orRefuse();
                    duties.done(
                            occurrence,
                            day,
                            caller.person(),
                            form.text("note"),
                            form.text("documentNumber"),
                            attach.readIfAny(form, file));
                    return "redirect:/duties/" + occurrence;
                });
    }

    @PostMapping("/duties/{occurrence}/postpone")
    @Requires(OWN)
    String postpone(@PathVariable UUID occurrence, Caller caller, Entered form, Model model) {
        mine(occurrence, caller, WRITE);
        return form.submit(
                () -> duty(occurrence, caller, form, model),
                () -> {
                    var due = form.date("due");
                    form.orRefuse();
                    duties.postpone(occurrence, due, form.text("reason"));
                    return "redirect:/duties/" + occurrence;
                });
    }

    @PostMapping("/duties/{occurrence}/reopen")
    @Requires(WRITE)
    String reopen(@PathVariable UUID occurrence, Caller caller, Entered form, Model model) {
        return form.submit(
                () -> duty(occurrence, caller, form, model),
                () -> {
                    duties.reopen(occurrence, form.text("reason"));
                    return "redirect:/duties/" + occurrence;
                });
    }

    /// What is not his is not there for him.
    private Occurrence mine(UUID occurrence, Caller caller, String permission) {
        var found = duties.get(occurrence);
        if (!may(found, caller, permission)) {
            throw new Absent("occurrence", occurrence);
        }
        return found;
    }

    private boolean may(Occurrence occurrence, Caller caller, String permission) {
        return caller.may(permission)
                || answering.on(dates.today()).answers(caller.person(), occurrence);
    }
}
