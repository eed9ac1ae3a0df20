package jp.sekisho.proof;

import static java.nio.file.attribute.PosixFilePermission.GROUP_READ;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_READ;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {

    private final SigningKey key = SigningKey.generate("kouiki.example/shoseki-1");

    @TempDir private Path folder;

    @Test
    void isReadableByItsOwnerOnly() throws IOException {
        Path file = folder.resolve("ledger.key");
        KeyFile.write(file, key);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file)).isEqualTo(key.secretText() + "\n");
        KeyFile read = KeyFile.read(file);
        assertThat(read.key().secretText()).isEqualTo(key.secretText());
        assertThat(read.exposure()).isEmpty();
    }

    @Test
    void saysWhoElseCanReadIt() throws IOException {
        Path file = folder.resolve("ledger.key");
        KeyFile.write(file, key);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(KeyFile.read(file).exposure())
                .containsExactlyInAnyOrder(GROUP_READ, OTHERS_READ);
    }

    @Test
    void isNeverOverwritten() throws IOException {
        Path file = folder.resolve("ledger.key");
        KeyFile.write(file, key);

        assertThatExceptionOfType(FileAlreadyExistsException.class)
                .isThrownBy(() -> KeyFile.write(file, SigningKey.generate("other")));
        assertThat(KeyFile.read(file).key().verifier()).isEqualTo(key.verifier());
    }

    @Test
    void refusesAFileThatHoldsMoreThanAKey() throws IOException {
        Path file = folder.resolve("ledger.key");
        Files.writeString(file, key.secretText() + "\n\n");

        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> KeyFile.read(file));
    }
}
