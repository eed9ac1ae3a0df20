package jp.sekisho.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.sekisho.RunningApp;
import jp.sekisho.imports.Concern;
import jp.sekisho.imports.Difference.Kind;
import jp.sekisho.imports.Draft;
import jp.sekisho.imports.Imports;
import jp.sekisho.imports.Plan;
import jp.sekisho.shared.Sql;
import jp.sekisho.shared.Unacceptable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The rosters as they lie on small bodies' file servers, beside what a careful reader sees in them.
class OfficeRosterTest {
    private static RunningApp app;
    private static Imports imports;

    @BeforeAll
    static void start() {
        app = new RunningApp("2026-11-24T09:00");
        imports = app.get(Imports.class);
    }

    @AfterAll
    static void end() {
        app.close();
    }

    private static Draft read(String file) {
        var name = file.substring(file.indexOf('/') + 1);
        var id = imports.begin("roster", name, Sheets.office(file), false);
        return imports.draft("roster", id);
    }

    private static List<String> refused(Draft draft) {
        return draft.refusals().stream()
                .filter(concern -> concern.row() > 0)
                .map(concern -> concern.row() + " " + concern.field())
                .sorted()
                .toList();
    }

    private static List<Integer> passed(Draft draft, String why) {
        return draft.plan().passed().stream()
                .filter(each -> each.key().equals("import.passed.roster." + why))
                .map(Plan.Passed::row)
                .toList();
    }

    private static List<String> names(Draft draft) {
        return draft.plan().differences().stream()
                .filter(difference -> difference.kind() == Kind.ADDED)
                .map(difference -> difference.name())
                .toList();
    }

