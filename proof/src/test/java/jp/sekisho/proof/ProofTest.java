package jp.sekisho.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProofTest {

    private static final ProofCheck PROVEN = new ProofCheck.Proven();

    private static final List<Hash> LEAVES =
            IntStream.range(0, 130).mapToObj(i -> Hash.ofLeaf(new byte[] {(byte) i})).toList();

    private static final HashReader READER = HashReader.ofLeaves(i -> LEAVES.get((int) i));

    @ParameterizedTest
    @MethodSource
    void inclusionInTheClassicTreesIsProvedByTheClassicPaths(List<String> line) {
        int index = Integer.parseInt(line.get(1));
        int size = Integer.parseInt(line.get(2));
        List<Hash> leaves = RfcVectors.LEAVES.stream().map(Hash::ofLeaf).toList();
        InclusionProof proof =
                new InclusionProof(index, size, RfcVectors.hashes(line.subList(3, line.size())));

        assertThat(InclusionProof.of(index, size, HashReader.ofLeaves(i -> leaves.get((int) i))))
                .isEqualTo(proof);
        assertThat(proof.check(leaves.get(index), SlowTree.root(leaves.subList(0, size))))
                .isEqualTo(PROVEN);
    }

    static Stream<List<String>> inclusionInTheClassicTreesIsProvedByTheClassicPaths() {
        return RfcVectors.lines("rfc6962-trees.txt", "inclusion");
    }

    @ParameterizedTest
    @MethodSource
    void consistencyOfTheClassicTreesIsProvedByTheClassicPaths(List<String> line) {
        int from = Integer.parseInt(line.get(1));
        int to = Integer.parseInt(line.get(2));
        List<Hash> leaves = RfcVectors.LEAVES.stream().map(Hash::ofLeaf).toList();
        ConsistencyProof proof =
                new ConsistencyProof(from, to, RfcVectors.hashes(line.subList(3, line.size())));

        assertThat(ConsistencyProof.of(from, to, HashReader.ofLeaves(i -> leaves.get((int) i))))
                .isEqualTo(proof);
        assertThat(
                        proof.check(
                                SlowTree.root(leaves.subList(0, from)),
                                SlowTree.root(leaves.subList(0, to))))
                .isEqualTo(PROVEN);
    }

    static Stream<List<String>> consistencyOfTheClassicTreesIsProvedByTheClassicPaths() {
        return RfcVectors.lines("rfc6962-trees.txt", "consistency");
    }

    @ParameterizedTest
    @MethodSource
    void proofsMadeToDeceiveAreRefused(List<String> probe) {
        boolean holds = probe.get(1).equals("holds");

        assertThat(accepted(probe)).as(probe.get(2)).isEqualTo(holds);
    }

    static Stream<List<String>> proofsMadeToDeceiveAreRefused() {
        return Stream.of("inclusion", "consistency")
                .flatMap(kind -> RfcVectors.lines("merkle-probes.txt", kind));
    }

    private static boolean accepted(List<String> probe) {
        try {
            long first = Long.parseUnsignedLong(probe.get(3));
            long second = Long.parseUnsignedLong(probe.get(4));
            List<Hash> path = RfcVectors.hashes(probe.subList(7, probe.size()));
            Hash a = Hash.ofHex(probe.get(5));
            Hash b = Hash.ofHex(probe.get(6));
            return switch (probe.getFirst()) {
                        case "inclusion" -> new InclusionProof(first, second, path).check(a, b);
                        default -> new ConsistencyProof(first, second, path).check(a, b);
                    }
                    instanceof ProofCheck.Proven;
        } catch (Malformed _) {
            return false;
        }
    }

    @Test
    void everyInclusionInEveryTreeUpTo130IsProvedByTheDefinitionsPath() {
        for (int size = 1; size <= 130; size++) {
            List<Hash> leaves = LEAVES.subList(0, size);
            Hash root = SlowTree.root(leaves);
            for (int index = 0; index < size; index++) {
                InclusionProof proof = InclusionProof.of(index, size, READER);
                assertThat(proof.path()).isEqualTo(SlowTree.path(index, leaves));
                assertThat(proof.check(leaves.get(index), root)).isEqualTo(PROVEN);
                assertThat(proof.check(Hash.EMPTY_ROOT, root))
                        .isInstanceOf(ProofCheck.OtherRoot.class);
            }
        }
    }

    @Test
    void everyConsistencyUpTo130IsProvedByTheDefinitionsPath() {
        List<Hash> roots = new ArrayList<>();
        for (int to = 0; to <= 130; to++) {
            List<Hash> leaves = LEAVES.subList(0, to);
            roots.add(SlowTree.root(leaves));
            for (int from = 1; from <= to; from++) {
                ConsistencyProof proof = ConsistencyProof.of(from, to, READER);
                assertThat(proof.path()).isEqualTo(SlowTree.proof(from, leaves));
                assertThat(proof.check(roots.get(from), roots.get(to))).isEqualTo(PROVEN);
                assertThat(proof.check(roots.get(from - 1), roots.get(to))).isNotEqualTo(PROVEN);
                assertThat(proof.check(roots.get(from), roots.get(to - 1)))
                        .isInstanceOf(ProofCheck.OtherRoot.class);
            }
        }
    }

    @Test
    void noHashOfAPathCanBeChangedOrLeftOut() {
        Hash root = SlowTree.root(LEAVES);
        InclusionProof inclusion = InclusionProof.of(77, 130, READER);
        for (int i = 0; i < inclusion.path().size(); i++) {
            List<Hash> path = new ArrayList<>(inclusion.path());
            path.set(i, Hash.EMPTY_ROOT);
            assertThat(new InclusionProof(77, 130, path).check(LEAVES.get(77), root))
                    .isInstanceOf(ProofCheck.OtherRoot.class);
            path.remove(i);
            assertThatExceptionOfType(Malformed.class)
                    .isThrownBy(() -> new InclusionProof(77, 130, path))
                    .withMessage("inclusion proof: expected 8 hashes, found 7 hashes");
        }
        ConsistencyProof consistency = ConsistencyProof.of(77, 130, READER);
        Hash old = SlowTree.root(LEAVES.subList(0, 77));
        for (int i = 0; i < consistency.path().size(); i++) {
            List<Hash> path = new ArrayList<>(consistency.path());
            path.set(i, Hash.EMPTY_ROOT);
            assertThat(new ConsistencyProof(77, 130, path).check(old, root)).isNotEqualTo(PROVEN);
            path.remove(i);
            assertThatExceptionOfType(Malformed.class)
                    .isThrownBy(() -> new ConsistencyProof(77, 130, path))
                    .withMessage("consistency proof: expected 9 hashes, found 8 hashes");
        }
    }

    @Test
    void refusesRangesThatCannotBe() {
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> new InclusionProof(8, 8, List.of()))
                .withMessageContaining("found index 8");
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> new InclusionProof(-1, 8, List.of()));
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> new ConsistencyProof(0, 8, List.of()))
                .withMessageContaining("found from 0 to 8");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InclusionProof.of(8, 8, READER))
                .withMessage("index must be from 0 to below size 8, but is 8");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConsistencyProof.of(9, 8, READER))
                .withMessage("sizes must be 1 or more and go up, but are 9 and 8");
    }

    @Test
    void theGreatestTreesHaveProofsToo() {
        long size = Long.MAX_VALUE;
        HashReader same = (level, index) -> Hash.EMPTY_ROOT;

        assertThat(InclusionProof.of(size - 1, size, same).path()).hasSize(62);
        assertThat(InclusionProof.of(0, size, same).path()).hasSize(63);
        assertThat(ConsistencyProof.of(1L << 62, size, same).path()).hasSize(1);
        assertThat(ConsistencyProof.of(size - 1, size, same).path()).isNotEmpty();
    }
}
