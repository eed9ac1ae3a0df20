package jp.sekisho.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What stands before the child's command line, so that a parser taken over by a file gets nowhere:
/// no network, a user of its own that owns nothing, no new rights, no core dump, no file to write,
/// and death with its parent.
///
/// @param prefix the strongest that this machine allows
/// @param network whether the child still has one
record Cage(List<String> prefix, boolean network) {
    /// Nobody's number. Not `nobody` itself: the database may be that.
    static final String USER = "64301";

    private static final List<String> BOUND =
            List.of("setpriv", "--no-new-privs", "--pdeathsig", "KILL");
    private static final List<String> OTHER_USER =
            List.of(
                    "--reuid=" + USER,
                    "--regid=" + USER,
                    "--clear-groups",
                    "--inh-caps=-all",
                    "--bounding-set=-all");
    private static final List<String> LIMITS =
            List.of("prlimit", "--core=0", "--fsize=0", "--nofile=256");

    /// @param reached what the child must be able to read
    /// @throws IllegalStateException when the program is root and cannot give that up for the child,
    ///     or when the child could not read its own program
    static Cage strongest(Path reached) {
        return (root() ? asRoot() : asSelf())
                .filter(cage -> cage.holds(reached))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException(
                                "no child can be started that reads %s as user %s"
                                        .formatted(reached, root() ? USER : "own")));
    }

    private static Stream<Cage> asRoot() {
        return Stream.of(
                new Cage(join(List.of("unshare", "-n", "--"), BOUND, OTHER_USER, LIMITS), false),
                new Cage(join(BOUND, OTHER_USER, LIMITS), true));
    }

    private static Stream<Cage> asSelf() {
        return Stream.of(
                new Cage(join(List.of("unshare", "-U", "-n", "--"), BOUND, LIMITS), false),
                new Cage(join(BOUND, LIMITS), true),
                new Cage(List.of(), true));
    }

    @SafeVarargs
    private static List<String> join(List<String>... parts) {
        var whole = new ArrayList<String>();
        for (var part : parts) {
            whole.addAll(part);
        }
        return List.copyOf(whole);
    }

    private static boolean root() {
        return "root".equals(System.getProperty("user.name"));
    }

    private boolean holds(Path reached) {
        if (prefix.isEmpty()) {
            return Files.isReadable(reached);
        }
        var command = new ArrayList<>(prefix);
        command.addAll(List.of("test", "-r", reached.toString()));
        try {
            var builder =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            return builder.start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