    @Test
    void fiftyOnePeopleAndOneWhoLeft() {
        var draft = read("職員名簿_令和8年度.xlsx");
        assertThat(refused(draft)).isEmpty();
        assertThat(draft.day()).isEqualTo("2026-10-01");
        assertThat(names(draft)).hasSize(51);
        assertThat(names(draft))
                .contains("髙橋　純一", "村\uFA11　信夫", "\uD842\uDFB7田　進", "\uFA19谷 正人")
                .doesNotContain("酒井 哲也");
        assertThat(passed(draft, "left")).containsExactly(49);
        assertThat(passed(draft, "sum")).containsExactly(8, 17, 37, 61, 62);
        assertThat(draft.plan().concerns())
                .extracting(Concern::row, Concern::key)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(11, "problem.roster.second.CONCURRENT"),
                        org.assertj.core.groups.Tuple.tuple(14, "problem.roster.second.JOINT"));
    }

    @Test
    void sixtySevenPeopleAndTheCellsThatMustBeReported() {
        var draft = read("ashihara/01_職員名簿_R8.4.1現在.xlsx");
        assertThat(names(draft)).hasSize(67).doesNotContain("佐野　進", "小野　進", "中山　修", "松尾　直美");
        assertThat(names(draft)).contains("三宅　美咲", "辻\uDB40\uDD00　真由美", "林　　　　進");
        assertThat(refused(draft))
                .containsExactly(
                        "33 number",
                        "35 number",
                        "37 hired",
                        "51 hired",
                        "52 hired",
                        "53 since",
                        "54 hired",
                        "55 hired");
        assertThat(passed(draft, "left")).containsExactly(18, 19, 40, 44);
        assertThat(passed(draft, "vacant")).containsExactly(64, 77);
        assertThat(draft.sheets()).containsExactly("R8.4.1現在", "R7.4.1現在", "リスト");
        assertThat(draft.tables().getFirst().columns())
                .filteredOn(column -> column.hidden())
                .allSatisfy(column -> assertThat(column.field()).isEmpty());
    }

    @Test
    void fromLastYearsSheetToThisYears() {
        var app = new RunningApp("2026-11-24T09:00");
        try (app) {
            var imports = app.get(Imports.class);
            var id =
                    imports.begin(
                            "roster",
                            "01_職員名簿.xlsx",
                            Sheets.office("ashihara/01_職員名簿_R8.4.1現在.xlsx"),
                            false);
            var old =
                    decided(
                            imports,
                            imports.draft("roster", id),
                            1,
                            LocalDate.of(2025, 4, 1),
                            Map.of());
            assertThat(refused(old)).containsExactly("72 number");
            old = decided(imports, old, 1, LocalDate.of(2025, 4, 1), Map.of("72.4", "000161"));
            assertThat(old.plan().differences()).hasSizeGreaterThan(60);
            imports.take("roster", id, old.seal());
            var next =
                    imports.begin(
                            "roster",
                            "01_職員名簿.xlsx",
                            Sheets.office("ashihara/01_職員名簿_R8.4.1現在.xlsx"),
                            false);
            var corrected =
                    Map.of(
                            "33.5", "000116", "35.5", "000127", "37.9", "H18.4.1", "51.9", "H1.4.1",
                            "52.9", "R1.5.1", "53.10", "R6.4.1", "54.9", "H11.4.1", "55.9",
                            "H18.4.1");
            var now =
                    decided(
                            imports,
                            imports.draft("roster", next),
                            0,
                            LocalDate.of(2026, 4, 1),
                            corrected);
            assertThat(now.refusals()).isEmpty();
            imports.take("roster", next, now.seal());
            assertThat(app.get(People.class).count(LocalDate.of(2026, 4, 1))).isEqualTo(67);
            assertThat(
                            app.get(People.class)
                                    .find("長谷川　翔太", LocalDate.of(2026, 3, 31), 1)
                                    .getFirst()
                                    .places())
                    .containsExactly("管理者 庶務係 主事");
            assertThat(
                            app.get(People.class)
                                    .find("長谷川　翔太", LocalDate.of(2026, 4, 1), 1)
                                    .getFirst()
                                    .places())
                    .containsExactly("管理者 計画係 主事");
            assertThat(
                            app.get(People.class)
                                    .find("佐野　進", LocalDate.of(2026, 4, 1), 1)
                                    .getFirst()
                                    .places())
                    .isEmpty();
            assertThat(app.get(People.class).find("佐藤　健一", LocalDate.of(2026, 4, 1), 5)).hasSize(2);
        }
    }

    private static Draft decided(Draft draft, int sheet, LocalDate day, Map<String, String> typed) {
        return decided(imports, draft, sheet, day, typed);
    }

    /// Another sheet is chosen first; cells are then corrected in it.
    private static Draft decided(
            Imports imports, Draft draft, int sheet, LocalDate day, Map<String, String> typed) {
        imports.decide(
                "roster",
                draft.id(),
                new Imports.Decisions(sheet, day, draft.settings(), Map.of(), typed, List.of()));
        return imports.draft("roster", draft.id());
    }

    @Test
    void thirteenPeopleWithTheEndOfTheirTerm() {
        var draft = decided(read("会計年度任用職員一覧.csv"), 0, LocalDate.of(2026, 4, 1), Map.of());
        assertThat(refused(draft)).isEmpty();
        assertThat(names(draft)).hasSize(13);
        assertThat(draft.plan().differences())
                .filteredOn(difference -> difference.name().equals("長谷川　亮"))
                .singleElement()
                .satisfies(difference ->
                        assertThat(difference.notes().getFirst().arguments())
                                .containsExactly(
                                        LocalDate.of(2026, 4, 1), LocalDate.of(2026, 9, 30)));
    }

    @Test
    void aNumberThatMustNotComeInKeepsTheWholeFileOut() {
        var before = app.get(Sql.class).of("select count(*) from imports.draft").one(Long.class);
        assertThatThrownBy(() -> read("ashihara/02_会計年度任用職員一覧.csv"))
                .isInstanceOf(Unacceptable.class)
                .hasMessageContaining("problem.import.my-number")
                .hasMessageContaining("K9")
                .hasMessageNotContaining("9018");
        assertThat(app.get(Sql.class).of("select count(*) from imports.draft").one(Long.class))
                .isEqualTo(before);
    }

    @Test
    void withoutThatNumberTwentyTwoPeopleAreOnTwentyThreeLines() {
        var shiftJis = java.nio.charset.Charset.forName("windows-31j");
        var text = new String(Sheets.office("ashihara/02_会計年度任用職員一覧.csv"), shiftJis);
        var file = text.replace("1234-5678-9018", "").getBytes(shiftJis);
        var id = imports.begin("roster", "02_会計年度任用職員一覧.csv", file, false);
        var draft = decided(imports.draft("roster", id), 0, LocalDate.of(2026, 4, 1), Map.of());
        assertThat(names(draft)).hasSize(22).contains("濵﨑　久美子");
        assertThat(refused(draft)).containsExactly("11 end", "17 end", "6 name");
        assertThat(draft.plan().concerns())
                .extracting(Concern::key)
                .contains(
                        "problem.roster.terms",
                        "problem.roster.number.padded",
                        "problem.roster.leaves");
    }

    @Test
    void sixteenPeopleInThreeOrgansNotSeventeen() {
        var draft = read("ashihara/03_議員・監査委員名簿.xlsx");
        assertThat(refused(draft)).isEmpty();
        assertThat(names(draft)).hasSize(16);
        assertThat(passed(draft, "vacant")).containsExactly(20);
        assertThat(draft.plan().differences())
                .filteredOn(difference -> difference.name().equals("橋本　明美"))
                .singleElement()
                .satisfies(difference -> {
                    assertThat(difference.summary()).isEqualTo("議会 議員、監査委員（議選）");
                    assertThat(difference.notes().getLast().arguments()).containsExactly("御影町");
                });
    }

    @Test
    void elevenPeopleOneOfThemInTwoOrgans() {
        var draft = read("議員・監査委員名簿.xlsx");
        assertThat(refused(draft)).isEmpty();
        assertThat(names(draft)).hasSize(11);
    }

    @Test
    void whatIsNoRosterSaysSo() {
        assertThatThrownBy(() -> read("ashihara/09_AD_ldifde.ldf"))
                .isInstanceOf(Unacceptable.class)
                .hasMessageContaining("LDIF");
        assertThat(read("人事給与システム利用者一覧.xlsx").refusals())
                .extracting(Concern::key)
                .contains("problem.import.field");
    }
}
