package jp.sekisho.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import jp.sekisho.RunningApp;
import jp.sekisho.imports.Difference;
import jp.sekisho.imports.Draft;
import jp.sekisho.imports.Imports;
import jp.sekisho.office.Workbooks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The roster goes out as a file and comes in again: nothing has changed by that.
class RosterSheetTest {
    private static final LocalDate MARCH = LocalDate.of(2027, 3, 10);

    private RunningApp app;
    private Imports imports;

    @BeforeEach
    void start() {
        app = new RunningApp("2027-03-10T09:00");
        imports = app.get(Imports.class);
    }

    @AfterEach
    void end() {
        app.close();
    }

    private Draft read(String name, byte[] file) {
        return imports.draft("roster", imports.begin("roster", name, file, false));
    }

    private void take(Draft draft) {
        assertThat(draft.refusals()).isEmpty();
        imports.take("roster", draft.id(), draft.seal());
    }

    /// An office with all that rosters know, some of it by hand.
    private void office() {
        take(
                read(
                        "名簿_R9.3.10現在.csv",
                        Sheets.csv(
                                "職員番号,氏名,フリガナ,実施機関,所属,係,職名,区分,発令日,任期（自）,任期（至）,採用日,所属団体,責任者,パソコン,メール,備考",
                                "000101,髙橋　純一,タカハシ　ジュンイチ,,総務課,,課長,一般職,R6.4.1,,,H10.4.1,,,有,有,",
                                "000102,村\uFA11　信夫,ムラサキ　ノブオ,,総務課,庶務係,主事,一般職,R7.4.1,,,,,,有,無,併任：監査委員書記",
                                "000103,和田　進,ワダ　ススム,,業務課,管理係,主査,一般職,R5.4.1,,,,,,有,有,施設課兼務、応援 総務課",
                                "000104,石井　愛,イシイ　アイ,,業務課,収集係,収集作業員,会計年度任用職員,,R8.4.1,R9.3.31,,,,無,無,",
                                "000105,田中　愛,タナカ　アイ,,施設課,,技師,一般職,R8.4.1,,,,,,有,有,滋山市から派遣（R8.4.1～R10.3.31）",
                                ",岡　千尋,オカ　チヒロ,,施設課,,保守員,委託,R8.4.1,,R9.3.31,,湖東設備保守,責任者,無,無,",
                                ",堀　修,ホリ　オサム,,施設課,,保守員,委託,R8.4.1,,R9.3.31,,湖東設備保守,,無,無,",
                                ",平野　勝,ヒラノ　マサル,議会,,,議長,特別職,,R7.5.1,R11.4.30,,湖東町,,,,",
                                ",平野　義則,ヒラノ　ヨシノリ,議会,,,,特別職,,R7.5.1,R11.4.30,,滋山市,,,,",
                                ",平野　義則,ヒラノ　ヨシノリ,監査委員,,,監査委員（議選）,特別職,,R7.6.10,,,滋山市,,,,",
                                ",荒木　誠,アラキ　マコト,,,,管理者,特別職,,R7.5.1,,,,,,,")));
        var people = app.get(People.class);
        var organ =
                app.get(Organs.class).on(MARCH).stream()
                        .filter(each -> each.kind() == OrganKind.EXECUTIVE)
                        .findFirst()
                        .orElseThrow()
                        .id();
        var other = app.get(Organs.class).add("水防本部", OrganKind.OTHER, MARCH);
        var centre = app.get(Units.class).add(organ, null, "北部クリーンセンター管理係", MARCH);
        var middle = app.get(Units.class).add(organ, centre, "第一班", MARCH);
        var deep = app.get(Units.class).add(organ, middle, "計量　担当", MARCH);
        var post = app.get(Posts.class).add(organ, null, "次長", MARCH);
        // Without a number, with one that is shorter, with one that a spreadsheet would shorten.
        people.registerAt("髙橋　純一", "", "", at(organ, centre, "主事"));
        people.registerAt("西　学", "ニシ　マナブ", "99", at(organ, deep, "現場  責任者"));
        people.registerAt("－", "ナナシ", "E-12", at(other, null, "=本部員"));
        people.registerAt("東　学", "ヒガシ　マナブ", "000777", at(organ, null, "識見"));
        var second = people.find("西", MARCH, 1).getFirst().id();
        people.join(second, at(organ, middle, "班長"));
        people.join(second, new NewMembership(organ, middle, post, Kind.REGULAR, "", MARCH, MARCH));
        // What is prepared for April, and who is to come.
        var mover = people.find("村\uFA11", MARCH, 1).getFirst().id();
        var main =
                people.memberships(mover).stream()
                        .filter(each -> "庶務係".equals(each.unitName()))
                        .findFirst()
                        .orElseThrow();
        people.move(
                mover,
                main.id(),
                new NewMembership(
                        organ, centre, null, Kind.REGULAR, "係長", LocalDate.of(2027, 4, 1), null));
        people.registerAt(
                "新谷　薫",
                "シンタニ　カオル",
                "000201",
                new NewMembership(
                        organ, null, null, Kind.REGULAR, "主事", LocalDate.of(2027, 4, 1), null));
        people.registerAt("常駐　太郎", "", "", contractor(organ));
    }

