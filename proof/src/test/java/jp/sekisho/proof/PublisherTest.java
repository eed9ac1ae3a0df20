package jp.sekisho.proof;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PublisherTest {

    private final Map<LogFile, byte[]> files = new LinkedHashMap<>();
    private final List<LogFile> written = new ArrayList<>();

    @Test
    void writesJustTheFilesOfEachStepAndTheCheckpointLast() throws IOException {
        Publisher publisher = Publisher.start(this::write);
        int published = 0;
        for (int size : new int[] {0, 1, 2, 255, 256, 257, 257, 511, 600, 1_024}) {
            written.clear();
            grow(publisher, size);
            assertThat(written)
                    .containsExactlyInAnyOrderElementsOf(LogFile.between(published, size).toList())
                    .endsWith(new CheckpointFile());
            published = size;
        }
    }

    @Property(tries = 30)
    void stepsAndResumesComeToTheSameFilesAsOneRun(
            @ForAll @IntRange(max = 3_000) int size, @ForAll long seed) throws IOException {
        PublisherTest steps = new PublisherTest();
        Publisher publisher = Publisher.start(steps::write);
        Random random = new Random(seed);
        Checkpoint last = grow(publisher, 0);
        while (publisher.size() < size) {
            publisher = Publisher.resume(last, steps::read, steps::write);
            last = grow(publisher, (int) publisher.size() + 1 + random.nextInt(400));
        }
        PublisherTest atOnce = new PublisherTest();
        grow(Publisher.start(atOnce::write), (int) publisher.size());

        for (Map.Entry<LogFile, byte[]> file : atOnce.files.entrySet()) {
            if (!(file.getKey() instanceof CheckpointFile)) { // signed by a key of its own
                assertThat(steps.files.get(file.getKey())).isEqualTo(file.getValue());
            }
        }
    }

    @Test
    void tilesAreWhatAnyHashReaderGives() throws IOException {
        grow(Publisher.start(this::write), 700);
        HashReader leaves = HashReader.ofLeaves(i -> Hash.ofLeaf(entry((int) i)));

        files.forEach((file, contents) -> {
            if (file instanceof HashTile tile) {
                assertThat(tile.contents(leaves)).isEqualTo(contents);
            }
        });
    }

    @Test
    void proofsAreBuiltFromTiles() throws IOException {
        int size = 66_000;
        Publisher publisher = Publisher.start(this::write);
        grow(publisher, size);
        files.keySet().removeIf(file -> file instanceof EntryBundle);
        TileHashes tiles = new TileHashes(size, this::read);
        CompactRange old = new CompactRange();
        for (int i = 0; i < 300; i++) {
            old.append(Hash.ofLeaf(entry(i)));
        }

        for (int index : new int[] {0, 255, 256, 65_535, 65_536, 65_999}) {
            assertThat(
                            InclusionProof.of(index, size, tiles)
                                    .check(Hash.ofLeaf(entry(index)), publisher.root()))
                    .isEqualTo(new ProofCheck.Proven());
        }
        assertThat(ConsistencyProof.of(300, size, tiles).check(old.root(), publisher.root()))
                .isEqualTo(new ProofCheck.Proven());
        assertThat(CompactRange.of(300, tiles).root()).isEqualTo(old.root());
        assertThat(tiles.read(16, 0)).isEqualTo(CompactRange.of(65_536, tiles).root());
    }

    @Test
    void aPartialTileThatFilledUpIsReadFromTheFullOne() throws IOException {
        Publisher publisher = Publisher.start(this::write);
        Checkpoint early = grow(publisher, 100);
        grow(publisher, 300);
        files.keySet().removeIf(file -> file.belongsTo(100) && !(file instanceof CheckpointFile));

        assertThat(CompactRange.of(100, new TileHashes(100, this::read)).root())
                .isEqualTo(early.root());
        Publisher.resume(early, this::read, this::write);
    }

    @Test
    void doesNotResumeOnFilesThatLeadElsewhere() throws IOException {
        Checkpoint last = grow(Publisher.start(this::write), 300);
        files.get(new HashTile(0, 1, 44))[0] ^= 1;
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> Publisher.resume(last, this::read, this::write))
                .withMessageStartingWith("published tiles: expected the root " + last.root());

        files.remove(new HashTile(0, 1, 44));
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> Publisher.resume(last, this::read, this::write))
                .withMessageContaining("tile/0/001.p/44");
    }

    @Test
    void letsNoCheckpointOutThatIsNotOfTheseEntries() throws IOException {
        Publisher publisher = Publisher.start(this::write);
        publisher.append(entry(0));
        Checkpoint other = new Checkpoint(SampleLog.ORIGIN, 1, Hash.EMPTY_ROOT);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> publisher.publish(other.sign(SampleLog.KEY)))
                .withMessageContaining("a checkpoint of size 1 and root " + publisher.root());
        assertThat(files).isEmpty();
    }

    @Test
    void refusesAnEntryThatNoBundleHoldsAndStaysAsItWas() throws IOException {
        Publisher publisher = Publisher.start(this::write);
        assertThatIllegalArgumentException().isThrownBy(() -> publisher.append(new byte[65_536]));
        assertThat(publisher.size()).isZero();
        publisher.append(new byte[65_535]);
        assertThat(publisher.size()).isOne();
    }

    static byte[] entry(int index) {
        return ("entry " + index).getBytes(US_ASCII);
    }

    private static Checkpoint grow(Publisher publisher, int size) throws IOException {
        while (publisher.size() < size) {
            publisher.append(entry((int) publisher.size()));
        }
        Checkpoint checkpoint =
                new Checkpoint(SampleLog.ORIGIN, publisher.size(), publisher.root());
        publisher.publish(checkpoint.sign(SampleLog.KEY));
        return checkpoint;
    }

    private void write(LogFile file, byte[] contents) {
        byte[] before = files.put(file, contents);
        if (before != null && !(file instanceof CheckpointFile)) {
            assertThat(Arrays.equals(before, contents)).as("%s never changes", file).isTrue();
        }
        written.add(file);
    }

    private Optional<byte[]> read(LogFile file) {
        return Optional.ofNullable(files.get(file));
    }
}
