package jp.sekisho.measures;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.sekisho.RunningApp;
import jp.sekisho.files.Attachment;
import jp.sekisho.files.TestFiles;
import jp.sekisho.organization.Kind;
import jp.sekisho.organization.NewMembership;
import jp.sekisho.organization.OrganKind;
import jp.sekisho.organization.Organs;
import jp.sekisho.organization.People;
import jp.sekisho.policy.Fixtures;
import jp.sekisho.shared.Unacceptable;
import jp.sekisho.shared.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A sample of 10 from 300, drawn by a seed that nobody could choose.
class SamplesTest {
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate DUE = TODAY.plusDays(20);

    private RunningApp app;
    private UUID person;

    @BeforeEach
    void threeHundredDevices() {
        app = new RunningApp("2026-11-24T09:00");
        var edition = Fixtures.smallRegulation(app);
        var organ = app.get(Organs.class).add("管理者", OrganKind.EXECUTIVE, APRIL);
        var place = new NewMembership(organ, null, null, Kind.REGULAR, "主事", APRIL, null);
        person = app.get(People.class).registerAt("北川", "", "", place);
        var demand = edition.judged().getFirst().demands().getFirst().id();
        app.get(Rules.class).takeUp(edition, List.of(new Choice("4-1", demand)));
        app.get(Targets.class)
                .choose(
                        rule().rule(),
                        new TargetChoice(TargetKind.LISTED, 10, "300台あるため", TODAY, "総第12号"),
                        IntStream.rangeClosed(1, 300)
                                .mapToObj("端末%03d"::formatted)
                                .collect(Collectors.joining("\n")));
    }

    @AfterEach
    void end() {
        app.close();
    }

    private RuleVerdict rule() {
        return app.get(Verdicts.class).now().orElseThrow().rules().getFirst();
    }

    private Samples samples() {
        return app.get(Samples.class);
    }

    private UUID drawn() {
        var sample = samples().fix(rule().rule(), DUE);
        samples().draw(sample);
        return sample;
    }

    private void enter(UUID sample, int drawn, boolean good) {
        var file = TestFiles.examined(drawn + ".txt", "写真 " + drawn + good);
        samples()
                .enter(
                        sample,
                        drawn,
                        new SampleResult(TODAY, person, good, "画面を見た", ""),
                        Optional.of(new Attachment.Fresh(TestFiles.said("写真", TODAY), file)));
    }

    private String sentence() {
        return app.get(Sentences.class).reason(rule(), true);
    }

    @Test
    void whoeverKnowsTheSeedDrawsTheSameWithAShell() throws IOException {
        var sample = samples().get(drawn());
        var command =
                "for i in $(seq 1 300); do echo \"$(printf '%s:%d' $SEED $i | sha256sum | cut -c1-64) $i\"; done | sort | head -n 10";
        var shell = new ProcessBuilder("sh", "-c", command);
        shell.environment().put("SEED", samples().seed(sample));
        var lines =
                new String(shell.start().getInputStream().readAllBytes(), UTF_8).lines().toList();
        assertThat(samples().pieces(sample.id()))
                .hasSize(10)
                .extracting(piece -> piece.key() + " " + piece.place())
                .containsExactlyElementsOf(lines);
        assertThat(samples().pieces(sample.id()))
                .allSatisfy(piece ->
                        assertThat(piece.label()).isEqualTo("端末%03d".formatted(piece.place())));
        samples().draw(sample.id());
        assertThat(samples().pieces(sample.id())).as("drawn once").hasSize(10);
    }

    @Test
    void theVerdictSaysHowManyOfHowManyAndNeverTheWhole() {
        assertThat(rule().verdict()).isEqualTo(Verdict.NOT_STARTED);
        assertThat(sentence()).contains("抜取りを、まだ行っていません");
        var sample = drawn();
        assertThat(rule().verdict()).isEqualTo(Verdict.NOT_STARTED);
        for (int at = 1; at <= 9; at++) {
            enter(sample, at, true);
        }
        assertThat(sentence()).contains("300件から無作為に抜き取った10件のうち、9件を確かめました");
        enter(sample, 10, false);
        assertThat(rule().verdict()).isEqualTo(Verdict.SHORT);
        assertThat(sentence()).contains("9件は問題がなく、1件に不足", "ほかの290件は確かめていません");
        enter(sample, 10, true);
        assertThat(rule().verdict()).isEqualTo(Verdict.MET);
        assertThat(rule().sampled()).isTrue();
        assertThat(sentence()).contains("ほかの290件は確かめていません");
        assertThat(samples().proofs(samples().pieces(sample))).hasSize(10);

        app.clock.forward(Duration.ofDays(32));
        assertThat(rule().verdict()).as("too old").isEqualTo(Verdict.SHORT);
        assertThat(sentence()).contains("抜取りの期限を");
    }

    @Test
    void piecesWithoutResultAreShortAfterTheirDay() {
        var sample = drawn();
        enter(sample, 1, true);
        app.clock.forward(Duration.ofDays(21));
        assertThat(rule().verdict()).isEqualTo(Verdict.SHORT);
        assertThat(rule().count()).isEqualTo(9);
        assertThat(rule().since()).contains(DUE.plusDays(1));
    }

    @Test
    void nobodyDrawsAgainUntilHeLikesIt() {
        var sample = drawn();
        assertThatThrownBy(this::drawn).isInstanceOf(Unacceptable.class);
        for (int at = 1; at <= 10; at++) {
            enter(sample, at, true);
        }
        drawn();
        assertThat(samples().of(rule().rule().id())).hasSize(2);
        assertThatThrownBy(() ->
                        app.get(Acts.class)
                                .record(rule().rule(), TODAY, person, "全部見た", "", Optional.empty()))
                .isInstanceOf(Unacceptable.class);
    }

    @Test
    void aSeedOfAnotherFormDrawsNothing() {
        assertThatThrownBy(() -> Draw.of("abc", 10, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Draw.of("0".repeat(64), 3, 4))
                .isInstanceOf(IllegalArgumentException.class);
        var seeds = IntStream.range(0, 600).mapToObj("%064x"::formatted).toList();
        var often = new int[6];
        seeds.forEach(seed -> Draw.of(seed, 6, 1).forEach(each -> often[each.place() - 1]++));
        assertThat(IntStream.of(often).boxed())
                .as("each about 100 times")
                .allMatch(times -> times > 65 && times < 140);
    }
}
