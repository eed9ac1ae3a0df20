package jp.sekisho.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CacheTest {
    @Test
    void a_cache_is_made_once_and_used(@TempDir Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (var jars = Files.list(Office.LIB)) {
            for (var jar : jars.toList()) {
                Files.copy(
                        jar, folder.resolve(jar.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        var extract = new Extract(folder);
        extract.makeCache(SpeedTest.people());
        assertThat(folder.resolve("extract.aot")).exists();
        assertThat(extract.read("氏名,課\n神谷,総務課\n".getBytes(UTF_8))).isInstanceOf(Workbook.class);
    }
}
