package jp.sekisho.organization;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.sekisho.RunningApp;
import jp.sekisho.access.Accounts;
import jp.sekisho.access.Right;
import jp.sekisho.imports.Concern;
import jp.sekisho.imports.Difference;
import jp.sekisho.imports.Difference.Kind;
import jp.sekisho.imports.Draft;
import jp.sekisho.imports.Imports;
import jp.sekisho.shared.Sql;
import jp.sekisho.shared.Unacceptable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Small rosters, taken in one after the other.
class RosterImportTest {
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final String HEAD = "職員番号,氏名,フリガナ,所属,係,職名,区分,発令日,パソコン,備考";

    private RunningApp app;
    private Imports imports;

    @BeforeEach
    void start() {
        app = new RunningApp("2026-04-01T09:00");
        imports = app.get(Imports.class);
    }

    @AfterEach
    void end() {
        app.close();
    }

    private Draft read(String... lines) {
        return read(Sheets.csv(lines));
    }

    private Draft read(byte[] file) {
        var id = imports.begin("roster", "名簿.csv", file, false);
        return imports.draft("roster", id);
    }

    private UUID take(Draft draft) {
        assertThat(draft.refusals()).isEmpty();
        return imports.take("roster", draft.id(), draft.seal());
    }

    private Draft at(Draft draft, LocalDate day, Map<String, String> typed, String... affirmed) {
        imports.decide(
                "roster",
                draft.id(),
                new Imports.Decisions(
                        draft.sheet(), day, draft.settings(), Map.of(), typed, List.of(affirmed)));
        return imports.draft("roster", draft.id());
    }

    private static List<String> refused(Draft draft) {
        return draft.refusals().stream()
                .map(concern -> concern.row() + " " + concern.field() + " " + concern.key())
                .toList();
    }

    private static List<String> names(Draft draft, Kind kind) {
        return draft.plan().differences().stream()
                .filter(difference -> difference.kind() == kind)
                .map(Difference::name)
                .toList();
    }

    private List<String> placesOf(String name, LocalDate day) {
        return app.get(People.class).find(name, day, 10).getFirst().places();
    }

    private long rows(String table) {
        return app.get(Sql.class).of("select count(*) from " + table).one(Long.class);
    }

    private static String[] office() {
        return new String[] {
            HEAD,
            "000101,髙橋　純一,タカハシ　ジュンイチ,総務課,総務係,課長,一般職,R6.4.1,有,",
            "000102,村\uFA11　信夫,ムラサキ　ノブオ,総務課,総務係,主事,一般職,R7.4.1,有,",
            "000103,石井　愛,イシイ　アイ,業務課,収集係,収集作業員,会計年度任用職員,R8.4.1,無,",
        };
    }

    @Test
    void nothingIsRegisteredBeforeItIsTaken() {
        var draft = read(office());
        assertThat(names(draft, Kind.ADDED)).hasSize(3);
        assertThat(rows("organization.person")).isZero();
        assertThat(rows("files.original")).isZero();
        imports.giveUp("roster", draft.id());
        assertThat(rows("imports.draft")).isZero();
    }

    @Test
    void whatWasTakenIsThereWithItsOriginalAndOneEntry() {
        take(read(office()));
        assertThat(app.get(People.class).count(APRIL)).isEqualTo(3);
        assertThat(placesOf("村\uFA11", APRIL)).containsExactly("管理者 総務係 主事");
        assertThat(
                        app.get(Sql.class)
                                .of(
                                        "select action from ledger.entry where action not like 'ledger.%' order by sequence")
                                .list(String.class))
                .containsExactly(
                        "files.original.kept",
                        "organization.roster.imported",
                        "imports.sheet.taken");
    }

    @Test
    void theSameRosterAgainChangesNothing() {
        take(read(office()));
        var again = read(office());
        assertThat(again.plan().differences()).isEmpty();
        assertThat(again.plan().unchanged()).isEqualTo(3);
        assertThat(again.tables().getFirst().remembered()).isTrue();
        assertThatThrownBy(() -> imports.take("roster", again.id(), again.seal()))
                .isInstanceOf(Unacceptable.class)
                .hasMessageContaining("problem.import.same");
    }

