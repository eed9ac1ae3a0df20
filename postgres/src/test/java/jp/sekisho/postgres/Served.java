package jp.sekisho.postgres;

import java.nio.file.Path;

/// Serves a data folder until it is killed; run as a process of its own.
final class Served {
    private Served() {}

    public static void main(String[] arguments) throws Exception {
        var folder = DataFolder.open(Path.of(arguments[0]), DataFolder.Purpose.REAL);
        var postgres = Postgres.start(folder);
        System.out.println(postgres.pid());
        Thread.sleep(Long.MAX_VALUE);
    }
}
