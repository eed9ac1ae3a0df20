package jp.sekisho.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The officer at the browser. Every page he comes to is held against the accessibility rules.
class Officer {
    static final String PASSWORD = "hashi no mukou ni";
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    final Page page;
    private final Program program;
    private final boolean script;

    Officer(Page page, Program program, boolean script) {
        this.page = page;
        this.program = program;
        this.script = script;
        page.setDefaultTimeout(20_000);
    }

    void open(String path) {
        page.navigate(program.address() + path);
        look();
    }

    /// The page is there, says nothing untranslated, and breaks no rule.
    void look() {
        page.waitForLoadState(LoadState.LOAD);
        assertThat(page.content()).as(page.url()).doesNotContain("??");
        if (script) {
            var violations = new AxeBuilder(page).withTags(RULES).analyze().getViolations();
            assertThat(violations)
                    .as(
                            "%s: %s",
                            page.url(),
                            violations.stream().map(v -> v.getId() + " " + v.getNodes()).toList())
                    .isEmpty();
        }
    }

    void press(String button) {
        var main = page.locator("main");
        main.getByRole(AriaRole.BUTTON, named(button))
                .or(main.getByRole(AriaRole.LINK, named(button)))
                .first()
                .click();
        look();
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    String text() {
        return page.locator("main").innerText().replaceAll("\\s+", " ");
    }

    void setUp() throws IOException {
        open("/");
        page.fill("#token", Files.readString(program.data().resolve("setup-token")).strip());
        page.fill("#body", "湖北広域行政事務センター");
        page.fill("#name", "北川　直樹");
        page.fill("#signInName", "kitagawa");
        page.fill("#password", PASSWORD);
        page.fill("#passwordAgain", PASSWORD);
        press("管理者を作る");
        signIn();
    }

    void signIn() {
        page.fill("#name", "kitagawa");
        page.fill("#password", PASSWORD);
        press("サインインする");
    }

    void importRegulation(Path file) {
        open("/import");
        page.setInputFiles("#file", file);
        press("読み取りを確かめる");
        while (page.locator("#question").count() > 0) {
            press("この扱いで次へ進む");
        }
        press("この内容を第１版として受け入れる");
    }

    void date(String field, int year, int month, int day) {
        page.fill("[name='" + field + ".year']", String.valueOf(year));
        page.fill("[name='" + field + ".month']", String.valueOf(month));
        page.fill("[name='" + field + ".day']", String.valueOf(day));
    }
}