    private static NewMembership at(java.util.UUID organ, java.util.UUID unit, String title) {
        return new NewMembership(
                organ, unit, null, Kind.REGULAR, title, LocalDate.of(2027, 1, 1), null);
    }

    private static NewMembership contractor(java.util.UUID organ) {
        return new NewMembership(organ, null, null, Kind.CONTRACTOR, "保守員", MARCH, null);
    }

    private static void changesNothing(Draft draft, int people) {
        assertThat(draft.day()).isEqualTo(MARCH);
        assertThat(draft.refusals()).isEmpty();
        assertThat(draft.plan().differences()).isEmpty();
        assertThat(draft.plan().notes()).isEmpty();
        assertThat(draft.plan().unchanged()).isEqualTo(people);
    }

    @Test
    void theWorkbookComesInAgainAsNothing() {
        office();
        var roster = app.get(RosterSheet.class);
        changesNothing(read(roster.fileName() + ".xlsx", Workbooks.write(roster.paper())), 16);
    }

    @Test
    void theListComesInAgainAsNothing() {
        office();
        var roster = app.get(RosterSheet.class);
        changesNothing(read(roster.fileName() + ".csv", roster.csv()), 16);
    }

    @Test
    void whatIsAlteredInTheFileIsTheOnlyDifference() {
        office();
        var roster = app.get(RosterSheet.class);
        var text = new String(roster.csv(), java.nio.charset.StandardCharsets.UTF_8);
        var file = text.replace("主査", "係長").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var draft = read(roster.fileName() + ".csv", file);
        assertThat(draft.refusals()).isEmpty();
        assertThat(draft.plan().differences()).extracting(Difference::name).containsExactly("和田　進");
        take(draft);
        changesNothing(read(roster.fileName() + ".csv", roster.csv()), 16);
    }

    @Test
    void aSecondPlaceThatIsNoneIsRefused() {
        var draft = read("名簿.csv", Sheets.csv("氏名,所属,本務・兼務の別", "甲野　一郎,総務課,どちらか"));
        assertThat(draft.refusals())
                .extracting(concern -> concern.field() + " " + concern.key())
                .containsExactly("capacity problem.roster.capacity");
    }

    @Test
    void openedAndSavedByAnotherProgramItIsTheSame(@TempDir Path folder) throws Exception {
        var soffice = Path.of("/usr/bin/soffice");
        assumeTrue(Files.isExecutable(soffice), "skipped: no soffice");
        office();
        var roster = app.get(RosterSheet.class);
        var written = folder.resolve("roster.xlsx");
        Files.write(written, Workbooks.write(roster.paper()));
        var saved = Files.createDirectory(folder.resolve("saved"));
        var process =
                new ProcessBuilder(
                                soffice.toString(),
                                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                                "--headless",
                                "--convert-to",
                                "xlsx:Calc MS Excel 2007 XML",
                                "--outdir",
                                saved.toString(),
                                written.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("log").toFile())
                        .start();
        try {
            assumeTrue(process.waitFor(120, TimeUnit.SECONDS), "skipped: soffice is too slow");
        } finally {
            process.destroyForcibly();
        }
        var again = saved.resolve("roster.xlsx");
        assumeTrue(Files.exists(again), "skipped: soffice wrote nothing");
        changesNothing(read(roster.fileName() + ".xlsx", Files.readAllBytes(again)), 16);
    }

    @Test
    void theRosterOfAnOfficeComesOutAsItCameIn() {
        for (var file : List.of("職員名簿_令和8年度.xlsx", "議員・監査委員名簿.xlsx", "会計年度任用職員一覧.csv")) {
            var draft = read(file, Sheets.office(file));
            imports.decide(
                    "roster",
                    draft.id(),
                    new Imports.Decisions(
                            draft.sheet(),
                            MARCH,
                            Map.of("missing", "keep"),
                            Map.of(),
                            Map.of(),
                            List.of()));
            take(imports.draft("roster", draft.id()));
        }
        var roster = app.get(RosterSheet.class);
        var count = app.get(People.class).count(MARCH);
        assertThat(count).isGreaterThan(60);
        changesNothing(read(roster.fileName() + ".xlsx", Workbooks.write(roster.paper())), count);
    }
}
