package jp.sekisho.cli;

import java.util.stream.Collectors;
import picocli.CommandLine;

/// A wrong command line, said in one line with the way to help.
final class UsageError {

    private UsageError() {}

    static String line(CommandLine.ParameterException wrong) {
        String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
        return switch (wrong) {
            case CommandLine.UnmatchedArgumentException unknown ->
                    Messages.of("usage.unknown", String.join(" ", unknown.getUnmatched()), command);
            case CommandLine.MissingParameterException missing ->
                    Messages.of(
                            "usage.missing",
                            missing.getMissing().stream()
                                    .map(argument ->
                                            argument instanceof CommandLine.Model.OptionSpec option
                                                    ? option.longestName()
                                                    : argument.paramLabel())
                                    .collect(Collectors.joining(" ")),
                            command);
            default ->
                    Messages.of(
                            "usage.other",
                            String.valueOf(wrong.getMessage()).lines().findFirst().orElse(""),
                            command);
        };
    }
}
