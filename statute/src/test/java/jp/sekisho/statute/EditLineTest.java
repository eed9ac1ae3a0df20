package jp.sekisho.statute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The stored form of edits. A line written here once must be readable for as long as editions are kept.
class EditLineTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "begin 12 | Begin[at=12]",
                "continue 12 | Continue[at=12]",
                "move 12 8 | Move[at=12, depth=8]",
                "caption 12..20 yes | Caption[range=12..20, yes=true]",
                "caption 12..20 no | Caption[range=12..20, yes=false]",
                "omit 3..4 | Omit[range=3..4]",
                "keep 3..4 | Keep[range=3..4]",
                "hold 99 truncated | Hold[kind=TRUNCATED, at=99]",
                "answer 99 run_in_caption text | Answer[kind=RUN_IN_CAPTION, at=99, choice=text]",
                "judge 7 declaratory | Judge[at=7, kind=DECLARATORY]",
                "split-demand 5 | SplitDemand[at=5]",
                "join-demand 5 | JoinDemand[at=5]",
                "add-demand 5..9 | AddDemand[range=5..9]",
                "remove-demand 5 | RemoveDemand[at=5]"
            })
    void eachEditHasItsLine(String line, String edit) {
        assertThat(Edit.parse(line).toString()).isEqualTo(edit);
        assertThat(Edit.parse(line).toLine()).isEqualTo(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "begin",
                "begin x",
                "begin -1",
                "begin 1 2",
                "begin 007",
                "move 1 5",
                "caption 1..2",
                "caption 2..1 yes",
                "caption 1 yes",
                "hold 1 sadness",
                "hold 1 TRUNCATED",
                "answer 1 truncated A!",
                "judge 1 judged now",
                "erase 1",
                "begin 99999999999"
            })
    void aLineThatIsNoEditIsQuoted(String line) {
        assertThatThrownBy(() -> Edit.parse(line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not an edit: \"" + line + "\"");
    }

    @Test
    void aTextBeyondAllReasonIsRefused() {
        assertThatThrownBy(() -> Statute.read("あ".repeat(Statute.LONGEST + 1)))
                .isInstanceOf(TooLong.class);
    }
}
