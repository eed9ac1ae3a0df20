package jp.sekisho.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.BeforeTry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LogCopyTest {

    private static final int SIZE = 600;
    private static final Map<LogFile, byte[]> GOOD = published();

    private final Map<LogFile, byte[]> files = new HashMap<>();

    @BeforeEach
    @BeforeTry
    void copy() {
        files.clear();
        GOOD.forEach((file, contents) -> files.put(file, contents.clone()));
    }

    @Property(tries = 300)
    void anyFlippedBitOfAnyFileIsFound(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        byte[] file = any(random);
        file[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));

        assertThat(verify()).isInstanceOf(Outcome.Damaged.class);
    }

    @Property(tries = 100)
    void anyFileCutShortIsFound(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        byte[] file = any(random);
        files.replaceAll((_, contents) ->
                contents == file ? Arrays.copyOf(file, random.nextInt(file.length)) : contents);

        assertThat(verify()).isInstanceOf(Outcome.Damaged.class);
    }

    @Test
    void anyMissingFileIsNamed() throws IOException {
        for (LogFile file : GOOD.keySet()) {
            copy();
            files.remove(file);

            assertThat(verify())
                    .isInstanceOfSatisfying(
                            Outcome.Damaged.class,
                            damaged ->
                                    assertThat(damaged.damages())
                                            .contains(new Damage.FileMissing(file.path())));
        }
    }

    @Test
    void aChangedTileAboveTheLeavesIsNamedWithItsPlace() throws IOException {
        files.get(new HashTile(1, 0, 2))[32] ^= 1;

        assertThat(verify())
                .isInstanceOfSatisfying(
                        Outcome.Damaged.class,
                        damaged ->
                                assertThat(damaged.damages())
                                        .containsExactly(
                                                new Damage.FileDiffers("tile/1/000.p/2", 32)));
    }

    @Test
    void aChangedLeafHashIsNamedByItsSequence() throws IOException {
        files.get(new HashTile(0, 1, 256))[64] ^= 1;

        assertThat(verify())
                .isInstanceOfSatisfying(
                        Outcome.Damaged.class,
                        damaged ->
                                assertThat(damaged.damages())
                                        .singleElement()
                                        .isInstanceOfSatisfying(
                                                Damage.LeafHashDiffers.class,
                                                differs ->
                                                        assertThat(differs.sequence())
                                                                .isEqualTo(258)));
    }

    @Test
    void aCopyOfAnotherLogOrByAnotherKeyIsNotBelieved() throws IOException {
        Trust other = Trust.of(SigningKey.generate(SampleLog.ORIGIN).verifier());

        assertThat(new LogCopy(this::read).verify(other, List.of()))
                .isInstanceOfSatisfying(
                        Outcome.Damaged.class,
                        damaged -> {
                            assertThat(damaged.damages())
                                    .extracting(Damage::kind)
                                    .containsExactly("CheckpointRefused");
                            assertThat(damaged.summary().size()).isEqualTo(SIZE);
                        });
    }

    @Test
    void aCopyRolledBackToAnOlderSizeIsFoundByALaterCheckpoint() throws IOException {
        Claim later = SampleLog.of(SIZE + 1, 5).claim(SIZE + 1);

        assertThat(new LogCopy(this::read).verify(SampleLog.TRUST, List.of(later)))
                .isInstanceOfSatisfying(
                        Outcome.Damaged.class,
                        damaged ->
                                assertThat(damaged.damages())
                                        .containsExactly(new Damage.Truncated("601", 601, SIZE)));
    }

    private Outcome verify() throws IOException {
        return new LogCopy(this::read).verify(SampleLog.TRUST, List.of());
    }

    private byte[] any(Random random) {
        List<LogFile> names =
                files.keySet().stream().sorted(Comparator.comparing(LogFile::path)).toList();
        return files.get(names.get(random.nextInt(names.size())));
    }

    private Optional<byte[]> read(LogFile file) {
        return Optional.ofNullable(files.get(file));
    }

    private static Map<LogFile, byte[]> published() {
        Map<LogFile, byte[]> files = new HashMap<>();
        SampleLog log = SampleLog.of(SIZE, 5);
        Publisher publisher = Publisher.start(files::put);
        try {
            for (Row row : log.rows) {
                publisher.append(row.leaf());
            }
            publisher.publish(log.checkpoint(SIZE).sign(SampleLog.KEY));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return files;
    }
}
