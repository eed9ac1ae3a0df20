package jp.sekisho.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import jp.sekisho.postgres.backup.Archive;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Reads a whole backup and compares every count and digest. Without the key, only that the file is
/// as it was written.
@Command(name = "check", resourceBundle = Messages.BUNDLE, mixinStandardHelpOptions = true)
final class BackupCheck implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--key", paramLabel = "KEYFILE")
    private @Nullable Path key;

    @Option(names = "--without-key")
    private boolean withoutKey;

    @Option(names = "--json")
    private boolean json;

    @Override
    public Integer call() {
        var archive = Archive.open(file);
        var out = spec.commandLine().getOut();
        var header = archive.header();
        var opened = withoutKey ? null : BackupWords.key(key, spec.commandLine().getErr());
        archive.compareDigest();
        var total = opened == null ? null : archive.check(opened);
        if (json) {
            out.println(
                    "{\"whole\":true,\"opened\":%s,\"time\":%s,\"origin\":%s,\"key\":%s,\"rows\":%s,\"entries\":%s}"
                            .formatted(
                                    total != null,
                                    Json.quote(header.time().toString()),
                                    Json.quote(header.origin()),
                                    Json.quote(header.keyId()),
                                    total == null ? "null" : total.allRows(),
                                    total == null ? "null" : total.entries()));
        } else {
            out.println(
                    Messages.of(
                            total == null ? "backup.unharmed" : "backup.checked",
                            file,
                            BackupWords.time(header.time()),
                            header.keyId()));
            if (total != null) {
                out.println(BackupWords.total(total));
            }
        }
        out.flush();
        return 0;
    }
}
