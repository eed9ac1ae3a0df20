package jp.sekisho.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.sekisho.RunningApp;
import jp.sekisho.access.Accounts;
import jp.sekisho.access.Right;
import jp.sekisho.imports.Concern;
import jp.sekisho.imports.Difference;
import jp.sekisho.imports.Draft;
import jp.sekisho.imports.Imports;
import jp.sekisho.shared.Unacceptable;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Lists of transfers as offices make them in March, and what is prepared by them.
class TransferSheetTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 22);
    private static final LocalDate APRIL = LocalDate.of(2027, 4, 1);
    private static final String HEAD = "職員番号,氏名,旧所属,新所属,職名,異動日,異動区分";
    private static final String ROSTER =
            """
            職員番号,氏名,所属,職名,発令日
            0101,田邊　実,総務課,課長,R8.4.1
            0102,清水　浩,業務課,課長,R8.4.1
            0103,野田　亜希,総務課,主査,R8.4.1
            0104,井口　真由,業務課,主事,R8.4.1
            0105,川﨑　努,施設課,技師,R8.4.1
            0106,山田　太郎,施設課,技師,R8.4.1
            0107,山田　太郎,業務課,主事,R8.4.1
            """;

    private static RunningApp app;
    private static Imports imports;

    @BeforeAll
    static void start() {
        app = new RunningApp("2027-03-22T09:00");
        imports = app.get(Imports.class);
        roster(ROSTER);
    }

    @AfterAll
    static void end() {
        app.close();
    }

    /// Every list is taken back, so that each test finds the roster as it was.
    @AfterEach
    void takeBack() {
        imports.past("transfers").forEach(each -> imports.undo("transfers", each.id()));
    }

    private static void roster(String text) {
        var draft =
                imports.begin("roster", "名簿_R9.3.20現在.csv", Sheets.csv(text.split("\n")), false);
        imports.take("roster", draft, imports.draft("roster", draft).seal());
    }

    private UUID begin(String name, byte[] file) {
        return imports.begin("transfers", name, file, false);
    }

    private Draft list(String... rows) {
        return imports.draft(
                "transfers",
                begin("内示.csv", Sheets.csv((HEAD + "\n" + String.join("\n", rows)).split("\n"))));
    }

    private UUID take(Draft draft) {
        assertThat(draft.refusals()).isEmpty();
        return imports.take("transfers", draft.id(), draft.seal());
    }

    private Draft affirmed(Draft draft, String... keys) {
        imports.decide(
                "transfers",
                draft.id(),
                new Imports.Decisions(
                        0, draft.day(), draft.settings(), Map.of(), Map.of(), List.of(keys)));
        return imports.draft("transfers", draft.id());
    }

    private static List<String> refused(Draft draft) {
        return draft.refusals().stream().map(each -> each.row() + " " + each.key()).toList();
    }

    private static List<String> shown(Draft draft) {
        return draft.plan().differences().stream()
                .map((Difference each) ->
                        each.kind()
                                + " "
                                + each.name()
                                + " "
                                + each.summary()
                                + String.join(
                                        "",
                                        each.alterations().stream()
                                                .map(a -> a.before() + "→" + a.after())
                                                .toList()))
                .toList();
    }

    private List<String> standing(LocalDate day) {
        return app.get(People.class).find("", day, People.Whom.STANDING, 99).stream()
                .map(each -> each.name() + " " + String.join("、", each.places()))
                .toList();
    }

    @Test
    void aListWithMergedHeadingsPreparesEveryKindOfTransferAndTakesItBack() {
        var before = standing(APRIL);
        var file =
                Sheets.xlsx(sheet -> {
                    Sheets.fill(
                            sheet,
                            new String[] {"令和9年4月1日付 人事異動内示"},
                            new String[] {"区分", "職員番号", "氏名", "異動前", "", "異動後", "", "備考"},
                            new String[] {"", "", "", "所属", "職名", "所属", "職名", ""},
                            new String[] {"採用", "108", "井上　彩", "", "", "総務課 庶務係", "主事補", ""},
                            new String[] {"転任", "103", "野田　亜希", "総務課", "主査", "業務課", "主査", ""},
                            new String[] {"昇任", "0104", "井口　真由", "業務課", "主事", "", "主任", ""},
                            new String[] {"併任", "0105", "川﨑　努", "施設課", "技師", "総務課", "", ""},
                            new String[] {"定年退職", "0101", "田邊　実", "総務課", "課長", "", "", ""});
                    sheet.addMergedRegion(CellRangeAddress.valueOf("A1:H1"));
                    sheet.addMergedRegion(CellRangeAddress.valueOf("A2:A3"));
                    sheet.addMergedRegion(CellRangeAddress.valueOf("B2:B3"));
                    sheet.addMergedRegion(CellRangeAddress.valueOf("C2:C3"));
                    sheet.addMergedRegion(CellRangeAddress.valueOf("D2:E2"));
                    sheet.addMergedRegion(CellRangeAddress.valueOf("F2:G2"));
                    sheet.addMergedRegion(CellRangeAddress.valueOf("H2:H3"));
                });
        var draft = imports.draft("transfers", begin("内示.xlsx", file));
        assertThat(draft.day()).isEqualTo(APRIL);
        assertThat(refused(draft)).containsExactly("0 problem.transfers.new-units");
        draft = affirmed(draft, "problem.transfers.new-units");
        assertThat(shown(draft))
                .containsExactly(
                        "ADDED 井上　彩 総務課 庶務係 主事補",
                        "CHANGED 野田　亜希 総務課 主査→業務課 主査",
                        "CHANGED 井口　真由 業務課 主事→業務課 主任",
                        "CHANGED 川﨑　努 →総務課",
                        "ENDED 田邊　実 総務課 課長");
        var taken = take(draft);

        assertThat(standing(TODAY)).contains("野田　亜希 管理者 総務課 主査", "田邊　実 管理者 総務課 課長");
        assertThat(standing(APRIL.minusDays(1))).hasSize(7);
        assertThat(standing(APRIL))
                .contains("井上　彩 管理者 庶務係 主事補", "野田　亜希 管理者 業務課 主査", "井口　真由 管理者 業務課 主任")
                .noneMatch(each -> each.startsWith("田邊"));
        assertThat(app.get(Transfers.class).changes(APRIL))
                .extracting(Change::name, Change::direction)
                .containsExactlyInAnyOrder(
                        tuple("井上　彩", Change.Direction.JOINS),
                        tuple("野田　亜希", Change.Direction.MOVES),
                        tuple("井口　真由", Change.Direction.MOVES),
                        tuple("川﨑　努", Change.Direction.MOVES),
                        tuple("田邊　実", Change.Direction.LEAVES));
        assertThat(app.get(People.class).find("井上", APRIL, 1).getFirst().employeeNumber())
                .isEqualTo("0108");

        var again = imports.draft("transfers", begin("内示.xlsx", file));
        assertThat(shown(again)).isEmpty();
        assertThat(again.plan().unchanged()).isEqualTo(5);

        imports.undo("transfers", taken);
        assertThat(standing(APRIL)).isEqualTo(before);
    }

    @Test
    void aSecondListIsADifference() {
        take(list("0103,野田　亜希,総務課,業務課,主査,R9.4.1,転任", "0101,田邊　実,総務課,,,R9.3.31,退職"));
        var second = list("0103,野田　亜希,総務課,施設課,主査,令和9年4月1日,転任", "0101,田邊　実,総務課,,,2027/3/31,退職");
        assertThat(shown(second)).containsExactly("CHANGED 野田　亜希 総務課 主査→施設課 主査");
        take(second);
        assertThat(standing(APRIL)).contains("野田　亜希 管理者 施設課 主査");
        var third = list("0105,川﨑　努,施設課,業務課,技師,R9.4.1,転任");
        assertThat(third.plan().notes())
                .extracting(Difference.Note::key)
                .containsExactly("transfers.note.others");
        assertThat(third.plan().notes().getFirst().arguments()).containsExactly(2, "田邊　実、野田　亜希");
    }

    @Test
    void everyBadCellIsNamedAndNothingIsTakenIn() {
        var draft =
                list(
                        "0103,野田　亜希,総務課,業務課,主査,令和9年4月31日,転任",
                        "0104,井口　真由,業務課,総務課,主事,平成39年4月1日,転任",
                        "0105,清水　浩,施設課,総務課,技師,R9.4.1,転任",
                        "0199,江川　卓,総務課,業務課,主事,R9.4.1,転任",
                        "0102,清水　浩,業務課,総務課,課長,R9.4.1,栄転",
                        "0101,田邊　実,総務課,,,R99.3.31,退職",
                        ",山田　太郎,施設課,業務課,技師,R9.4.1,転任",
                        "0103,井上　彩,,総務課,主事補,R9.4.1,採用");
        assertThat(refused(draft))
                .containsExactlyInAnyOrder(
                        "2 problem.import.day.day",
                        "3 problem.import.day.after-era",
                        "4 problem.roster.number.another",
                        "5 problem.transfers.unknown",
                        "6 problem.transfers.act",
                        "7 problem.transfers.far",
                        "8 problem.roster.several",
                        "9 problem.roster.number.another");
        assertThatThrownBy(() -> imports.take("transfers", draft.id(), draft.seal()))
                .isInstanceOf(Unacceptable.class);
        assertThat(app.get(Transfers.class).changes(APRIL)).isEmpty();
    }

    @Test
    void whoIsNotOnTheRosterMayBeLeftOut() {
        var draft = list("0103,野田　亜希,総務課,業務課,主査,R9.4.1,転任", "0199,江川　卓,総務課,業務課,主事,R9.4.1,転任");
        imports.decide(
                "transfers",
                draft.id(),
                new Imports.Decisions(
                        0, draft.day(), Map.of("unknown", "pass"), Map.of(), Map.of(), List.of()));
        draft = imports.draft("transfers", draft.id());
        assertThat(draft.plan().passed()).extracting(each -> each.row()).containsExactly(3);
        take(draft);
        assertThat(app.get(Transfers.class).changes(APRIL)).hasSize(1);
    }

    @Test
    void whatContradictsTheRosterOrLiesInThePastIsAskedAbout() {
        var draft = list("0103,野田　亜希,業務課,施設課,主査,R9.3.1,転任");
        assertThat(refused(draft))
                .containsExactlyInAnyOrder("0 problem.transfers.old", "0 problem.transfers.past");
        assertThat(draft.plan().concerns())
                .filteredOn(each -> each.weight() == Concern.Weight.READ)
                .extracting(Concern::row, Concern::field, each -> each.arguments().getFirst())
                .containsExactly(tuple(2, "old", "総務課 主査"));
        take(affirmed(draft, "problem.transfers.old", "problem.transfers.past"));
        assertThat(standing(TODAY)).contains("野田　亜希 管理者 施設課 主査");
    }

    @Test
    void theListOfAnotherOfficeIsRecognised() {
        var text = new StringBuilder("湖東衛生組合 人事異動一覧\n").append(HEAD);
        for (int at = 1; at <= 6; at++) {
            text.append("\n07%02d,別人　%d郎,環境課,総務課,主事,R9.4.1,転任".formatted(at, at));
        }
        var draft =
                imports.draft(
                        "transfers", begin("異動.csv", Sheets.csv(text.toString().split("\n"))));
        assertThat(refused(draft)).contains("0 problem.transfers.foreign").hasSize(7);
    }

    @Test
    void peopleOfOneNameWithoutANumberAreNeverTakenForOne() {
        var draft =
                list(
                        ",森　健,,総務課,主事補,R9.4.1,採用",
                        ",森　健,,業務課,主事補,R9.4.1,採用",
                        ",川﨑　努,,業務課,技師,R9.4.1,採用");
        assertThat(refused(draft))
                .containsExactly("3 problem.transfers.namesake", "4 problem.transfers.here");
    }

    @Test
    void aRosterOfMarchLeavesWhatIsPreparedAlone() {
        take(
                list(
                        "0103,野田　亜希,総務課,業務課,主査,R9.4.1,転任",
                        "0108,井上　彩,,総務課,主事補,R9.4.1,採用",
                        "0101,田邊　実,総務課,,,R9.3.31,退職"));
        var draft =
                imports.draft(
                        "roster",
                        imports.begin(
                                "roster",
                                "名簿_R9.3.25現在.csv",
                                Sheets.csv(ROSTER.split("\n")),
                                false));
        assertThat(draft.plan().differences()).isEmpty();
    }

    @Test
    void theLastAdministratorDoesNotLeaveByAList() {
        var people = app.get(People.class);
        for (var name : List.of("田邊", "清水")) {
            var person = people.find(name, TODAY, 1).getFirst().id();
            app.get(Accounts.class)
                    .open(
                            person,
                            name.equals("田邊") ? "tanabe" : "shimizu",
                            Set.of(Right.ADMINISTRATOR),
                            "試験");
        }
        var both = list("0101,田邊　実,総務課,,,R9.3.31,退職", "0102,清水　浩,業務課,,,R9.3.31,退職");
        assertThat(both.refusals()).isEmpty();
        assertThatThrownBy(() -> imports.take("transfers", both.id(), both.seal()))
                .isInstanceOf(Unacceptable.class)
                .hasMessageContaining("problem.last-administrator");
        assertThat(app.get(Transfers.class).changes(APRIL)).isEmpty();
        take(list("0101,田邊　実,総務課,,,R9.3.31,退職"));
    }
}
