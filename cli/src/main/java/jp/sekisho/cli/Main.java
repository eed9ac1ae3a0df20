package jp.sekisho.cli;

import java.io.PrintWriter;
import jp.sekisho.postgres.Refusal;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// Starts the command line.
@Command(
        name = "sekisho",
        resourceBundle = Messages.BUNDLE,
        mixinStandardHelpOptions = true,
        version = "sekisho 0.1.0",
        subcommands = {
            RegulationGroup.class,
            LedgerGroup.class,
            Detect.class,
            AclGroup.class,
            AccessGroup.class,
            BackupGroup.class,
            RestoreCommand.class,
            Doctor.class
        })
public final class Main {

    private Main() {}

    /// Runs one command and ends the process with its exit code.
    public static void main(String[] args) {
        Console console = Console.ofProcess();
        int code = run(console.out(), console.err(), args);
        console.out().flush();
        console.err().flush();
        System.exit(code);
    }

    static int run(PrintWriter out, PrintWriter err, String... args) {
        CommandLine line = new CommandLine(new Main());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setOut(out);
        line.setErr(err);
        line.setParameterExceptionHandler((wrong, _) -> {
            err.println(UsageError.line(wrong));
            return CommandLine.ExitCode.USAGE;
        });
        line.setExecutionExceptionHandler((wrong, _, _) -> {
            if (wrong instanceof BadInput bad) {
                err.println(bad.getMessage());
                return CommandLine.ExitCode.USAGE;
            }
            if (wrong instanceof Refusal refusal) {
                err.println(refusal.getMessage());
                return CommandLine.ExitCode.USAGE;
            }
            throw wrong;
        });
        if (args.length == 0) {
            line.usage(line.getOut());
            return CommandLine.ExitCode.USAGE;
        }
        return line.execute(args);
    }
}
