package jp.sekisho.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// The officer at the browser. With the mouse, every page he comes to is held against the
/// accessibility rules; with the keyboard, everything he uses must be reached by Tab and be seen to
/// have the focus.
class Officer {
    static final String PASSWORD = "hashi no mukou ni";
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final int STOPS = 400;

    final Page page;
    private final Program program;
    private final Means means;

    Officer(Page page, Program program, Means means) {
        this.page = page;
        this.program = program;
        this.means = means;
        page.setDefaultTimeout(60_000);
    }

    void open(String path) {
        page.navigate(program.address() + path);
        look();
    }

    /// The page is there, says nothing untranslated, and breaks no rule.
    void look() {
        page.waitForLoadState(LoadState.LOAD);
        assertThat(page.content()).as(page.url()).doesNotContain("??");
        if (means == Means.MOUSE) {
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
        press(named(button));
    }

    void press(Locator target) {
        if (means == Means.KEYBOARD) {
            reach(target);
            page.waitForNavigation(() -> page.keyboard().press("Enter"));
        } else {
            target.click();
        }
        look();
    }

    private Locator named(String name) {
        var main = page.locator("main");
        var exactly = new Locator.GetByRoleOptions().setName(name).setExact(true);
        return main.getByRole(AriaRole.BUTTON, exactly)
                .or(main.getByRole(AriaRole.LINK, exactly))
                .first();
    }

    void fill(String selector, String text) {
        var field = page.locator(selector);
        if (means == Means.KEYBOARD) {
            reach(field);
            page.keyboard().press("Control+a");
            page.keyboard().insertText(text);
        } else {
            field.fill(text);
        }
    }

    void tick(Locator box) {
        if (means == Means.KEYBOARD) {
            reach(box);
            page.keyboard().press("Space");
        } else {
            box.check();
        }
        assertThat(box.isChecked()).isTrue();
    }

    void tick(String label) {
        tick(page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)));
    }

    void choose(String selector, SelectOption option) {
        var list = page.locator(selector);
        if (means != Means.KEYBOARD) {
            list.selectOption(option);
            return;
        }
        reach(list);
        var wanted =
                (int)
                        list.evaluate(
                                "(list, o) => [...list.options].findIndex((each, at) => o[0] === at || o[1] === each.value || o[2] === each.text)",
                                Arrays.asList(option.index, option.value, option.label));
        page.keyboard().press("Home");
        for (int at = 0; at < wanted; at++) {
            page.keyboard().press("ArrowDown");
        }
        assertThat(list.evaluate("list => list.selectedIndex")).isEqualTo(wanted);
    }

    void attach(String selector, Path file) {
        if (means == Means.KEYBOARD) {
            reach(page.locator(selector));
            page.waitForFileChooser(() -> page.keyboard().press("Space")).setFiles(file);
        } else {
            page.setInputFiles(selector, file);
        }
    }

    /// By Tab alone, from wherever the focus is, round the page at most once.
    private void reach(Locator target) {
        for (int stop = 0; stop < STOPS; stop++) {
            if ((boolean) target.evaluate("it => it === document.activeElement")) {
                assertThat(target.evaluate("it => getComputedStyle(it).outlineStyle"))
                        .as("the focus on %s is not seen", target)
                        .isNotEqualTo("none");
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("Tab does not reach " + target + " on " + page.url());
    }

    String text() {
        return page.locator("main").innerText().replaceAll("\\s+", " ");
    }

    void setUp() throws IOException {
        open("/");
        fill("#token", Files.readString(program.data().resolve("setup-token")).strip());
        fill("#body", "湖北広域行政事務センター");
        fill("#name", "北川　直樹");
        fill("#signInName", "kitagawa");
        fill("#password", PASSWORD);
        fill("#passwordAgain", PASSWORD);
        press("管理者を作る");
        press("印刷して保管した");
        signIn();
    }

    void signIn() {
        fill("#name", "kitagawa");
        fill("#password", PASSWORD);
        press("サインインする");
    }

    /// The program starts anew at another moment; a session may have ended meanwhile.
    void goOnAt(String moment) throws IOException {
        program.restart("--clock", moment);
        open("/");
        if (page.locator("#name").count() > 0) {
            signIn();
        }
    }

    /// The page of the clause that shows this.
    void openClauseWith(String words) {
        open("/");
        var paths =
                page.locator("main a[href^='/clauses/']").all().stream()
                        .map(link -> link.getAttribute("href"))
                        .distinct()
                        .toList();
        for (var path : paths) {
            open(path);
            if (text().contains(words)) {
                return;
            }
        }
        throw new AssertionError("no clause shows " + words);
    }

    void importRegulation(Path file) {
        open("/import");
        attach("#file", file);
        press("読み取りを確かめる");
        if (means == Means.KEYBOARD) {
            useTheKeysOfTheCheck();
        }
        while (page.locator("#question").count() > 0) {
            press("この扱いで次へ進む");
        }
        press("この内容を第１版として受け入れる");
    }

    /// An answer by its number, a step undone; a clause split, raised and put back.
    private void useTheKeysOfTheCheck() {
        var doubts = page.locator("nav .doubt-list").innerText();
        page.keyboard().press("2");
        assertThat(page.locator("[data-key='2']").isChecked()).isTrue();
        press("この扱いで次へ進む");
        assertThat(page.locator("nav .doubt-list").innerText()).isNotEqualTo(doubts);
        page.waitForNavigation(() -> page.keyboard().press("Control+z"));
        assertThat(page.locator("nav .doubt-list").innerText()).isEqualTo(doubts);
        var tree = page.locator("#tree").innerText();
        for (int step = 0; step < 4; step++) {
            page.keyboard().press("ArrowDown");
        }
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
        press(page.locator("#tree .panel .cuts .cut").first());
        page.waitForNavigation(() -> page.keyboard().press("Control+z"));
        open(page.url().substring(program.address().length()).replaceAll("[?#].*", ""));
        assertThat(page.locator("#tree").innerText()).isEqualTo(tree);
    }

    void date(String field, int year, int month, int day) {
        fill("[name='" + field + ".year']", String.valueOf(year));
        fill("[name='" + field + ".month']", String.valueOf(month));
        fill("[name='" + field + ".day']", String.valueOf(day));
    }

    /// Takes up these of the proposed rules, and no others.
    void takeUp(Set<String> numbers) {
        open("/rules/proposals");
        for (var box : page.locator("main [name=rules]").all()) {
            box.setChecked(numbers.contains(box.getAttribute("value")));
        }
        press("選んだ遵守事項を採る");
    }
}
