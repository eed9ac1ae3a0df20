package jp.sekisho.cli;

import picocli.CommandLine.Command;

/// Commands over the ledger of a data folder.
@Command(
        name = "ledger",
        resourceBundle = Messages.BUNDLE,
        mixinStandardHelpOptions = true,
        subcommands = {
            LedgerVerify.class,
            LedgerCheckpoint.class,
            LedgerExport.class,
            LedgerRotate.class
        },
        synopsisSubcommandLabel = "COMMAND")
final class LedgerGroup {}
