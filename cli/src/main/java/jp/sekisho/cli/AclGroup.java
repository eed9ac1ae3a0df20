package jp.sekisho.cli;

import picocli.CommandLine.Command;

/// Commands over exports of permissions.
@Command(
        name = "acl",
        resourceBundle = Messages.BUNDLE,
        mixinStandardHelpOptions = true,
        subcommands = {AclReaders.class},
        synopsisSubcommandLabel = "COMMAND")
final class AclGroup {}
