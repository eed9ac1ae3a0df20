package jp.sekisho.acl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
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
                    static void main(Path folder) throws Exception {
                %s
                    }
                }
                """
                        .formatted(example));
        String path =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        int code =
                ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                null,
                                null,
                                "-proc:none",
                                "-cp",
                                path,
                                "-d",
                                folder.toString(),
                                source.toString());
        assertThat(code).isZero();
        PrintStream usual = System.out;
        var said = new ByteArrayOutputStream();
        try (var loader =
                new java.net.URLClassLoader(
                        new java.net.URL[] {folder.toUri().toURL()},
                        ReadmeTest.class.getClassLoader())) {
            System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
            var main = loader.loadClass("Example").getDeclaredMethod("main", Path.class);
            main.setAccessible(true);
            main.invoke(null, folder);
        } finally {
            System.setOut(usual);
        }
        return said.toString(StandardCharsets.UTF_8);
    }
}
