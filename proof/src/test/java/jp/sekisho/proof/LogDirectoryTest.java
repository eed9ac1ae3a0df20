package jp.sekisho.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogDirectoryTest {

    private final SampleLog log = SampleLog.of(600, 1);

    @TempDir private Path folder;

    @Test
    void holdsALogThatCanBeVerifiedFromItAlone() throws IOException {
        publish(folder, 100, 600);

        Outcome outcome =
                new LogCopy(new LogDirectory(folder))
                        .verify(SampleLog.TRUST, List.of(log.claim(42)));
        assertThat(outcome).isInstanceOf(Outcome.Whole.class);
        assertThat(outcome.summary().size()).isEqualTo(600);
        assertThat(outcome.summary().matched())
                .containsExactly(
                        new Outcome.Matched("42", 42), new Outcome.Matched("checkpoint", 600));
        try (Stream<Path> all = Files.walk(folder)) {
            assertThat(all.map(Path::toString)).noneMatch(name -> name.endsWith(".tmp"));
        }
    }

    @Test
    void readsWhatIsNotThereAsEmpty() throws IOException {
        publish(folder, 1);
        LogDirectory directory = new LogDirectory(folder);

        assertThat(directory.read(new HashTile(0, 0, 2))).isEmpty();
        assertThat(directory.read(new HashTile(5, 0, 2))).isEmpty();
        assertThat(new LogDirectory(folder.resolve("none")).read(new CheckpointFile())).isEmpty();
    }

    @Test
    void partialFilesStayUntilTheyAreOutgrown() throws IOException {
        publish(folder, 100, 300, 600);
        LogDirectory directory = new LogDirectory(folder);
        assertThat(directory.read(new HashTile(0, 0, 100))).isPresent();
        assertThat(directory.read(new HashTile(0, 1, 44))).isPresent();

        directory.removeOutgrown(100, 300);
        assertThat(directory.read(new HashTile(0, 0, 100))).isEmpty();
        assertThat(directory.read(new EntryBundle(0, 100))).isEmpty();
        assertThat(directory.read(new HashTile(0, 1, 44))).isPresent();

        directory.removeOutgrown(300, 600);
        assertThat(directory.read(new HashTile(0, 1, 44))).isEmpty();
        assertThat(directory.read(new HashTile(0, 2, 88))).isPresent();
        assertThat(new LogCopy(directory).verify(SampleLog.TRUST, List.of()))
                .isInstanceOf(Outcome.Whole.class);
    }

    @Test
    void aZipFileCanBeReadInPlace() throws IOException {
        publish(folder.resolve("log"), 600);
        Path zip = folder.resolve("証跡簿.zip");
        try (FileSystem archive = FileSystems.newFileSystem(zip, Map.of("create", "true"));
                Stream<Path> all = Files.walk(folder.resolve("log"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = folder.resolve("log").relativize(file).toString();
                Path target = archive.getPath("証跡簿", name);
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }

        try (FileSystem archive = FileSystems.newFileSystem(zip)) {
            LogReader copy = new LogDirectory(archive.getPath("証跡簿"));
            assertThat(copy.read(new HashTile(7, 0, 1))).isEmpty();
            assertThat(new LogCopy(copy).verify(SampleLog.TRUST, List.of()))
                    .isInstanceOf(Outcome.Whole.class);
        }
    }

    private void publish(Path to, int... sizes) throws IOException {
        Publisher publisher = Publisher.start(new LogDirectory(to));
        for (int size : sizes) {
            while (publisher.size() < size) {
                publisher.append(log.rows.get((int) publisher.size()).leaf());
            }
            publisher.publish(log.checkpoint(size).sign(SampleLog.KEY));
        }
    }
}
