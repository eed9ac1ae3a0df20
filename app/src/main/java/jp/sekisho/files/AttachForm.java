package jp.sekisho.files;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekisho.shared.Dates;
import jp.sekisho.shared.Entered;
import jp.sekisho.shared.Unacceptable;
import jp.sekisho.shared.Upload;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.multipart.MultipartFile;

/// The fields of `files/attach :: attach` in the form of another module: an existing piece, or a new
/// file with what is said about it. Their names begin with `evidence.`.
@Component
public class AttachForm {
    private static final String FILE = "evidence.file";
    private static final String CHOSEN = "evidence.chosen";
    private static final String KNOWN = "evidence.known";
    private static final String WORDS = "evidence.words";
    private static final int OFFERED = 20;

    private final EvidenceRegister register;
    private final Dates dates;

    AttachForm(EvidenceRegister register, Dates dates) {
        this.register = register;
        this.dates = dates;
    }

    /// Offers what can be chosen to the page that shows the form.
    ///
    /// @param choose whether the reader may see what the register holds
    public void offer(Model model, boolean choose) {
        var today = dates.today();
        var typed = model.getAttribute("form") instanceof Entered form ? form.text(WORDS) : "";
        model.addAttribute(
                "evidenceOffered", choose ? register.usable("", today, OFFERED) : List.of());
        model.addAttribute(
                "evidenceFound",
                choose && !typed.isBlank() ? register.usable(typed, today, OFFERED) : List.of());
        model.addAttribute("evidenceSearched", choose);
        model.addAttribute("evidenceDay", today);
    }

    /// Reads the fields and examines the file. Call it outside the transaction.
    ///
    /// @throws Unacceptable if it cannot be taken; every other field of the form keeps its content
    public Attachment read(Entered form, @Nullable MultipartFile file) {
        var existing = form.optionalId(CHOSEN).or(() -> form.optionalId(KNOWN));
        if (existing.isPresent()) {
            form.orRefuse();
            return known(existing.get());
        }
        if (Upload.name(file).isEmpty() && !form.text(WORDS).isBlank()) {
            form.orRefuse();
            return new Attachment.Known(only(form.text(WORDS)));
        }
        var said = said(form);
        form.orRefuse();
        said.check(dates.today()).orRefuse();
        var checked =
                register.examine(
                        FILE,
                        Upload.name(file),
                        Upload.content(file),
                        form.has("evidence.declared", "yes"));
        register.same(checked)
                .ifPresent(same -> {
                    throw EvidenceRegister.already(same);
                });
        return new Attachment.Fresh(said, checked);
    }

    /// The one piece that the words fit; of several, the one whose title or number they are.
    private UUID only(String words) {
        var found = register.usable(words, dates.today(), OFFERED);
        var named = found.stream().filter(each -> each.isCalled(words.strip())).toList();
        var fitting = named.isEmpty() ? found : named;
        if (fitting.size() != 1) {
            var key = fitting.isEmpty() ? "none" : fitting.size() < OFFERED ? "several" : "many";
            throw Unacceptable.at(
                    WORDS, "problem.evidence.words." + key, words.strip(), fitting.size());
        }
        return fitting.getFirst().id();
    }

    /// The same for forms that can do without; empty when nothing was chosen or sent.
    public Optional<Attachment> readIfAny(Entered form, @Nullable MultipartFile file) {
        return filled(form, file) ? Optional.of(read(form, file)) : Optional.empty();
    }

    private static boolean filled(Entered form, @Nullable MultipartFile file) {
        return form.optionalId(CHOSEN).isPresent()
                || form.optionalId(KNOWN).isPresent()
                || !form.text(WORDS).isBlank()
                || !Upload.name(file).isEmpty();
    }

    private Attachment known(UUID evidence) {
        if (register.get(evidence).ended(dates.today())) {
            throw Unacceptable.at(CHOSEN, "problem.evidence.ended");
        }
        return new Attachment.Known(evidence);
    }

    /// What the form says about the document. A period without a beginning begins with the document.
    public static NewEvidence said(Entered form) {
        var datedOn = form.date("evidence.datedOn");
        return new NewEvidence(
                form.text("evidence.title"),
                form.choice("evidence.medium", NewEvidence.Medium.class),
                form.text("evidence.documentNumber"),
                datedOn,
                form.optionalDate("evidence.validFrom").orElse(datedOn),
                form.optionalDate("evidence.validTo").orElse(null),
                form.choice("evidence.retention", Retention.class));
    }
}
