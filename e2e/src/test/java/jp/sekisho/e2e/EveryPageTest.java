package jp.sekisho.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// Follows every link of a program with records in it, one page of each kind, and holds each against
/// the accessibility rules, wide and narrow, in both languages. No two clauses show the same parts: they
/// are all looked at in a narrow window.
@Order(3)
class EveryPageTest {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final String LINKS =
            "[...document.querySelectorAll('a[href]')].map(a => new URL(a.href)).filter(u => u.origin === location.origin).map(u => u.pathname + u.search)";

    @Test
    void noPageBreaksARule() throws IOException {
        try (var program = Program.start("--purpose", "DEMO");
                var chromium = new Chromium();
                var browser = chromium.launch()) {
            var context = browser.newContext(new Browser.NewContextOptions().setLocale("ja-JP"));
            var page = context.newPage();
            signIn(page, program);
            var found = crawl(page, program);
            assertThat(found.keySet())
                    .contains(
                            "/",
                            "/committee",
                            "/roles/chart",
                            "/transfers/…",
                            "/imports/roster",
                            "/changes",
                            "/overrides",
                            "/access-log")
                    .hasSizeGreaterThan(45);
            page.navigate(program.address() + "/language?to=en&back=/");
            for (var path : found.values()) {
                page.navigate(program.address() + path);
                assertThat(page.content()).as("in English: " + path).doesNotContain("??");
            }
        }
    }

    private static void signIn(Page page, Program program) throws IOException {
        var password = Files.readString(program.data().resolve("demo-password")).strip();
        page.navigate(program.address() + "/sign-in");
        page.locator("#name").fill("jimukyoku");
        page.locator("#password").fill(password);
        page.locator("button.main").click();
    }

    /// The first page of each kind, where an id or a day stands for all.
    private static Map<String, String> crawl(Page page, Program program) {
        var found = new LinkedHashMap<String, String>();
        var clauses = new HashSet<String>();
        var open = new ArrayDeque<>(List.of("/"));
        while (!open.isEmpty()) {
            var path = open.remove();
            var kind =
                    path.replaceAll("\\?.*", "")
                            .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}|\\d{4}-\\d{2}-\\d{2}", "…");
            if (kind.equals("/clauses/…") && clauses.add(path)) {
                page.navigate(program.address() + path);
                fits(page, path);
            }
            if (found.containsKey(kind) || kind.equals("/language")) {
                continue;
            }
            var response = page.request().get(program.address() + path);
            assertThat(response.status()).as(path).isEqualTo(200);
            var headers = response.headers();
            // A preview runs no script, not even one that looks at it.
            if (!headers.getOrDefault("content-type", "").startsWith("text/html")
                    || headers.getOrDefault("content-security-policy", "").contains("sandbox")) {
                continue;
            }
            found.put(kind, path);
            page.navigate(program.address() + path);
            look(page, path);
            @SuppressWarnings("unchecked")
            var links = (List<String>) page.evaluate(LINKS);
            open.addAll(links);
        }
        return found;
    }

    private static void look(Page page, String path) {
        assertThat(page.content()).as(path).doesNotContain("??");
        fits(page, path);
        var violations = new AxeBuilder(page).withTags(RULES).analyze().getViolations();
        assertThat(violations)
                .as(
                        "%s: %s",
                        path, violations.stream().map(v -> v.getId() + " " + v.getNodes()).toList())
                .isEmpty();
    }

    private static void fits(Page page, String path) {
        page.setViewportSize(390, 844);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("%s at 390 pixels", path)
                .isLessThanOrEqualTo(390);
        page.setViewportSize(1280, 900);
    }
}
