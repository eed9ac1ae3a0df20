package jp.sekisho.cli;

import picocli.CommandLine.Command;

/// Commands over the accounts of a data folder.
@Command(
        name = "access",
        resourceBundle = Messages.BUNDLE,
        mixinStandardHelpOptions = true,
        subcommands = {AccessRecover.class},
        synopsisSubcommandLabel = "COMMAND")
final class AccessGroup {}