    @Test
    void aLaterRosterIsTakenAsADifference() {
        take(read(office()));
        var later =
                read(
                        HEAD,
                        "000101,髙橋　純一,タカハシ　ジュンイチ,業務課,,課長,一般職,R8.10.1,有,",
                        "000103,石井　愛,イシイ　アイ,業務課,収集係,収集作業員,会計年度任用職員,R8.4.1,無,",
                        "000104,和田　進,ワダ　ススム,総務課,総務係,主事,一般職,R8.10.1,有,");
        later = at(later, LocalDate.of(2026, 10, 1), Map.of());
        assertThat(names(later, Kind.ADDED)).containsExactly("和田　進");
        assertThat(names(later, Kind.CHANGED)).containsExactly("髙橋　純一");
        assertThat(names(later, Kind.ENDED)).containsExactly("村\uFA11　信夫");
        assertThat(later.plan().unchanged()).isEqualTo(1);
        take(later);
        assertThat(placesOf("髙橋", LocalDate.of(2026, 9, 30))).containsExactly("管理者 総務係 課長");
        assertThat(placesOf("髙橋", LocalDate.of(2026, 10, 1))).containsExactly("管理者 業務課 課長");
        assertThat(placesOf("村\uFA11", LocalDate.of(2026, 9, 30))).hasSize(1);
        assertThat(placesOf("村\uFA11", LocalDate.of(2026, 10, 1))).isEmpty();
    }

    @Test
    void anImportIsTakenBackAsIfItHadNeverBeen() {
        take(read(office()));
        var later =
                at(
                        read(HEAD, "000101,高橋　純一,,業務課,,課長,一般職,R8.10.1,有,"),
                        LocalDate.of(2026, 10, 1),
                        Map.of());
        var taken = take(later);
        assertThat(app.get(People.class).count(LocalDate.of(2026, 10, 1))).isEqualTo(2);
        imports.undo("roster", taken);
        assertThat(app.get(People.class).count(LocalDate.of(2026, 10, 1))).isEqualTo(3);
        assertThat(placesOf("髙橋", LocalDate.of(2026, 10, 1))).containsExactly("管理者 総務係 課長");
        assertThat(read(office()).plan().differences()).isEmpty();
        imports.undo("roster", imports.past("roster").getFirst().id());
        assertThat(app.get(People.class).find("", APRIL, 10)).isEmpty();
        assertThat(app.get(Units.class).on(APRIL)).isEmpty();
        assertThat(imports.past("roster")).isEmpty();
    }

    @Test
    void anImportThatSomethingRestsOnIsNotTakenBack() {
        var taken = take(read(office()));
        var person = app.get(People.class).find("石井", APRIL, 1).getFirst().id();
        app.get(Accounts.class).open(person, "ishii", java.util.Set.of(Right.STAFF), "試験");
        assertThatThrownBy(() -> imports.undo("roster", taken))
                .isInstanceOf(Unacceptable.class)
                .hasMessageContaining("石井　愛");
        assertThat(app.get(People.class).count(APRIL)).isEqualTo(3);
    }

    @Test
    void whoWasChangedByHandSinceIsNotOverwritten() {
        var taken = take(read(office()));
        var person = app.get(People.class).find("石井", APRIL, 1).getFirst();
        app.get(People.class).correct(person.id(), "石井　藍", "イシイ　アイ", "000103");
        assertThatThrownBy(() -> imports.undo("roster", taken))
                .isInstanceOf(Unacceptable.class)
                .hasMessageContaining("problem.roster.undo.changed");
    }

    @Test
    void whatChangedUnderSomebodysEyesIsNotTaken() {
        var draft = read(office());
        take(read(office()));
        assertThatThrownBy(() -> imports.take("roster", draft.id(), draft.seal()))
                .isInstanceOf(Unacceptable.class);
        assertThat(app.get(People.class).count(APRIL)).isEqualTo(3);
    }

    @Test
    void lostZerosAreFilledInAndSaid() {
        var draft =
                read(HEAD, "000101,髙橋　純一,,総務課,,課長,一般職,R6.4.1,,", "102,村田　実,,総務課,,主事,一般職,R6.4.1,,");
        assertThat(draft.plan().concerns())
                .containsExactly(
                        Concern.read(3, "number", "problem.roster.number.padded", "000102"));
        take(draft);
        assertThat(app.get(People.class).find("000102", APRIL, 5)).hasSize(1);
    }

    @Test
    void oneNumberForTwoPeopleIsRefusedAlsoWhenItsZerosAreLost() {
        var draft =
                read(HEAD, "000101,髙橋　純一,,総務課,,課長,一般職,R6.4.1,,", "101,村田　実,,総務課,,主事,一般職,R6.4.1,,");
        assertThat(refused(draft)).containsExactly("3 number problem.roster.number.same");
        var corrected = at(draft, APRIL, Map.of("3.1", "000102"));
        assertThat(corrected.refusals()).isEmpty();
        take(corrected);
        assertThat(app.get(People.class).count(APRIL)).isEqualTo(2);
    }

