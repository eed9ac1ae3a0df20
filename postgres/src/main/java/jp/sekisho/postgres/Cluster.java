package jp.sekisho.postgres;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Makes a data directory. The settings are written into it, so that the server's command line
/// says only where it is and on which port.
final class Cluster {
    private static final String SETTINGS =
            """

            # Sekisho
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            timezone = 'Asia/Tokyo'
            log_timezone = 'Asia/Tokyo'
            max_connections = 40
            shared_buffers = '96MB'
            maintenance_work_mem = '64MB'
            jit = off
            logging_collector = on
            log_filename = 'postgresql-%a.log'
            log_rotation_age = '1d'
            log_rotation_size = 0
            log_truncate_on_rotation = on
            # Statements hold what people typed; none of it belongs into a log.
            log_min_error_statement = panic
            log_parameter_max_length = 0
            log_parameter_max_length_on_error = 0
            """;

    private Cluster() {}

    static boolean exists(Path database) {
        return Files.exists(database.resolve("PG_VERSION"));
    }

    /// Makes the cluster aside and moves it into place, so that a crash leaves none or a whole one.
    static void create(Path home, Path database, ServerUser user, String superuserPassword)
            throws IOException {
        var draft = database.resolveSibling(database.getFileName() + ".new");
        var password = database.resolveSibling("initdb-password");
        deleteAll(draft);
        Modes.folder(draft, "rwx------");
        user.own(draft);
        Modes.write(password, superuserPassword.getBytes(US_ASCII));
        user.own(password);
        try {
            run(initdb(home, draft, user, password), draft);
        } finally {
            Files.delete(password);
        }
        Files.writeString(
                draft.resolve("postgresql.conf"),
                SETTINGS,
                UTF_8,
                java.nio.file.StandardOpenOption.APPEND);
        Files.move(draft, database);
    }

    private static List<String> initdb(Path home, Path draft, ServerUser user, Path password) {
        var command = new ArrayList<>(user.prefix());
        var platform = Platform.current();
        command.add(platform.program(home, "initdb"));
        command.addAll(List.of("-D", draft.toString(), "-U", "postgres", "-E", "UTF8"));
        command.addAll(List.of("-A", "scram-sha-256", "--pwfile=" + password, "--no-instructions"));
        command.addAll(List.of("--locale-provider=icu", "--icu-locale=ja-JP"));
        command.addAll(List.of("--lc-collate=C", "--lc-ctype=" + platform.characters()));
        command.add("--lc-messages=C");
        return command;
    }

    private static void run(List<String> command, Path draft) throws IOException {
        var process =
                new ProcessBuilder(command)
                        .directory(Path.of("/").toFile())
                        .redirectErrorStream(true)
                        .start();
        var output = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
        try {
            if (process.waitFor() != 0) {
                throw new Refusal(
                        "cluster.create", draft, output.substring(output.lastIndexOf('\n') + 1));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
