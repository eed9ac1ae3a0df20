package jp.sekisho.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import jp.sekisho.extract.wire.In;
import jp.sekisho.extract.wire.Marks;
import jp.sekisho.extract.wire.Out;
import jp.sekisho.extract.wire.Tag;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

final class AnswerTest {
    /// Bytes of a true answer, some of them changed: an outcome or a broken stream, never a bug.
    @Property(tries = 5_000)
    void no_bytes_make_the_parent_fail(
            @ForAll @Size(max = 6) int[] places, @ForAll @Size(6) byte[] changes) {
        var bytes = answer();
        for (int at = 0; at < places.length; at++) {
            bytes[4 + Math.floorMod(places[at], bytes.length - 4)] = changes[at];
        }
        try {
            var in = new In(new ByteArrayInputStream(bytes), 1 << 16);
            assertThat(Answer.read(in, Wanted.TABLE, Budget.ORDINARY)).isNotNull();
        } catch (IOException broken) {
            assertThat(broken).isNotNull();
        }
    }

    private static byte[] answer() {
        var bytes = new ByteArrayOutputStream();
        var out = new Out(bytes);
        out.record(Tag.WORKBOOK).record(Tag.SHEET).text("一覧").number(1);
        out.record(Tag.HIDDEN_COLUMNS).number(2).number(3);
        out.record(Tag.ROW).number(1).flag(true);
        out.record(Tag.CELL)
                .number(1)
                .number(Marks.TEXT | Marks.STRUCK_PARTLY)
                .text("ab")
                .text("a");
        out.record(Tag.CELL)
                .number(2)
                .number(Marks.NUMBER | Marks.FORMULA)
                .text("1")
                .text("A1")
                .real(1);
        out.record(Tag.CELL).number(4).number(Marks.DATE).text("x").number(86_400_000L * 40_000);
        out.record(Tag.MERGED).number(1).number(1).number(2).number(2);
        out.end();
        return bytes.toByteArray();
    }
}
