package jp.sekisho.files.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import jp.sekisho.files.EvidenceRegister;
import jp.sekisho.files.Preview;
import jp.sekisho.shared.Download;
import jp.sekisho.shared.Requires;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The file itself, to be kept; and its pages or words, to be looked at. No byte of the file is ever
/// shown by the browser, and the pages that show what it says may run nothing.
@Controller
class PreviewPages {
    private static final String READ = "files.read";
    private static final String POLICY = "Content-Security-Policy";

    private static final String LOOKING =
            "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self';"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none';"
                    + " sandbox allow-same-origin allow-forms";
    private static final String NOTHING =
            "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; sandbox";

    private final EvidenceRegister register;
    private final Preview preview;

    PreviewPages(EvidenceRegister register, Preview preview) {
        this.register = register;
        this.preview = preview;
    }

    @GetMapping("/evidence/{evidence}/file")
    @Requires(READ)
    ResponseEntity<byte[]> file(@PathVariable UUID evidence, HttpServletResponse response) {
        var original = register.original(evidence);
        response.setHeader(POLICY, NOTHING);
        return Download.original(original.evidence().fileName(), preview.content(evidence));
    }

    @GetMapping("/evidence/{evidence}/preview")
    @Requires(READ)
    String look(
            @PathVariable UUID evidence,
            @RequestParam(defaultValue = "1") int page,
            HttpServletResponse response,
            Model model) {
        var found = register.original(evidence).evidence();
        response.setHeader(POLICY, LOOKING);
        model.addAttribute("e", found);
        model.addAttribute("page", Math.clamp(page, 1, Math.max(1, found.pages())));
        model.addAttribute("drawn", Preview.drawn(found));
        if (!Preview.drawn(found)) {
            model.addAttribute("said", preview.words(evidence));
        }
        return "files/preview";
    }

    @GetMapping("/evidence/{evidence}/preview/page/{page}")
    @Requires(READ)
    ResponseEntity<byte[]> page(
            @PathVariable UUID evidence, @PathVariable int page, HttpServletResponse response) {
        var drawn = preview.page(evidence, Math.max(1, page));
        response.setHeader(POLICY, NOTHING);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                .contentType(MediaType.IMAGE_PNG)
                .body(drawn);
    }
}
