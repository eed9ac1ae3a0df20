package jp.sekisho.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompactRangeTest {

    @Test
    void givesTheRootsOfTheEightClassicLeaves() {
        CompactRange range = new CompactRange();
        assertThat(range.root()).isEqualTo(Hash.EMPTY_ROOT);

        List<String> roots = new ArrayList<>();
        for (byte[] leaf : RfcVectors.LEAVES) {
            range.append(Hash.ofLeaf(leaf));
            roots.add("root %d %s".formatted(range.size(), range.root()));
        }

        assertThat(roots)
                .isEqualTo(
                        RfcVectors.lines("rfc6962-trees.txt", "root")
                                .map(line -> String.join(" ", line))
                                .toList());
    }

    @Test
    void agreesWithTheDefinitionAtEverySizeAndGoesOnAfterARestore() {
        List<Hash> leaves = new ArrayList<>();
        CompactRange range = new CompactRange();
        for (int size = 0; size <= 300; size++) {
            assertThat(range.root()).isEqualTo(SlowTree.root(leaves));
            assertThat(range.frontier()).hasSize(Integer.bitCount(size));
            assertThat(CompactRange.restore(size, range.frontier()).root()).isEqualTo(range.root());

            Hash leaf = Hash.ofLeaf(new byte[] {(byte) size, (byte) (size >> 8)});
            leaves.add(leaf);
            range = CompactRange.fromBytes(range.toBytes());
            range.append(leaf);
        }
    }

    @Test
    void aCopyGrowsByItself() {
        CompactRange range = new CompactRange();
        range.append(Hash.EMPTY_ROOT);
        Hash before = range.root();

        range.copy().append(Hash.EMPTY_ROOT);

        assertThat(range.size()).isOne();
        assertThat(range.root()).isEqualTo(before);
    }

    @Test
    void refusesAFrontierThatDoesNotFitTheSize() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CompactRange.restore(3, List.of(Hash.EMPTY_ROOT)))
                .withMessage("the frontier of size 3 has 2 hashes, but got 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CompactRange.restore(-1, List.of()))
                .withMessageContaining("-1");
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> CompactRange.fromBytes(new byte[7]));
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> CompactRange.fromBytes(new byte[9]))
                .withMessageContaining("8 bytes for size 0");
        byte[] negative = new byte[8 + 32];
        negative[0] = (byte) 0x80;
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> CompactRange.fromBytes(negative));
    }
}
