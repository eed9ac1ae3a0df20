package jp.sekisho.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogFileTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 256, tile/0/000",
        "0, 999, 256, tile/0/999",
        "0, 1000, 256, tile/0/x001/000",
        "0, 1234067, 8, tile/0/x001/x234/067.p/8",
        "1, 0, 1, tile/1/000.p/1",
        "63, 9223372036854775807, 255, tile/63/x009/x223/x372/x036/x854/x775/807.p/255"
    })
    void hasThePathOfTheSpecification(int level, long index, int width, String path) {
        assertThat(new HashTile(level, index, width).path()).isEqualTo(path);
        assertThat(LogFile.parse(path)).isEqualTo(new HashTile(level, index, width));
        String entries = path.replaceFirst("tile/[0-9]+", "tile/entries");
        assertThat(LogFile.parse(entries))
                .isEqualTo(new EntryBundle(index, width))
                .returns(entries, LogFile::path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "checkpoint/",
                "/checkpoint",
                "Checkpoint",
                "tile",
                "tile/0",
                "tile/0/",
                "tile/0/0",
                "tile/0/00",
                "tile/0/0000",
                "tile/00/000",
                "tile/64/000",
                "tile/-1/000",
                "tile/0/x000/000",
                "tile/0/x001",
                "tile/0/001/000",
                "tile/0/X001/000",
                "tile/0/000.p",
                "tile/0/000.p/",
                "tile/0/000.p/0",
                "tile/0/000.p/01",
                "tile/0/000.p/256",
                "tile/0/000.p/999",
                "tile/0/000.p/1/",
                "tile/0/000/",
                "tile//000",
                "tile/entry/000",
                "tile/0/../000",
                "tile/0/000\n",
                "tile/0/０００",
                "tile/0/x009/x223/x372/x036/x854/x775/808"
            })
    void refusesEveryOtherPath(String path) {
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> LogFile.parse(path))
                .withMessageStartingWith("log file path: expected checkpoint, tile/L/N or");
    }

    @Test
    void refusesAPathOfAnyLengthQuickly() {
        String path = "tile/0/" + "x000/".repeat(1_000_000) + "000";
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> LogFile.parse(path));
    }

    @Test
    void theTreeOfSeventyThousandHasTheFilesThatTheSpecificationNames() {
        List<LogFile> files = LogFile.between(0, 70_000).toList();

        assertThat(files).hasSize(274 + 274 + 2 + 1 + 1).endsWith(new CheckpointFile());
        assertThat(files)
                .contains(
                        new HashTile(0, 272, 256),
                        new HashTile(0, 273, 112),
                        new HashTile(1, 0, 256),
                        new HashTile(1, 1, 17),
                        new HashTile(2, 0, 1),
                        new EntryBundle(273, 112));
        assertThat(LogFile.between(0, 256))
                .containsExactly(
                        new EntryBundle(0, 256),
                        new HashTile(0, 0, 256),
                        new HashTile(1, 0, 1),
                        new CheckpointFile());
        assertThat(LogFile.between(0, 0)).containsExactly(new CheckpointFile());
        assertThat(LogFile.between(300, 300)).containsExactly(new CheckpointFile());
        assertThat(LogFile.between(255, 257))
                .containsExactly(
                        new EntryBundle(0, 256),
                        new EntryBundle(1, 1),
                        new HashTile(0, 0, 256),
                        new HashTile(0, 1, 1),
                        new HashTile(1, 0, 1),
                        new CheckpointFile());
        assertThatIllegalArgumentException().isThrownBy(() -> LogFile.between(2, 1));
    }

    @Test
    void thePartialWidthOfALevelIsWhatIsLeftThere() {
        for (long size : new long[] {1, 255, 256, 257, 511, 65_535, 65_536, 65_537, 70_000}) {
            for (int level = 0; level < 3; level++) {
                long items = size >>> (8 * level);
                int at = level;
                assertThat(
                                LogFile.between(0, size)
                                        .filter(f ->
                                                f instanceof HashTile t
                                                        && t.level() == at
                                                        && t.width() < 256)
                                        .mapToInt(f -> ((HashTile) f).width())
                                        .sum())
                        .isEqualTo((int) (items % 256));
            }
        }
    }

    @Property
    void everyFileOfALogBelongsToItAndNoneThatIsWider(
            @ForAll @LongRange(min = 0, max = 100_000) long size) {
        assertThat(LogFile.between(0, size)).allMatch(file -> file.belongsTo(size));
        assertThat(LogFile.between(0, size + 1)).anyMatch(file -> !file.belongsTo(size));
    }

    @Test
    void knowsWhichFilesALogHas() {
        assertThat(LogFile.parse("tile/0/000.p/7").belongsTo(300)).isTrue();
        assertThat(LogFile.parse("tile/0/001.p/44").belongsTo(300)).isTrue();
        assertThat(LogFile.parse("tile/0/001.p/45").belongsTo(300)).isFalse();
        assertThat(LogFile.parse("tile/0/001").belongsTo(300)).isFalse();
        assertThat(LogFile.parse("tile/1/000.p/1").belongsTo(300)).isTrue();
        assertThat(LogFile.parse("tile/1/000").belongsTo(300)).isFalse();
        assertThat(LogFile.parse("tile/8/000.p/1").belongsTo(Long.MAX_VALUE)).isFalse();
        assertThat(new HashTile(0, Long.MAX_VALUE, 256).belongsTo(Long.MAX_VALUE)).isFalse();
        assertThat(new EntryBundle(0, 1).belongsTo(0)).isFalse();
        assertThat(new CheckpointFile().belongsTo(0)).isTrue();
    }

    @Test
    void saysHowItIsServed() {
        assertThat(new CheckpointFile().contentType()).isEqualTo("text/plain; charset=utf-8");
        assertThat(new HashTile(0, 0, 1).contentType()).isEqualTo("application/octet-stream");
        assertThat(new EntryBundle(0, 1).contentType()).isEqualTo("application/octet-stream");
    }

    @Property
    void bundlesComeBackAsTheyWentIn(
            @ForAll @IntRange(min = 1, max = 256) int width, @ForAll long seed) {
        Random random = new Random(seed);
        List<byte[]> entries = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            byte[] entry = new byte[random.nextInt(300)];
            random.nextBytes(entry);
            entries.add(entry);
        }
        EntryBundle bundle = new EntryBundle(3, width);

        assertThat(bundle.entries(bundle.contents(entries))).containsExactlyElementsOf(entries);
    }

    @Test
    void theLongestEntryFitsAndOneByteMoreDoesNot() {
        EntryBundle bundle = new EntryBundle(0, 1);
        byte[] contents = bundle.contents(List.of(new byte[65_535]));

        assertThat(contents).hasSize(65_537).startsWith(0xFF, 0xFF);
        assertThat(bundle.entries(contents).getFirst()).hasSize(65_535);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bundle.contents(List.of(new byte[65_536])))
                .withMessage("an entry has at most 65535 bytes, but this one has 65536");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bundle.contents(List.of()))
                .withMessage("tile/entries/000.p/1 has 1 entries, but got 0");
    }

    @Test
    void refusesABundleThatIsCutOrTooLongAndSaysWhere() {
        EntryBundle bundle = new EntryBundle(0, 2);
        byte[] contents = bundle.contents(List.of(new byte[3], new byte[] {1}));
        for (int length = 0; length < contents.length; length++) {
            byte[] cut = Arrays.copyOf(contents, length);
            assertThatExceptionOfType(Malformed.class).isThrownBy(() -> bundle.entries(cut));
        }
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> bundle.entries(Arrays.copyOf(contents, 9)))
                .withMessage("tile/entries/000.p/2, byte 8: expected the end, found 1 more bytes");
    }

    @Test
    void refusesATileOfAnotherLength() {
        HashTile tile = new HashTile(0, 0, 2);
        assertThat(tile.hashes(new byte[64])).hasSize(2);
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> tile.hashes(new byte[63]))
                .withMessage("tile/0/000.p/2: expected 64 bytes, found 63 bytes");
    }

    @Test
    void refusesPlacesThatCannotBe() {
        assertThatIllegalArgumentException().isThrownBy(() -> new HashTile(64, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new HashTile(0, -1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new HashTile(0, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new EntryBundle(0, 257));
    }
}
