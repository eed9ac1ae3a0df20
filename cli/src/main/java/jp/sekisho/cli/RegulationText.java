package jp.sekisho.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import jp.sekisho.statute.Node;
import jp.sekisho.statute.Print;
import jp.sekisho.statute.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Prints one provision.
@Command(name = "text", resourceBundle = Messages.BUNDLE, mixinStandardHelpOptions = true)
final class RegulationText implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Parameters(index = "1", paramLabel = "PATH")
    @SuppressWarnings("NullAway.Init")
    private String path;

    @Option(names = "--json")
    private boolean json;

    @Override
    public Integer call() {
        Reading reading = RegulationFile.read(file);
        Node node =
                reading.find(path)
                        .orElseThrow(() ->
                                new BadInput("text.no.path", file, path, suggestion(reading)));
        PrintWriter out = spec.commandLine().getOut();
        out.print(json ? Print.textJson(node, reading.original()) : Print.text(node));
        out.flush();
        return 0;
    }

    /// The first and last provision, so that the reader sees how paths are written here.
    private static String suggestion(Reading reading) {
        if (reading.clauses().isEmpty()) {
            return Messages.of("text.no.clauses");
        }
        String first = reading.clauses().getFirst().node().path();
        String last = reading.clauses().getLast().node().path();
        return first.equals(last) ? first : first + " … " + last;
    }
}
