package jp.sekisho.acl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The example of the README, taken from it, compiled and run.
class ReadmeTest {

    @TempDir private Path folder;

    @Test
    void theExampleCompilesAndSaysWhoReads() throws Exception {
        Files.write(
                folder.resolve("sv01.tsv"),
                ExportFileTest.signed(
                        """
                        sekisho-acl\t1
                        captured\t2026-09-24T07:00:00+09:00
                        server\tsv01\twindows\tS-1-5-21-1-2-3
                        folder\tD:\\給与\tO:BAG:DUD:PAI(A;OICI;FR;;;S-1-5-21-1-2-3-1200)
                        share\t給与$\tD:\\給与\tD:(A;;FR;;;AU)
                        allshares
                        allrights
                        group\tS-1-5-32-544\tAdministrators\tS-1-5-21-1-2-3-512
                        """));
        Files.write(
                folder.resolve("people.tsv"),
                ExportFileTest.signed(
                        """
                        sekisho-acl\t1
                        captured\t2026-09-24T08:00:00+09:00
                        directory\tS-1-5-21-1-2-3
                        domain\tS-1-5-21-1-2-3
                        account\tS-1-5-21-1-2-3-1101\tsuzuki\tenabled\tS-1-5-21-1-2-3-513
                        group\tS-1-5-21-1-2-3-512\tDomain Admins
                        group\tS-1-5-21-1-2-3-513\tDomain Users
                        group\tS-1-5-21-1-2-3-1200\tG_総務課\tS-1-5-21-1-2-3-1101
                        """));
        assertThat(run(example())).startsWith("[suzuki] NOW [MemberOf[member=S-1-5-21-1-2-3-1101,");
    }

    private static String example() throws IOException {
        Path here = Path.of("README.md");
        List<String> lines =
                Files.readAllLines(Files.exists(Path.of("src")) ? here : Path.of("acl/README.md"));
        int from = lines.indexOf("```java");
        return String.join(
                "\n",
                lines.subList(from + 1, from + lines.subList(from, lines.size()).indexOf("```")));
    }

    private String run(String example) throws Exception {
        Path source = folder.resolve("Example.java");
        Files.writeString(
                source,
                """
                import java.nio.file.*;
                import java.time.LocalDate;
                import java.util.*;
                import jp.sekisho.acl.*;
                class Example {
                    public static void main(String[] args) throws Exception {
                        Path folder = Path.of(args[0]);
                %s
                    }
                }
                """
                        .formatted(example));
        Path engine =
                Path.of(
                        ExportFile.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toURI());
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Dstdout.encoding=UTF-8",
                                "-cp",
                                engine.toString(),
                                source.toString(),
                                folder.toString())
                        .redirectErrorStream(true)
                        .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
