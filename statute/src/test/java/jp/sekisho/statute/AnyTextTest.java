package jp.sekisho.statute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What must hold for any text at all, however little it looks like a regulation.
class AnyTextTest {
    private static final String[] SHARDS = {
        "第1条",
        "第２条",
        "第三条の二",
        "（目的）",
        "(1)",
        "（２）",
        "⑶",
        "①",
        "②",
        "ア",
        "イ",
        "(ア)",
        "a",
        "(i)",
        "一",
        "二　",
        "1",
        "２　",
        "3.",
        "2-1",
        "・",
        "- ",
        "附則",
        "附　則",
        "別表第1（第3条関係）",
        "様式第2号",
        "目次",
        "第1章　総則",
        "前文",
        "削除",
        "（平28訓令18・一部改正）",
        "令和6年4月1日",
        "訓令第3号",
        "改正",
        "※1",
        "注1 ",
        "職員は、",
        "情報資産を管理する。",
        "次に掲げる",
        "及び",
        "の規定により",
        "等のシステム",
        "（以下「A」という。）",
        "「",
        "」",
        "(",
        "）",
        "\n",
        "\n",
        "\n\n",
        "\r\n",
        "　",
        " ",
        "\f",
        "- 3 -",
        "\uFFFD",
        "**",
        "# ",
        "<br>",
        "&nbsp;",
        "|",
        "---",
        "\uD842\uDFB7",
        "\uFEFF",
        "。",
        "、",
        "第6条及び第7条　削除",
        "ただし、",
        "とする",
        "し、",
        "を定め",
        "情報セキュリティ規程",
        "12",
        "\t",
        "\u200B",
        "＊",
        "`",
        "\\("
    };

    @Provide
    Arbitrary<String> soup() {
        return Arbitraries.of(SHARDS).list().ofMaxSize(60).map(shards -> String.join("", shards));
    }

    @Property(tries = 1500)
    void noCharacterIsLostOrInvented(@ForAll("soup") String text) {
        Coverage.check(Statute.read(text));
    }

    /// Each of these once lost or doubled characters.
    @ParameterizedTest
    @ValueSource(
            strings = {"(\n1一）\n3 条", "1\n（目的）２b", "第２条二\n（目的）\n3　除", "附則(\n※)\n次", "附則(る\f注 ）\n」"})
    void aTextThatOnceWentWrong(String text) {
        Coverage.check(Statute.read(text));
    }

    /// The assumed answers to these once changed the reading, or an answer to them was refused.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "）(1)(\n（２）　）",
                "1\n第7条　削除\n第7条",
                "附則め（一部改正）則\n第三条\n\na",
                "第1条ム\n目次",
                "。日\n。\n目次",
                "附則(\n（平改正））",
                "1)次に掲げる。\n次に掲げる\n則",
                "第1条次に掲げる。\n第1条注\nア"
            })
    void everyChoiceOfEveryDoubtIsTaken(String text) {
        theAssumedAnswersChangeNothingAndSettleAll(text);
        for (Flag flag : Statute.read(text).flags()) {
            for (Flag.Choice choice : flag.choices()) {
                Coverage.check(Statute.read(text, choice.edits()));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"改正,begin 1", "'附則# 、(。ただし、(第２条\n（目的）1',begin 18"})
    void anEditThatOnceDoubledCharacters(String text, String line) {
        Coverage.check(Statute.read(text.replace("\\n", "\n"), List.of(Edit.parse(line))));
    }

    @Test
    void noEditPartsACharacterOfTwoUnits() {
        Edit half = new Edit.Omit(new Range(1, 2));
        assertThatThrownBy(() -> Statute.read("一\uD842\uDFB7#", List.of(half)))
                .isInstanceOf(RefusedEdit.class);
    }

    @Property(tries = 300)
    void anyCharactersAtAllAreRead(@ForAll String text) throws Exception {
        Reading reading = Statute.read(text);
        Coverage.check(reading);
        Json.read(Print.json(reading));
        WellFormed.check(Print.xml(reading));
        Print.tree(reading);
    }

    @Property(tries = 300)
    void theSameTextGivesTheSameReading(@ForAll("soup") String text) {
        assertThat(Print.json(Statute.read(text))).isEqualTo(Print.json(Statute.read(text)));
    }

    @Property(tries = 400)
    void theAssumedAnswersChangeNothingAndSettleAll(@ForAll("soup") String text) {
        Reading untouched = Statute.read(text);
        List<Edit> script = new ArrayList<>();
        untouched.flags().forEach(flag -> script.addAll(flag.choices().getFirst().edits()));
        Reading answered = Statute.read(text, script);
        assertThat(RandomRegulation.found(answered.root()))
                .isEqualTo(RandomRegulation.found(untouched.root()));
        assertThat(answered.flags()).allMatch(flag -> flag.state() == Flag.State.SETTLED);
    }

    @Property(tries = 300)
    void everyAnswerIsTaken(@ForAll("soup") String text, @ForAll long seed) {
        Random random = new Random(seed);
        List<Edit> script = new ArrayList<>();
        for (int step = 0; step < 4; step++) {
            List<Flag> open =
                    Statute.read(text, script).flags().stream()
                            .filter(flag -> flag.state() == Flag.State.OPEN)
                            .toList();
            if (open.isEmpty()) {
                break;
            }
            Flag flag = open.get(random.nextInt(open.size()));
            script.addAll(flag.choices().get(random.nextInt(flag.choices().size())).edits());
            Reading answered = Statute.read(text, script);
            Coverage.check(answered);
            assertThat(answered.flags())
                    .filteredOn(other ->
                            other.kind() == flag.kind()
                                    && other.range().from() == flag.range().from())
                    .allMatch(other -> other.state() != Flag.State.OPEN)
                    .isNotEmpty();
        }
    }

    @Property(tries = 400)
    void anyEditIsCarriedOutOrRefused(@ForAll("soup") String text, @ForAll long seed) {
        Random random = new Random(seed);
        List<Edit> script = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            script.add(RandomEdit.of(random, text.length()));
            try {
                Coverage.check(Statute.read(text, script));
            } catch (RefusedEdit refused) {
                assertThat(refused.index()).isBetween(0, script.size() - 1);
                script.removeLast();
            }
        }
    }

    @Property(tries = 500)
    void anEditSurvivesItsOwnLine(@ForAll long seed) {
        Edit edit = RandomEdit.of(new Random(seed), 5000);
        assertThat(Edit.parse(edit.toLine())).isEqualTo(edit);
    }
}
