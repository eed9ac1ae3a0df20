package jp.sekisho.cli;

import picocli.CommandLine.Command;

/// Commands over backups of a data folder.
@Command(
        name = "backup",
        resourceBundle = Messages.BUNDLE,
        mixinStandardHelpOptions = true,
        subcommands = {BackupMake.class, BackupCheck.class, BackupDrill.class, BackupNewKey.class},
        synopsisSubcommandLabel = "COMMAND")
final class BackupGroup {}
