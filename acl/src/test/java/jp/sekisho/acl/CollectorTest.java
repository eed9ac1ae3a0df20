package jp.sekisho.acl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs the collector for Linux on this machine, and reads what it wrote.
class CollectorTest {

    @TempDir private Path folder;

    private Path tree;
    private Path out;
    private String said = "";
    private final Map<String, String> environment = new HashMap<>(Map.of("LC_ALL", "ja_JP.UTF-8"));

    @BeforeEach
    void makeTree() throws IOException, InterruptedException {
        assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/getfacl")),
                "getfacl is not installed, so the collector was not run");
        tree = Files.createDirectory(folder.resolve("給与"));
        out = Files.createDirectory(folder.resolve("out"));
        Files.setPosixFilePermissions(tree, PosixFilePermissions.fromString("rwxr-x---"));
        file("一覧.xlsx", "rw-r-----");
        file("控え.xlsx", "rw-r-----");
        file("公開 a\tb\\c\nd.txt", "rw-r--r--");
        file("名簿.csv", "rw-------");
        Files.createLink(tree.resolve("別名.csv"), tree.resolve("名簿.csv"));
        Files.createSymbolicLink(tree.resolve("link"), tree.resolve("名簿.csv"));
        run("setfacl", "-m", "u:65534:r", tree.resolve("一覧.xlsx").toString());
        Files.createDirectory(tree.resolve("令和8年"));
    }

    @Test
    void everyFolderAndEachKindOfFileArrive() throws IOException, InterruptedException {
        FileTime before = Files.getLastModifiedTime(tree);
        Export export = collect("-n", "nas01", "-k", "posix", tree.toString());
        assertThat(Files.getLastModifiedTime(tree)).isEqualTo(before);
        List<Fact.Node> nodes = facts(export, Fact.Node.class);
        Stream<String> inside =
                nodes.stream().map(Fact.Node::path).filter(path -> path.startsWith(tree + "/"));
        assertThat(inside)
                .containsExactlyInAnyOrder(
                        tree + "/令和8年",
                        tree + "/一覧.xlsx",
                        tree + "/控え.xlsx",
                        tree + "/公開 a\tb\\c\nd.txt",
                        tree + "/名簿.csv",
                        tree + "/別名.csv");
        // The way down decides too.
        for (Path above = folder; above != null; above = above.getParent()) {
            assertThat(nodes).extracting(Fact.Node::path).contains(above.toString());
        }
        assertThat(node(nodes, "一覧.xlsx").permissions()).isEqualTo(shown("一覧.xlsx"));
        assertThat(node(nodes, "控え.xlsx").permissions()).isEqualTo(shown("控え.xlsx"));
        assertThat(node(nodes, "名簿.csv").links())
                .isEqualTo(node(nodes, "別名.csv").links())
                .extracting(Fact.Links::count)
                .isEqualTo(2);
        assertThat(facts(export, Fact.Tree.class))
                .containsExactly(new Fact.Tree("nas01", tree.toString()));
    }

    @Test
    void oneOfManyFilesThatAreAlikeIsEnough() throws IOException, InterruptedException {
        for (int i = 0; i < 50; i++) {
            file("同じ" + i + ".txt", "rw-rw----");
        }
        Export export = collect("-k", "posix", tree.toString());
        assertThat(facts(export, Fact.Node.class))
                .filteredOn(node -> node.path().contains("同じ"))
                .hasSize(1);
    }

    @Test
    void whoeverIsListedIsJudged() throws IOException, InterruptedException {
        Export export = collect("-n", "nas01", "-k", "posix", tree.toString());
        Readers readers = Inventory.of(List.of(export)).at(LocalDate.now().plusDays(1));
        Principal root = Principal.at("nas01", WellKnown.ROOT);
        assertThat(readers.names(root)).contains("root");
        assertThat(readers.of("nas01", tree.toString()))
                .extracting(Readers.Reader::account)
                .contains(root);
        assertThat(readers.tally("nas01", tree.toString()).proved()).isPositive();
    }

    /// As with sssd, which lists nobody unless `enumerate` is set.
    @Test
    void aDirectoryThatListsNobodyHasToBeExportedByItself()
            throws IOException, InterruptedException {
        Path conf = folder.resolve("nsswitch.conf");
        Files.writeString(conf, "passwd: files systemd sss\ngroup: files\n");
        environment.put("NSSWITCH", conf.toString());
        assertThat(start("-k", "posix", tree.toString())).isEqualTo(2);
        assertThat(said).startsWith("collect-posix.sh: 中央のディレクトリ").contains("enumerate", "-c");
        assertThat(out).isEmptyDirectory();
        assertThat(facts(collect("-c", "-k", "posix", tree.toString()), Fact.Tree.class))
                .hasSize(1);
    }

    @Test
    void aPcWithoutFoldersFitsOnAFewSheets() throws IOException, InterruptedException {
        Export export = collect();
        assertThat(facts(export, Fact.Setting.class)).isNotEmpty();
        Path file = file();
        assertThat(Files.size(file)).isLessThan(20_000);
        assertThat(said)
                .isEqualTo(
                        "%s: フォルダ0、ファイル0、読めなかったフォルダ0、アカウント%d、グループ%d、設定%d、%dバイト、SHA-256 %s\n"
                                .formatted(
                                        file,
                                        facts(export, Fact.Account.class).size(),
                                        facts(export, Fact.Group.class).size(),
                                        facts(export, Fact.Setting.class).size(),
                                        Files.size(file),
                                        export.source().sha256()));
    }

    @Test
    void refusesWhatIsNoFolder() throws IOException, InterruptedException {
        assertThat(start("給与")).isEqualTo(2);
        assertThat(said).isEqualTo("collect-posix.sh: 給与: expected an absolute path\n");
        assertThat(start("/nowhere")).isEqualTo(2);
        assertThat(said).isEqualTo("collect-posix.sh: /nowhere: no such folder\n");
    }

    private Export collect(String... arguments) throws IOException, InterruptedException {
        assertThat(start(arguments)).as(said).isZero();
        Path file = file();
        return ExportFile.read(file.getFileName().toString(), Files.readAllBytes(file));
    }

    private Path file() throws IOException {
        try (Stream<Path> files = Files.list(out)) {
            return files.findFirst().orElseThrow();
        }
    }

    private int start(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("sh", script(), "-o", out.toString()));
        command.addAll(List.of(arguments));
        return run(command.toArray(String[]::new));
    }

    private int run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor();
    }

    private static String script() {
        Path here = Path.of("../collectors/collect-posix.sh");
        return (Files.exists(here) ? here : Path.of("collectors/collect-posix.sh")).toString();
    }

    private void file(String name, String permissions) throws IOException {
        Path file = Files.writeString(tree.resolve(name), name);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    private Fact.Node node(List<Fact.Node> nodes, String name) {
        return nodes.stream()
                .filter(node -> node.path().equals(tree + "/" + name))
                .findFirst()
                .orElseThrow();
    }

    private PosixAcl shown(String name) throws IOException, InterruptedException {
        run("getfacl", "-n", "-p", tree.resolve(name).toString());
        return PosixAcl.parse(said);
    }

    private static <F extends Fact> List<F> facts(Export export, Class<F> kind) {
        return export.facts().stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
