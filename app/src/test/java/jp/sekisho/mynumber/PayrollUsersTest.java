package jp.sekisho.mynumber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.sekisho.RunningApp;
import jp.sekisho.imports.Draft;
import jp.sekisho.imports.Imports;
import jp.sekisho.measures.Choice;
import jp.sekisho.measures.RuleVerdict;
import jp.sekisho.measures.Rules;
import jp.sekisho.measures.Verdicts;
import jp.sekisho.organization.Kind;
import jp.sekisho.organization.NewMembership;
import jp.sekisho.organization.OrganKind;
import jp.sekisho.organization.Organs;
import jp.sekisho.organization.People;
import jp.sekisho.organization.Units;
import jp.sekisho.policy.Fixtures;
import jp.sekisho.shared.Unacceptable;
import jp.sekisho.shared.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The list of a payroll system, held against the roster.
class PayrollUsersTest {
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final String LIST =
            """
            利用者ID,利用者名,所属名,権限,最終ログイン,状態
            K0071,高木　亮,総務課,管理,R8.9.3,有効
            K0079,松尾 直樹,総務課,照会,R8.9.4,有効
            K0084,村崎 信夫,総務課,更新,R8.9.5,有効
            soumu01,総務課共用,総務課,更新,R8.9.5,有効
            K0012,酒井 哲也,施設課,更新,R7.3.8,無効
            """;

    private RunningApp app;
    private Imports imports;
    private PayrollUsers users;
    private UUID organ;
    private UUID general;

    @BeforeEach
    void start() throws Exception {
        app = new RunningApp("2026-09-25T09:00");
        app.setUp("管理 太郎", "admin", "hashi no mukou ni");
        imports = app.get(Imports.class);
        users = app.get(PayrollUsers.class);
        organ = app.get(Organs.class).add("管理者", OrganKind.EXECUTIVE, APRIL);
        general = app.get(Units.class).add(organ, null, "総務課", APRIL);
        person("高木 亮", "000071", null);
        person("松尾　直樹", "000079", LocalDate.of(2026, 9, 30));
        person("村﨑　信夫", "000085", null);
        var edition = Fixtures.smallRegulation(app);
        var demand = edition.judged().getFirst().demands().getFirst().id();
        app.get(Rules.class).takeUp(edition, List.of(new Choice("3-9", demand)));
    }

    @AfterEach
    void end() {
        app.close();
    }

    private void person(String name, String number, @Nullable LocalDate until) {
        app.get(People.class)
                .registerAt(
                        name,
                        "",
                        number,
                        new NewMembership(organ, general, null, Kind.REGULAR, "", APRIL, until));
    }

    private Draft read(String text) {
        var file = text.getBytes(Charset.forName("windows-31j"));
        return imports.draft("payroll", imports.begin("payroll", "利用者一覧.csv", file, false));
    }

    private UUID take(Draft draft) {
        assertThat(draft.refusals()).isEmpty();
        return imports.take("payroll", draft.id(), draft.seal());
    }

    private RuleVerdict rule() {
        return app.get(Verdicts.class).now().orElseThrow().rules().stream()
                .filter(each -> each.rule().number().equals("3-9"))
                .findFirst()
                .orElseThrow();
    }

    private PayrollUser user(String login) {
        return users.all().stream()
                .filter(each -> each.login().equals(login))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoIsNotMatchedIsListedAndShortUntilSomebodySaysWhoseItIs() {
        assertThat(rule().verdict()).isEqualTo(Verdict.UNREGISTERED);
        var draft = read(LIST);
        assertThat(users.all()).as("before it is taken in").isEmpty();
        assertThat(draft.plan().notes())
                .extracting(note -> note.arguments().getFirst())
                .containsExactly(2);
        take(draft);
        assertThat(user("K0071").kind()).isEqualTo(AccountKind.PERSON);
        assertThat(user("K0084").kind())
                .as("another number, another character")
                .isEqualTo(AccountKind.UNKNOWN);
        assertThat(user("K0012").active()).isFalse();
        assertThat(rule().verdict()).isEqualTo(Verdict.SHORT);
        assertThat(rule().count()).isEqualTo(2);

        var shared = user("soumu01").id();
        assertThatThrownBy(() -> users.explain(shared, AccountKind.SHARED, null, ""))
                .isInstanceOf(Unacceptable.class);
        users.explain(shared, AccountKind.SHARED, null, "年末調整の間だけ、課長が立ち会って使う");
        var murasaki = app.get(People.class).find("村", APRIL, 1).getFirst().id();
        users.explain(user("K0084").id(), AccountKind.PERSON, murasaki, "");
        assertThat(rule().verdict()).isEqualTo(Verdict.MET);

        take(read(LIST.replace("R8.9.5,有効", "R8.9.24,有効").replace("総務課共用", "総務共用")));
        assertThat(user("soumu01").kind()).as("stays explained").isEqualTo(AccountKind.SHARED);
    }

    @Test
    void whoLeavesIsShortFromTheNextDayOnWithoutAnyImport() {
        take(read(LIST.replaceAll("(?m)^(K0084|soumu01).*\n", "")));
        assertThat(rule().verdict()).isEqualTo(Verdict.MET);
        app.clock.forward(Duration.ofDays(6));
        assertThat(rule().verdict()).as("1 October").isEqualTo(Verdict.SHORT);
        assertThat(rule().findings().getFirst().label()).isEqualTo("松尾 直樹");
        assertThat(rule().since()).contains(LocalDate.of(2026, 10, 1));
    }

    @Test
    void whoIsNoLongerInTheListIsOffAndTakingItBackLetsThemStandAgain() {
        take(read(LIST));
        var second = take(read(LIST.replaceAll("(?m)^soumu01.*\n", "")));
        assertThat(user("soumu01").active()).isFalse();
        imports.undo("payroll", second);
        assertThat(user("soumu01").active()).isTrue();
        var first = imports.past("payroll").getFirst().id();
        users.explain(user("soumu01").id(), AccountKind.SHARED, null, "課で使う");
        assertThatThrownBy(() -> imports.undo("payroll", first))
                .isInstanceOf(Unacceptable.class)
                .hasMessageContaining("problem.payroll.undo");
    }

    @Test
    void aLoginThatIsThereTwiceIsRefused() {
        var draft = read(LIST + "K0071,別人,業務課,照会,,有効\n");
        assertThat(draft.refusals())
                .extracting(concern -> concern.row() + " " + concern.key())
                .containsExactly("7 problem.payroll.login.twice");
        assertThat(draft.ready()).isFalse();
    }
}
