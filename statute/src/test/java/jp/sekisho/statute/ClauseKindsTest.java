package jp.sekisho.statute;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a provision is proposed to be, by how its sentence ends.
class ClauseKindsTest {

    @ParameterizedTest
    @CsvSource({
        "JUDGED, 職員は、端末を点検しなければならない。",
        "JUDGED, 職員は、端末を持ち出してはならない。",
        "JUDGED, 管理者は、修正プログラムを適用する。",
        "JUDGED, 委員会は、所属長をもって組織する。",
        "JUDGED, この規程を適用する範囲は、全ての職員とする。",
        "DECLARATORY, この規程は、全ての職員に適用する。",
        "DECLARATORY, 第3条の規定は、契約を更新する日から適用する。",
        "DECLARATORY, 管理者は、これを公表しないことができる。",
        "DECLARATORY, この規程は、端末の管理に関し必要な事項を定めるものとする。",
        "DECLARATORY, この規程に定めるもののほか、必要な事項は、管理者が別に定める。",
        "DEFINITION, この規程において「端末」とは、机の上の計算機をいう。"
    })
    void aSentenceSaysWhatTheProvisionIs(ClauseKind kind, String sentence) {
        String text = "規程\n（点検）\n第1条　" + sentence + "\n（雑則）\n第2条　職員は、端末を点検する。\n";
        assertThat(Statute.read(text).clauses().getFirst().kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "CONTAINER, 管理者は、次に掲げる対策を行う。, JUDGED",
        "JUDGED, 管理者は、端末を点検し、次に掲げる記録を保存する。, JUDGED",
        "DEFINITION, 次の各号に掲げる用語の意義は、当該各号に定めるところによる。, DEFINITION",
        "JUDGED, 次の各号のいずれかに該当するときは、端末を返却しなければならない。, DECLARATORY"
    })
    void whatStandsAboveAListColoursIt(ClauseKind kind, String head, ClauseKind items) {
        String text = "規程\n（点検）\n第1条　" + head + "\n(1) 台帳\n(2) 鍵\n（雑則）\n第2条　職員は、端末を点検する。\n";
        assertThat(Statute.read(text).clauses())
                .filteredOn(clause -> clause.node().path().startsWith("第1条"))
                .extracting(Clause::kind)
                .containsExactly(kind, items, items);
    }
}