    @Test
    void aBadCellKeepsEverythingOut() {
        var draft =
                read(
                        HEAD,
                        "000101,髙橋　純一,,総務課,,課長,一般職,R8.2.29,,",
                        "000102,村田　実,,総務課,,主事,一般職,R6.4.1,,");
        assertThat(refused(draft)).containsExactly("2 since problem.import.day.day");
        assertThatThrownBy(() -> imports.take("roster", draft.id(), draft.seal()))
                .isInstanceOf(Unacceptable.class);
        assertThat(rows("organization.person")).isZero();
    }

    @Test
    void theCharsetsOfOfficesAreRead() {
        var text =
                String.join("\r\n", HEAD, "000101,髙橋　純一,ﾀｶﾊｼ ｼﾞｭﾝｲﾁ,総務課,,課長,一般職,R6.4.1,有,")
                        + "\r\n";
        for (var file :
                List.of(
                        text.getBytes(UTF_8),
                        ("\uFEFF" + text).getBytes(UTF_8),
                        text.getBytes(Charset.forName("windows-31j")))) {
            assertThat(names(read(file), Kind.ADDED)).containsExactly("髙橋　純一");
        }
    }

    @Test
    void columnsOfUnknownHeadingsAreMatchedOnceAndRememberedAfterwards() {
        var lines = new String[] {"ひと,よび,ばしょ", "甲野　一郎,コウノ,総務課", "乙川　花子,オツカワ,業務課"};
        var draft = read(lines);
        assertThat(refused(draft)).contains("1  problem.import.field");
        imports.decide(
                "roster",
                draft.id(),
                new Imports.Decisions(
                        0,
                        APRIL,
                        draft.settings(),
                        Map.of(1, Map.of(1, "name", 2, "kana", 3, "division")),
                        Map.of(),
                        List.of()));
        take(imports.draft("roster", draft.id()));
        var next = read("ひと,よび,ばしょ", "甲野　一郎,コウノ,総務課", "乙川　花子,オツカワ,業務課", "丙山　二郎,ヘイヤマ,業務課");
        assertThat(next.tables().getFirst().remembered()).isTrue();
        assertThat(names(next, Kind.ADDED)).containsExactly("丙山　二郎");
    }

    @Test
    void aPersonInTwoOrgansIsCountedOnce() {
        var draft =
                read(
                        "区分,氏名,選出市町,任期",
                        "議長,平野　勝,湖東町,令和７年５月１日～令和11年４月30日",
                        "議員,平野　義則,滋山市,令和７年５月１日～令和11年４月30日",
                        "監査委員（議選）,平野　義則,滋山市,令和７年６月10日～");
        take(draft);
        assertThat(app.get(People.class).count(APRIL)).isEqualTo(2);
        assertThat(placesOf("平野　義則", APRIL)).containsExactlyInAnyOrder("議会 議員", "監査委員 監査委員（議選）");
        assertThat(
                        app.get(Sql.class)
                                .of("select name from organization.partner_state order by name")
                                .list(String.class))
                .containsExactly("湖東町", "滋山市");
    }

    @Test
    void secondPlacesAndSecondeesAreReadFromRemarks() {
        var draft =
                read(
                        HEAD,
                        "000101,高木　亮,,総務課,給与係,係長,一般職,R7.4.1,有,併任：監査委員書記",
                        "000102,和田　進,,総務課,総務係,主査,一般職,R5.4.1,有,施設課兼務",
                        "000103,田中　愛,,業務課,庶務係,主事,一般職,R8.4.1,有,滋山市から派遣（R8.4.1～R10.3.31）",
                        "000104,辻　和歌子,,施設課,,技師,一般職,R8.4.1,有,応援 総務課");
        take(draft);
        assertThat(app.get(People.class).count(APRIL)).isEqualTo(4);
        assertThat(placesOf("高木", APRIL)).containsExactlyInAnyOrder("管理者 給与係 係長", "監査委員 書記");
        assertThat(placesOf("和田", APRIL)).hasSize(2);
        var kinds =
                app.get(Sql.class)
                        .of("select capacity from organization.capacity order by capacity")
                        .list(String.class);
        assertThat(kinds).containsExactly("CONCURRENT", "JOINT", "SUPPORT");
        var secondee = app.get(People.class).find("田中", APRIL, 1).getFirst().id();
        assertThat(app.get(People.class).memberships(secondee))
                .singleElement()
                .satisfies(place -> {
                    assertThat(place.kind()).isEqualTo(jp.sekisho.organization.Kind.SECONDED);
                    assertThat(place.validTo()).isEqualTo("2028-03-31");
                });
        assertThat(read(HEAD, "000101,高木　亮,,総務課,給与係,係長,一般職,R7.4.1,有,併任：監査委員書記").plan().unchanged())
                .isEqualTo(1);
    }

