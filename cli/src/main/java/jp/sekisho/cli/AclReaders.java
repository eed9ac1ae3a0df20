package jp.sekisho.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import jp.sekisho.acl.Fact;
import jp.sekisho.acl.Inventory;
import jp.sekisho.acl.Readers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Says who can read a folder on one day, and why.
@Command(name = "readers", resourceBundle = Messages.BUNDLE, mixinStandardHelpOptions = true)
final class AclReaders implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", index = "0")
    @SuppressWarnings("NullAway.Init")
    private Path exports;

    @Parameters(paramLabel = "SERVER:FOLDER", index = "1")
    @SuppressWarnings("NullAway.Init")
    private String folder;

    @Option(names = "--date", paramLabel = "DATE")
    private @Nullable String date;

    @Option(names = "--permitted", paramLabel = "FILE")
    private @Nullable Path permitted;

    @Option(names = "--json")
    private boolean json;

    @Override
    public Integer call() {
        int colon = folder.indexOf(':');
        if (colon < 1 || colon == folder.length() - 1) {
            throw new BadInput("acl.folder.form", folder);
        }
        String server = folder.substring(0, colon);
        String path = folder.substring(colon + 1);
        LocalDate day = day();
        AclFolder input = AclFolder.read(exports);
        Inventory inventory = Inventory.of(input.exports());
        if (inventory.days().getFirst().isAfter(day)) {
            throw new BadInput("acl.too.early", inventory.days().getFirst(), day);
        }
        Readers readers = inventory.at(day);
        Fact.Node node =
                readers.nearest(server, path)
                        .or(() -> within(readers, server, path))
                        .orElseThrow(() -> unknown(readers, server, path));
        Optional<AclPermitted> allowed =
                Optional.ofNullable(permitted).map(file -> AclPermitted.read(file, readers));
        var answer = new AclAnswer(readers, server, path, node, input, allowed);
        var out = spec.commandLine().getOut();
        (json ? List.of(new AclJson(answer).text()) : new AclText(answer).lines())
                .forEach(out::println);
        out.flush();
        return answer.isShort() ? 1 : 0;
    }

    private LocalDate day() {
        if (date == null) {
            return LocalDate.now(ZoneId.of("Asia/Tokyo"));
        }
        try {
            return LocalDate.parse(date);
        } catch (DateTimeParseException wrong) {
            throw new BadInput("acl.date", date);
        }
    }

    /// A folder above all that is listed.
    private static Optional<Fact.Node> within(Readers readers, String server, String path) {
        return readers.of(server, path).stream().map(Readers.Reader::node).findFirst();
    }

    private static BadInput unknown(Readers readers, String server, String path) {
        String known =
                readers.nodes().stream()
                        .limit(5)
                        .map(node -> node.server() + ":" + node.path())
                        .collect(Collectors.joining("、"));
        return new BadInput("acl.folder.unknown", server + ":" + path, readers.date(), known);
    }
}
