package jp.sekisho;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import jp.sekisho.organization.People;
import jp.sekisho.postgres.DataFolder;
import jp.sekisho.postgres.Postgres;
import jp.sekisho.postgres.Role;
import jp.sekisho.shared.Trouble;

/// A program that registers people from several threads at once, and says of each when it has been
/// told that he is registered; until it is killed. Run as a process of its own.
final class Writing {
    private static final int WRITERS = 4;

    private Writing() {}

    public static void main(String[] arguments) {
        var folder = DataFolder.open(Path.of(arguments[0]), DataFolder.Purpose.REAL);
        var postgres = Postgres.start(folder);
        Migrations.run(postgres.login(Role.OWNER));
        var logins = Logins.of(postgres);
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var context =
                Sekisho.application(folder, logins, new TestClock("2026-11-24T09:00"))
                        .run(
                                "--server.port=0",
                                "--server.address=127.0.0.1",
                                "--sekisho.jobs=false",
                                "--logging.level.root=off",
                                "--spring.main.banner-mode=off");
        var people = context.getBean(People.class);
        out.println("serving " + postgres.pid());
        for (int writer = 0; writer < WRITERS; writer++) {
            var name = arguments[1] + "-" + writer + "-";
            Thread.ofPlatform().start(() -> write(people, out, name));
        }
    }

    private static void write(People people, PrintStream out, String name) {
        for (int number = 0; ; number++) {
            try {
                people.register(name + number, "", "");
                out.println("registered " + name + number);
            } catch (RuntimeException trouble) {
                if (Trouble.of(trouble) == Trouble.NONE) {
                    out.println("fault " + chain(trouble));
                }
            }
        }
    }

    private static String chain(Throwable thrown) {
        var text = new StringBuilder();
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            text.append(each).append(" / ");
            if (each instanceof org.springframework.transaction.TransactionSystemException rollback
                    && rollback.getOriginalException() != null) {
                text.append("[").append(chain(rollback.getOriginalException())).append("] ");
            }
        }
        return text.toString().replace('\n', ' ');
    }
}
