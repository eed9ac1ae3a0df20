package jp.sekisho.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import jp.sekisho.statute.Print;
import jp.sekisho.statute.Reading;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Reads a regulation and prints what was understood.
@Command(name = "parse", resourceBundle = Messages.BUNDLE, mixinStandardHelpOptions = true)
final class RegulationParse implements Callable<Integer> {

    /// One form of output; the outline for people when none is asked for.
    static final class Form {
        @Option(names = "--json")
        boolean json;

        @Option(names = "--tree")
        boolean tree;

        @Option(names = "--xml")
        boolean xml;
    }

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @ArgGroup(exclusive = true, multiplicity = "0..1")
    private @Nullable Form form;

    @Override
    public Integer call() {
        Reading reading = RegulationFile.read(file);
        String printed =
                form != null && form.json
                        ? Print.json(reading)
                        : form != null && form.xml ? Print.xml(reading) : Print.tree(reading);
        PrintWriter out = spec.commandLine().getOut();
        out.print(printed);
        out.flush();
        return 0;
    }
}
