package jp.sekisho.statute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What the screen does that lets people check a reading: answer doubts, split, join, move, take back.
class CheckScreenTest {
    private final String original = Shapes.text("01-damaged-copy");
    private final Reading untouched = Statute.read(original);

    private Flag flag(Reading reading, Flag.Kind kind) {
        return reading.flags().stream()
                .filter(flag -> flag.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private Flag.Choice choice(Flag.Kind kind, String key) {
        return flag(untouched, kind).choices().stream()
                .filter(choice -> choice.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static String tree(Reading reading) {
        StringBuilder out = new StringBuilder();
        reading.root()
                .all()
                .forEach(node ->
                        out.append(node.kind()).append(node).append(node.caption()).append('\n'));
        return out.toString();
    }

    @Test
    void theFirstAnswerToEachDoubtIsWhatTheReadingAssumed() {
        List<Edit> script = new ArrayList<>();
        for (Flag flag : untouched.flags()) {
            script.addAll(flag.choices().getFirst().edits());
        }
        Reading checked = Statute.read(original, script);
        assertThat(tree(checked)).isEqualTo(tree(untouched));
        assertThat(checked.flags())
                .hasSameSizeAs(untouched.flags())
                .allMatch(flag -> flag.state() == Flag.State.SETTLED);
    }

    @Test
    void everyAnswerSettlesItsOwnDoubtAndNoOther() {
        for (Flag flag : untouched.flags()) {
            for (Flag.Choice choice : flag.choices()) {
                Reading answered = Statute.read(original, choice.edits());
                Flag after =
                        answered.flags().stream()
                                .filter(other ->
                                        other.kind() == flag.kind()
                                                && other.range().from() == flag.range().from())
                                .findFirst()
                                .orElseThrow();
                boolean hold = choice.key().equals("hold");
                assertThat(after.state()).isEqualTo(hold ? Flag.State.HELD : Flag.State.SETTLED);
                assertThat(after.answer()).isEqualTo(hold ? "" : choice.key());
                assertThat(answered.tally().original()).isEqualTo(2976);
            }
        }
    }

    @Test
    void aCaptionCanBeGivenBackToTheItemBefore() {
        Reading reading = Statute.read(original, choice(Flag.Kind.RUN_IN_CAPTION, "text").edits());
        assertThat(reading.find("第4条第2項第3号").orElseThrow().text().text())
                .endsWith("システム（職員等の遵守義務）");
        assertThat(reading.find("第5条").orElseThrow().caption().isEmpty()).isTrue();
    }

    @Test
    void aBrokenLineCanBeKept() {
        Reading reading = Statute.read(original, choice(Flag.Kind.BROKEN_LINE, "keep").edits());
        assertThat(reading.find("第3条第1号").orElseThrow().text().text()).endsWith("サイバー攻撃や部");
        assertThat(reading.root().at(1024).text().text()).startsWith("外者の侵入");
    }

    @Test
    void aHeadingCanBeText() {
        Reading reading = Statute.read(original, choice(Flag.Kind.SPLIT_HEADING, "text").edits());
        assertThat(reading.find("第6条第8号").orElseThrow().text().text())
                .startsWith("業務委託と外部サービスの利用業務委託を行う");
    }

    @Test
    void aBlockCanBeSplitAndMovedAndTakenBack() {
        int at = original.indexOf("この場合において");
        Reading split = Statute.read(original, List.of(new Edit.Begin(at)));
        Node part = split.root().at(at);
        assertThat(part.kind()).isEqualTo(Node.Kind.ITEM);
        assertThat(part.number()).isNull();
        Reading moved =
                Statute.read(
                        original, List.of(new Edit.Begin(at), new Edit.Move(at, part.depth() + 1)));
        assertThat(moved.root().at(at).kind()).isEqualTo(Node.Kind.SUBITEM);
        Reading back = Statute.read(original, List.of(new Edit.Begin(at), new Edit.Continue(at)));
        assertThat(tree(back)).isEqualTo(tree(untouched));
    }

    @Test
    void aFalseNumberCanBeJoinedToTheBlockBefore() {
        int at = untouched.find("第6条第3号イ").orElseThrow().anchor();
        Reading joined = Statute.read(original, List.of(new Edit.Continue(at)));
        assertThat(joined.find("第6条第3号イ")).isEmpty();
        assertThat(joined.find("第6条第3号ア").orElseThrow().text().text()).contains("防ぐ。イ インターネット接続系");
    }

    @Test
    void aMarkCanBeKeptAndTextLeftOut() {
        int bullet = original.indexOf("- (1)");
        Reading kept =
                Statute.read(original, List.of(new Edit.Keep(new Range(bullet, bullet + 1))));
        assertThat(kept.tally().marks()).isEqualTo(17);
        int from = original.indexOf("サーバ、");
        Reading omitted = Statute.read(original, List.of(new Edit.Omit(new Range(from, from + 4))));
        assertThat(omitted.find("第6条第4号").orElseThrow().text().text()).startsWith("情報システム室");
        assertThat(omitted.tally().marks()).isEqualTo(22);
    }

    @Test
    void aKindCanBeSet() {
        int at = untouched.find("第4条第1項").orElseThrow().anchor();
        Reading reading =
                Statute.read(original, List.of(new Edit.Judge(at, ClauseKind.DECLARATORY)));
        assertThat(reading.clauses().stream().filter(clause -> clause.kind() == ClauseKind.JUDGED))
                .hasSize(23);
    }

    @Test
    void demandsCanBeSplitJoinedAddedAndRemoved() {
        int second = original.indexOf("対策を講じる。ソーシャル");
        int joined = original.indexOf("自己点検を実施する。\n\n(情報セキュリティポリシーの見直し)");
        int added = original.indexOf("情報セキュリティの向上を図る");
        int removed = original.indexOf("情報の流出を防ぐ");
        Reading reading =
                Statute.read(
                        original,
                        List.of(
                                new Edit.SplitDemand(second),
                                new Edit.JoinDemand(joined),
                                new Edit.AddDemand(new Range(added, added + 14)),
                                new Edit.RemoveDemand(removed)));
        assertThat(demands(reading, "第6条第1項第8号")).contains("利用に係る規定を整備し", "対策を講じる");
        assertThat(demands(reading, "第7条第1項")).containsExactly("情報セキュリティ監査及び自己点検を実施する");
        assertThat(demands(reading, "第6条第1項第9号")).contains("情報セキュリティの向上を図る");
        assertThat(demands(reading, "第6条第1項第3号ア")).hasSize(3);
    }

    private static List<String> demands(Reading reading, String path) {
        return reading.demands().stream()
                .filter(demand -> demand.path().equals(path))
                .map(Demand::text)
                .toList();
    }

    @Test
    void anEditThatDoesNotFitIsRefusedWithItsPlaceAndReason() {
        refuses(new Edit.Begin(0), RefusedEdit.Reason.NO_TEXT);
        refuses(new Edit.Begin(9999), RefusedEdit.Reason.OUTSIDE);
        refuses(new Edit.Continue(original.indexOf("系においては")), RefusedEdit.Reason.NO_BLOCK);
        refuses(new Edit.Move(original.indexOf("この基本方針は"), 8), RefusedEdit.Reason.NO_BLOCK);
        refuses(new Edit.Caption(new Range(60, 70), true), RefusedEdit.Reason.NO_CAPTION);
        refuses(new Edit.Omit(new Range(0, 1)), RefusedEdit.Reason.NO_MARK);
        refuses(new Edit.Hold(Flag.Kind.FOOTNOTES, 5), RefusedEdit.Reason.NO_FLAG);
        Flag flag = untouched.flags().getFirst();
        refuses(
                new Edit.Answer(flag.kind(), flag.range().from(), "perhaps"),
                RefusedEdit.Reason.NO_CHOICE);
        refuses(new Edit.Judge(7, ClauseKind.JUDGED), RefusedEdit.Reason.NO_CLAUSE);
        refuses(new Edit.RemoveDemand(original.indexOf("この基本方針は")), RefusedEdit.Reason.NO_DEMAND);
        int demand = original.indexOf("情報の流出を防ぐ");
        refuses(new Edit.AddDemand(new Range(demand, demand + 4)), RefusedEdit.Reason.NO_ROOM);
    }

    private void refuses(Edit edit, RefusedEdit.Reason reason) {
        assertThatThrownBy(() -> Statute.read(original, List.of(edit)))
                .isInstanceOfSatisfying(
                        RefusedEdit.class,
                        refused -> {
                            assertThat(refused.reason()).isEqualTo(reason);
                            assertThat(refused.edit()).isEqualTo(edit);
                            assertThat(refused.index()).isZero();
                        });
    }
}
