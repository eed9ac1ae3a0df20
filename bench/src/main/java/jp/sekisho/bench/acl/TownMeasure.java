package jp.sekisho.bench.acl;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import jp.sekisho.acl.Export;
import jp.sekisho.acl.ExportFile;
import jp.sekisho.acl.Inventory;
import jp.sekisho.acl.Principal;
import jp.sekisho.acl.Readers;
import jp.sekisho.acl.Sid;
import jp.sekisho.acl.Verdict;

/// 100,000 folders, 3,000 people and 2,000 nested groups: reads the file, judges everybody everywhere, and
/// then the day of a transfer. Answers of both days are held against the plain ones of [Town] before any
/// time is printed, and the peak of the whole process is printed too, so this is no JMH benchmark.
///
///     java -Xmx400m -XX:+UseSerialGC -cp 'bench/target/classes:bench/target/lib/*' \
///         jp.sekisho.bench.acl.TownMeasure
public final class TownMeasure {

    private static final LocalDate BEFORE = Town.TRANSFER.minusDays(1);
    private static final int ROUNDS = 4;
    private static final int SAMPLED_FOLDERS = 200;

    private final StringBuilder report = new StringBuilder();

    private TownMeasure() {}

    /// Prints wall and CPU time of each step, first run first, and the peak of resident memory.
    public static void main(String[] args) throws IOException {
        new TownMeasure().run();
    }

    private void run() throws IOException {
        Town town = new Town(1, 100_000, 3_000, 2_000);
        byte[] file = town.export("2026-09-01T07:00:00+09:00");
        Export export =
                timed("read " + (file.length >> 20) + " MB", () -> ExportFile.read("t", file));
        Inventory inventory = Inventory.of(List.of(export));
        Readers before = timed("judge", () -> inventory.at(BEFORE));
        Readers after = timed("transfer", () -> before.on(Town.TRANSFER));
        int open = check(town, before) + check(town, after);
        for (int i = 1; i < ROUNDS; i++) {
            timed("judge again", () -> inventory.at(BEFORE).date());
            timed("transfer again", () -> before.on(Town.TRANSFER));
        }
        System.out.print(report);
        System.out.println(
                "checked: " + open + " answers that are not Proved, among all that were");
        Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .forEach(System.out::println);
    }

    private <T> T timed(String step, Supplier<T> work) {
        long wall = System.nanoTime();
        long cpu = cpu();
        T result = work.get();
        report.append(
                "%-16s %6d ms wall %6d ms CPU%n"
                        .formatted(
                                step,
                                (System.nanoTime() - wall) / 1_000_000,
                                (cpu() - cpu) / 1_000_000));
        return result;
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static int check(Town town, Readers readers) {
        Random random = new Random(2);
        int open = 0;
        for (int person = Town.MOVED; person < town.people(); person += 20) {
            BitSet token = town.token(person, readers.date());
            Principal account = Principal.of(new Sid(Town.account(person)));
            for (int folder : random.ints(SAMPLED_FOLDERS, 0, town.folders()).toArray()) {
                String expected = town.answer(token, folder);
                Verdict verdict = readers.verdict(account, Town.SERVER, town.path(folder));
                if (!expected.equals(word(verdict))) {
                    throw new AssertionError(
                            "%s, %s: %s, but %s"
                                    .formatted(account, town.path(folder), expected, verdict));
                }
                open += expected.equals("none") ? 0 : 1;
            }
        }
        if (open == 0) {
            throw new AssertionError("nobody reads anything, so nothing was compared");
        }
        return open;
    }

    private static String word(Verdict verdict) {
        return switch (verdict) {
            case Verdict.CanRead(Verdict.How how, var _) ->
                    how == Verdict.How.NOW ? "read" : "gain";
            case Verdict.Proved _ -> "none";
            case Verdict.NotProvable _ -> "not provable";
        };
    }
}