    @Test
    void contractorsComeWithTheirCompanyAndWhoIsInCharge() {
        take(
                read(
                        "会社名,氏名,所属,職名,種別,責任者,パソコン",
                        "湖東設備保守,岡　千尋,施設課,保守員,委託,責任者,無",
                        "湖東設備保守,堀　修,施設課,保守員,委託,,無"));
        assertThat(
                        app.get(Sql.class)
                                .of(
                                        """
                                        select p.name || ' ' || s.kind || ' ' || s.name || ' ' || d.lead || ' ' || d.terminal
                                          from organization.person_detail d
                                          join organization.person_state p on p.person = d.person
                                          join organization.partner_state s on s.partner = d.partner
                                         order by d.lead
                                        """)
                                .list(String.class))
                .containsExactly(
                        "堀　修 CONTRACTOR 湖東設備保守 false false", "岡　千尋 CONTRACTOR 湖東設備保守 true false");
    }

    @Test
    void aRosterOfAnotherOfficeIsAskedAbout() {
        var ours = new String[13];
        var theirs = new String[13];
        ours[0] = HEAD;
        theirs[0] = HEAD;
        for (int n = 1; n < 13; n++) {
            ours[n] = "0001%02d,甲%d　一郎,,総務課,,主事,一般職,R6.4.1,有,".formatted(n, n);
            theirs[n] = "0009%02d,乙%d　二郎,,税務課,,主事,一般職,R6.4.1,有,".formatted(n, n);
        }
        take(read(ours));
        var draft = read(theirs);
        assertThat(refused(draft))
                .contains("0  problem.roster.foreign", "0  problem.roster.many-leave");
        assertThat(
                        at(
                                        draft,
                                        APRIL,
                                        Map.of(),
                                        "problem.roster.foreign",
                                        "problem.roster.many-leave")
                                .refusals())
                .isEmpty();
    }

    @Test
    void unitsThatStandAboveEachOtherAreRefused() {
        var draft =
                read(
                        HEAD,
                        "000101,髙橋　純一,,総務課,企画室,課長,一般職,R6.4.1,,",
                        "000102,村田　実,,企画室,総務課,主事,一般職,R6.4.1,,");
        assertThat(refused(draft)).containsExactly("3 division problem.roster.circular");
    }

    @Test
    void charactersThatWereLostAreAskedFor() {
        var draft = read(HEAD, "000101,??田　純子,ﾖｼﾀﾞ ｼﾞｭﾝｺ,総務課,,主事,一般職,R6.4.1,,");
        assertThat(refused(draft)).containsExactly("2 name problem.roster.lost");
        take(at(draft, APRIL, Map.of("2.2", "\uD842\uDFB7田　純子")));
        assertThat(app.get(People.class).find("純子", APRIL, 1).getFirst().name())
                .isEqualTo("\uD842\uDFB7田　純子");
    }

    @Test
    void twoOfOneNameWithoutANumberAreNeverTakenForOneSilently() {
        var apart = read("氏名,所属,職名", "山田　太郎,総務課,主事", "山田　太郎,業務課,主事", "乙川　花子,業務課,主事");
        assertThat(refused(apart)).containsExactly("0  problem.roster.namesakes");
        assertThatThrownBy(() -> imports.take("roster", apart.id(), apart.seal()))
                .isInstanceOf(Unacceptable.class);
        var together = read("氏名,所属,職名", "山田　太郎,総務課,主事", "山田　太郎,総務課,技師");
        assertThat(refused(together)).containsExactly("3 name problem.roster.namesake");
        take(read("職員番号,氏名,所属,職名", "0001,山田　太郎,総務課,主事", "0002,山田　太郎,業務課,主事"));
        assertThat(app.get(People.class).find("山田", APRIL, 9)).hasSize(2);
        var later = read("氏名,所属,職名", "山田　太郎,総務課,主事");
        assertThat(refused(later)).containsExactly("2 name problem.roster.several");
    }
}
