package jp.sekisho.acl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KernelTest {

    /// Pairs of a user and a file; `-Dacl.kernel=1000000` for the long run.
    private static final int PAIRS = Integer.getInteger("acl.kernel", 20_000);

    private static final int FILES = 400;
    private static final String SERVER = "linux01";

    @TempDir private Path folder;

    private long compared;
    private long opened;
    private final List<String> differences = new ArrayList<>();

    @Test
    void everyRandomTreeIsOpenToThoseToWhomTheKernelOpensIt() throws IOException {
        assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/getfacl")) && isRoot(),
                "not user 0, or no getfacl: the kernel was not asked");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (Oracle kernel =
                Oracle.start("/usr/bin/python3", Oracle.script("kernel_oracle.py").toString())) {
            for (int round = 0; compared < PAIRS; round++) {
                compare(kernel, new RandomTree(round, folder + "/" + round, 60, FILES), round);
            }
        }
        assertThat(differences).isEmpty();
        assertThat(opened).isBetween(compared / 8, compared * 7 / 8);
    }

    private void compare(Oracle kernel, RandomTree tree, int round) {
        String root = folder + "/" + round;
        List<String> requests = new ArrayList<>();
        requests.add("make\td\t" + root + "\t0\t0\t755\t\t");
        tree.made.forEach(made -> requests.add(made.request()));
        assertThat(kernel.ask(requests)).containsOnly("ok");
        Map<String, PosixAcl> shown = shown(kernel.ask(List.of("show\t" + root)).getFirst());
        assertThat(shown).hasSize(tree.made.size() + 1);

        Readers readers = Inventory.of(List.of(export(tree, shown))).at(RandomOffice.TODAY);
        List<String> paths = tree.made.stream().map(RandomTree.Made::path).toList();
        List<String> answers =
                kernel.ask(
                        tree.users.stream()
                                .map(user ->
                                        "open\t%d\t%s\t%s"
                                                .formatted(
                                                        user.uid(),
                                                        user.gids().stream()
                                                                .map(String::valueOf)
                                                                .collect(Collectors.joining(",")),
                                                        String.join("\t", paths)))
                                .toList());
        for (int u = 0; u < tree.users.size(); u++) {
            for (int p = 0; p < paths.size(); p++) {
                compare(
                        readers,
                        tree.users.get(u),
                        paths.get(p),
                        shown,
                        answers.get(u).charAt(p) == '1');
            }
        }
    }

    private void compare(
            Readers readers,
            RandomTree.User user,
            String path,
            Map<String, PosixAcl> shown,
            boolean opens) {
        Verdict verdict = readers.verdict(user(user), SERVER, path);
        boolean now =
                verdict instanceof Verdict.CanRead(Verdict.How how, List<Step> _)
                        && how == Verdict.How.NOW;
        // What a default list hands to new files is reading here, and nothing to the kernel yet.
        boolean same = shown.get(path).defaults().isEmpty() ? now == opens : now || !opens;
        boolean known = !(verdict instanceof Verdict.NotProvable);
        if (!same || !known) {
            differences.add("%s, %s: %s, the kernel says %s".formatted(user, path, verdict, opens));
        }
        compared++;
        opened += opens ? 1 : 0;
    }

    private static Map<String, PosixAcl> shown(String hex) {
        String text = new String(HexFormat.of().parseHex(hex), StandardCharsets.UTF_8);
        Map<String, PosixAcl> shown = new HashMap<>();
        for (String block : text.split("\n\n", -1)) {
            if (!block.isBlank()) {
                PosixBlock parsed = new PosixBlock(block.lines().toList(), 1);
                shown.put(parsed.path().orElseThrow(), parsed.acl());
            }
        }
        return shown;
    }

    private static Export export(RandomTree tree, Map<String, PosixAcl> shown) {
        Stream<Fact> server =
                Stream.of(
                        new Fact.Server(SERVER, Fact.Platform.POSIX, Optional.empty()),
                        new Fact.AllRights(SERVER),
                        new Fact.NoPerson(Principal.at(SERVER, WellKnown.ROOT)),
                        new Fact.Group(
                                Principal.at(SERVER, Sid.ofGroup(0)), List.of("root"), Set.of()));
        Stream<Fact> groups =
                tree.gids.stream()
                        .map(gid ->
                                new Fact.Group(
                                        group(gid),
                                        List.of(),
                                        tree.users.stream()
                                                .filter(user -> user.gids().indexOf(gid) > 0)
                                                .map(KernelTest::user)
                                                .collect(Collectors.toSet())));
        Stream<Fact> users =
                tree.users.stream()
                        .flatMap(user ->
                                Stream.of(
                                        new Fact.Account(
                                                user(user),
                                                List.of(),
                                                Set.of(),
                                                Optional.of(group(user.gids().getFirst())),
                                                true),
                                        new Fact.Holds(
                                                SERVER,
                                                Right.LOGON_LOCALLY,
                                                Sid.ofUser(user.uid()))));
        Stream<Fact> nodes =
                shown.entrySet().stream()
                        .map(node -> Fact.Node.folder(SERVER, node.getKey(), node.getValue()));
        return new Export(
                RandomOffice.SOURCE,
                Stream.of(server, groups, users, nodes).flatMap(facts -> facts).toList());
    }

    private static Principal user(RandomTree.User user) {
        return Principal.at(SERVER, Sid.ofUser(user.uid()));
    }

    private static Principal group(int gid) {
        return Principal.at(SERVER, Sid.ofGroup(gid));
    }

    private static boolean isRoot() throws IOException {
        return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    }
}
