package jp.sekisho.measures.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.sekisho.access.Caller;
import jp.sekisho.files.AttachForm;
import jp.sekisho.measures.Sample;
import jp.sekisho.measures.SampleResult;
import jp.sekisho.measures.Samples;
import jp.sekisho.measures.Sentences;
import jp.sekisho.measures.Verdicts;
import jp.sekisho.office.Cell;
import jp.sekisho.office.Column;
import jp.sekisho.office.Csv;
import jp.sekisho.office.Paper;
import jp.sekisho.office.Pdfs;
import jp.sekisho.office.Table;
import jp.sekisho.shared.Dates;
import jp.sekisho.shared.Download;
import jp.sekisho.shared.Entered;
import jp.sekisho.shared.Requires;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// 無作為の抜取り: a sample of the targets of a rule, its pieces and what was found on them.
@Controller
class SamplePages {
    private static final String READ = "measures.read";
    private static final String WRITE = "measures.write";

    private final Samples samples;
    private final Verdicts verdicts;
    private final Sentences sentences;
    private final AttachForm attach;
    private final Dates dates;

    SamplePages(
            Samples samples,
            Verdicts verdicts,
            Sentences sentences,
            AttachForm attach,
            Dates dates) {
        this.samples = samples;
        this.verdicts = verdicts;
        this.sentences = sentences;
        this.attach = attach;
        this.dates = dates;
    }

    @GetMapping("/rules/{rule}/samples")
    @Requires(READ)
    String list(@PathVariable UUID rule, Entered form, Model model) {
        model.addAttribute("judged", verdicts.rule(rule));
        model.addAttribute("samples", samples.of(rule));
        model.addAttribute("usual", dates.today().plusMonths(1));
        return "measures/samples";
    }

    @PostMapping("/rules/{rule}/samples")
    @Requires(WRITE)
    String fix(@PathVariable UUID rule, Entered form, Model model) {
        return form.submit(
                () -> list(rule, form, model),
                () -> {
                    var due = form.date("sampleDue");
                    form.orRefuse();
                    var sample = samples.fix(verdicts.rule(rule).rule(), due);
                    samples.draw(sample);
                    return "redirect:/samples/" + sample;
                });
    }

    @GetMapping("/samples/{sample}")
    @Requires(READ)
    String show(@PathVariable UUID sample, Caller caller, Entered form, Model model) {
        var found = samples.get(sample);
        var pieces = samples.pieces(sample);
        model.addAttribute("judged", verdicts.rule(found.rule()));
        model.addAttribute("sample", found);
        model.addAttribute("seed", samples.seed(found));
        model.addAttribute("pieces", pieces);
        model.addAttribute("proofs", samples.proofs(pieces));
        model.addAttribute("names", caller.may("organization.read"));
        return "measures/sample";
    }

    /// For a population that was fixed when the program was stopped before it could draw.
    @PostMapping("/samples/{sample}/draw")
    @Requires(WRITE)
    String draw(@PathVariable UUID sample) {
        samples.draw(sample);
        return "redirect:/samples/" + sample;
    }

    @GetMapping("/samples/{sample}/pieces/{piece}")
    @Requires(WRITE)
    String piece(
            @PathVariable UUID sample,
            @PathVariable int piece,
            Caller caller,
            Entered form,
            Model model) {
        var found = samples.get(sample);
        model.addAttribute("judged", verdicts.rule(found.rule()));
        model.addAttribute("sample", found);
        model.addAttribute("piece", samples.piece(sample, piece));
        model.addAttribute("names", caller.may("organization.read"));
        attach.offer(model, caller.may("files.read"));
        return "measures/sample-piece";
    }

