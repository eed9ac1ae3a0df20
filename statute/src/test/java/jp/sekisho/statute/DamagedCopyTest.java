package jp.sekisho.statute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// The customer's own text, as it was taken out of a PDF.
class DamagedCopyTest {
    private final Reading reading = Statute.read(Shapes.text("01-damaged-copy"));

    @Test
    void allCharactersAreAccountedFor() {
        assertThat(reading.tally()).isEqualTo(new Tally(2976, 2958, 0, 18));
    }

    @Test
    void twentyFourClausesAreJudged() {
        assertThat(paths(ClauseKind.JUDGED))
                .containsExactly(
                        "第3条第1項第1号",
                        "第3条第1項第2号",
                        "第3条第1項第3号",
                        "第3条第1項第4号",
                        "第3条第1項第5号",
                        "第4条第1項",
                        "第4条第2項第1号",
                        "第4条第2項第2号",
                        "第4条第2項第3号",
                        "第5条第1項",
                        "第6条第1項第1号",
                        "第6条第1項第2号",
                        "第6条第1項第3号",
                        "第6条第1項第3号ア",
                        "第6条第1項第3号イ",
                        "第6条第1項第4号",
                        "第6条第1項第5号",
                        "第6条第1項第6号",
                        "第6条第1項第7号",
                        "第6条第1項第8号",
                        "第6条第1項第9号",
                        "第7条第1項",
                        "第8条第1項",
                        "第9条第1項");
        assertThat(paths(ClauseKind.CONTAINER)).containsExactly("第3条第1項", "第4条第2項", "第6条第1項");
        assertThat(paths(ClauseKind.DECLARATORY)).containsExactly("第1条第1項");
        assertThat(paths(ClauseKind.DEFINITION)).hasSize(13).first().isEqualTo("第2条第1項");
    }

    private List<String> paths(ClauseKind kind) {
        return reading.clauses().stream()
                .filter(clause -> clause.kind() == kind)
                .map(clause -> clause.node().path())
                .toList();
    }

    /// The home page counts 45: all that is asked outside the five threats of 第3条.
    @Test
    void fortyFiveThingsAreAskedBesideTheFiveThreats() {
        List<Demand> asked =
                reading.clauses().stream().flatMap(clause -> clause.asked().stream()).toList();
        assertThat(asked).hasSize(50);
        assertThat(asked.stream().filter(demand -> !demand.path().startsWith("第3条"))).hasSize(45);
    }

    @Test
    void theClauseOnTheZonesAsksForFourThings() {
        assertThat(demands("第6条第1項第3号")).containsExactly("業務の効率性・利便性の観点を踏まえ", "次の二段階の対策を講じる");
        assertThat(demands("第6条第1項第3号ア"))
                .containsExactly(
                        "総務課職員以外が閲覧できないように",
                        "端末からの情報持ち出し不可設定",
                        "人事給与システム及び総務課所管フォルダ内での管理を徹底し",
                        "情報の流出を防ぐ");
    }

    @Test
    void theClauseOnOutsourcingAsksForEightThings() {
        assertThat(demands("第6条第1項第8号"))
                .containsExactly(
                        "委託事業者を選定し",
                        "情報セキュリティ要件を明記した契約を締結し",
                        "必要なセキュリティ対策が確保されていることを確認し",
                        "必要に応じて契約に基づき措置を講じる",
                        "利用に係る規定を整備し対策を講じる",
                        "ソーシャルメディアサービスの運用手順を定め",
                        "ソーシャルメディアサービスで発信できる情報を規定し",
                        "利用するソーシャルメディアサービスごとの責任者を定める");
    }

    private List<String> demands(String path) {
        return reading.demands().stream()
                .filter(demand -> demand.path().equals(path))
                .map(Demand::text)
                .toList();
    }

    @Test
    void eachDemandStandsInTheOriginalWhereItSays() {
        for (Demand demand : reading.demands()) {
            String there = reading.original().substring(demand.range().from(), demand.range().to());
            assertThat(there.replaceAll("\\s", "")).isEqualTo(demand.text().replaceAll("\\s", ""));
        }
    }

    @Test
    void theDoubtsAreThoseOfTheCheckScreenAndTheMissingEnd() {
        assertThat(reading.flags())
                .extracting(flag -> flag.path() + " " + flag.kind())
                .containsExactly(
                        "第3条第1項第1号 BROKEN_LINE",
                        "第3条第1項第2号 BROKEN_LINE",
                        "第4条第2項第3号 TRUNCATED",
                        "第5条 RUN_IN_CAPTION",
                        "第6条第1項第8号 SPLIT_HEADING",
                        "第9条第1項 MISSING_END");
    }

    @Test
    void thirteenWordsAreExplained() {
        assertThat(reading.terms()).hasSize(13);
        assertThat(reading.terms().getFirst().word()).isEqualTo("センター");
        assertThat(reading.terms().getFirst().definition()).isEqualTo("湖北広域行政事務センター");
        assertThat(reading.terms().get(8).definition()).isEqualTo("管理者、監査委員及び議会をいう。");
    }
}
