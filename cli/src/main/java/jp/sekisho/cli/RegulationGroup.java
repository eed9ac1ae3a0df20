package jp.sekisho.cli;

import picocli.CommandLine.Command;

/// Commands over the text of a regulation.
@Command(
        name = "regulation",
        resourceBundle = Messages.BUNDLE,
        mixinStandardHelpOptions = true,
        subcommands = {RegulationParse.class, RegulationText.class},
        synopsisSubcommandLabel = "COMMAND")
final class RegulationGroup {}
