package jp.sekisho.statute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Texts made to blow a reader up: each small piece, repeated until the text is long, must cost what the text is long.
class HostileTextTest {
    private static final int LENGTH = 150_000;
    private static final int TIMES_AS_LONG = 50;
    private static final long ORDINARY = ordinary();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "「",
                "（",
                ")",
                "第",
                "第1条",
                "第1条\n",
                "（目的）\n第1条 ",
                "(1)\n",
                "(1) あ\n",
                "ア\n",
                "ア a (1) ① ",
                "1\n",
                "1-1\n",
                "2-1-1-1-1 ",
                "・\n",
                "- ",
                "、",
                "。",
                "し、",
                "を定めアを定め",
                "以下「",
                "（以下「X」という。）",
                "」とは",
                "附則\n",
                "附則（令和6年訓令第1号）",
                "別表（第",
                "目次\n",
                "第1章\n",
                "削除",
                "※1\n",
                "平成28年",
                "改正 平成28年3月31日訓令第1号 ",
                "（平28訓令18・",
                "次の各号\n",
                "あ\n",
                "あ\n\n",
                "\f",
                "**",
                "<a",
                "<br>",
                "&nbsp;",
                "|",
                "`",
                "\uFFFD\n",
                "漢",
                "12",
                "第6条から第7条まで、",
                "及び",
                "情報を管理し、",
                "管理、",
                "は、",
                "を行う等の対策を講じる。",
                "第1条第1項第1号ア",
                "の2の2",
                "一\n",
                "二の二\n",
                "(ア)(イ)(ウ)",
                "文。\nただし、",
                "規程 1\n",
                "名称\n",
                "に係る",
                "を管理に応じて"
            })
    void aPieceRepeatedCostsItsLength(String piece) {
        String text = "規程\n第1条 " + piece.repeat(LENGTH / piece.length());
        inTime(() -> assertThat(Statute.read(text).tally().original()).isPositive());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void manyAnswersAreReadInOneGo(int choice) {
        String text = "規程\n" + "第1条 次の各号に掲げる\n\n".repeat(300);
        Reading reading = Statute.read(text);
        List<Edit> script =
                reading.flags().stream()
                        .flatMap(flag ->
                                flag
                                        .choices()
                                        .get(Math.min(choice, flag.choices().size()) - 1)
                                        .edits()
                                        .stream())
                        .toList();
        inTime(() -> assertThat(Statute.read(text, script).flags()).isNotEmpty());
    }

    /// The time of an ordinary text of the same length, read by a warm machine.
    private static long ordinary() {
        String one = Shapes.text("03-amended-rules");
        String text = one.repeat(LENGTH / one.length() + 1);
        return LongStream.range(0, 10)
                .map(_ -> nanos(() -> Statute.read(text)))
                .min()
                .orElseThrow();
    }

    /// A busy machine may stretch one run, hardly three. A cost that grows with the square is over a hundred times as long.
    private static void inTime(Runnable work) {
        long fastest = Long.MAX_VALUE;
        for (int run = 0; run < 3 && fastest > TIMES_AS_LONG * ORDINARY; run++) {
            fastest = Math.min(fastest, nanos(work));
        }
        assertThat(fastest).isLessThanOrEqualTo(TIMES_AS_LONG * ORDINARY);
    }

    private static long nanos(Runnable work) {
        long before = System.nanoTime();
        work.run();
        return System.nanoTime() - before;
    }
}