    @PostMapping("/samples/{sample}/pieces/{piece}")
    @Requires(WRITE)
    String enter(
            @PathVariable UUID sample,
            @PathVariable int piece,
            @RequestParam(name = "evidence.file", required = false) @Nullable MultipartFile file,
            Caller caller,
            Entered form,
            Model model) {
        samples.piece(sample, piece);
        return form.submit(
                () -> piece(sample, piece, caller, form, model),
                () -> {
                    var day = form.date("doneOn");
                    var good = form.choice("found", Found.class) == Found.GOOD;
                    form.orRefuse();
                    samples.enter(
                            sample,
                            piece,
                            new SampleResult(
                                    day,
                                    caller.person(),
                                    good,
                                    form.text("note"),
                                    form.text("documentNumber")),
                            attach.readIfAny(form, file));
                    return "redirect:/samples/" + sample;
                });
    }

    private enum Found {
        GOOD,
        BAD
    }

    /// The sheet to take along: what was drawn, with room for what is found.
    @GetMapping("/samples/{sample}/sheet.pdf")
    @Requires(READ)
    ResponseEntity<byte[]> sheet(@PathVariable UUID sample, Caller caller) {
        var found = samples.get(sample);
        var paper = paper(found, caller.may("organization.read"));
        return Download.pdf(paper.title() + "_" + found.fixedOn(), Pdfs.write(paper, dates::dense));
    }

    private Paper paper(Sample sample, boolean names) {
        var rule = verdicts.rule(sample.rule()).rule();
        var rows = new ArrayList<List<Cell>>();
        for (var piece : samples.pieces(sample.id())) {
            rows.add(
                    List.of(
                            new Cell.Count(piece.drawn()),
                            new Cell.Count(piece.place()),
                            Cell.of(label(piece.label(), piece.person(), names)),
                            day(piece.doneOn()),
                            Cell.of(found(piece.good())),
                            Cell.of(piece.note() == null ? "" : piece.note())));
        }
        return new Paper(
                say("sample.sheet"),
                "",
                dates.full(dates.today()),
                List.of(
                        rule.number() + "　" + rule.title(),
                        say("sample.of", sample.population(), sample.pieces()),
                        say(
                                "sample.sheet.fixed",
                                dates.full(sample.fixedOn()),
                                String.valueOf(sample.sequence()))),
                List.of(
                        new Table(
                                "",
                                List.of(
                                        new Column(say("sample.turn"), 8),
                                        new Column(say("sample.place"), 12),
                                        new Column(say("execution.target"), 34),
                                        new Column(say("sample.day"), 14),
                                        new Column(say("sample.found"), 16),
                                        new Column(say("act.note"), 40)),
                                rows)),
                List.of(
                        say("sample.rest", sample.population() - sample.pieces()),
                        say("sample.method"),
                        say("sample.seed") + "　" + samples.seed(sample),
                        command(sample)),
                true);
    }

    private static String command(Sample sample) {
        return "for i in $(seq 1 %d); do echo \"$(printf '%%s:%%d' $SEED $i | sha256sum | cut -c1-64) $i\"; done | sort | head -n %d"
                .formatted(sample.population(), sample.pieces());
    }

    private static Cell day(@Nullable LocalDate day) {
        return day == null ? Cell.of("") : new Cell.Day(day);
    }

    private String found(@Nullable Boolean good) {
        return good == null ? "" : say(good ? "sample.found.GOOD" : "sample.found.BAD");
    }

    /// The population in its order, for whoever draws again.
    @GetMapping("/samples/{sample}/population.csv")
    @Requires(READ)
    ResponseEntity<byte[]> population(@PathVariable UUID sample, Caller caller) {
        var names = caller.may("organization.read");
        var found = samples.get(sample);
        var csv = new Csv();
        csv.row(say("sample.place"), say("execution.target"));
        for (var member : samples.population(sample)) {
            csv.row(String.valueOf(member.place()), label(member.label(), member.person(), names));
        }
        return Download.list(say("sample.population") + "_" + found.fixedOn(), csv.bytes());
    }

    private String label(String label, boolean person, boolean names) {
        return person && !names ? say("execution.somebody") : label;
    }

    private String say(String key, Object... arguments) {
        return sentences.say(key, arguments);
    }
}
