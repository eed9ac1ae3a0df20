package jp.sekisho.bench.acl;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import jp.sekisho.acl.Export;
import jp.sekisho.acl.ExportFile;
import jp.sekisho.acl.Inventory;
import jp.sekisho.acl.Principal;
import jp.sekisho.acl.Readers;
import jp.sekisho.acl.Sid;
import jp.sekisho.acl.Verdict;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// 100,000 folders, 3,000 people and 2,000 nested groups, in a heap of 400 MB. Answers of both days are held
/// against the plain ones of [Town] before anything is measured.
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx400m", "-XX:+UseSerialGC"})
@Warmup(iterations = 0)
@Measurement(iterations = 6)
public class ReadersBenchmark {

    private static final LocalDate BEFORE = Town.TRANSFER.minusDays(1);
    private static final int SAMPLED_FOLDERS = 60;

    /// The file.
    @State(Scope.Benchmark)
    public static class Written {
        private final byte[] file = new Town(1, 100_000, 3_000, 2_000).export();
    }

    /// What stands in it, once answers were checked.
    @State(Scope.Benchmark)
    public static class Read {
        private final Inventory inventory;

        /// Makes the town, and checks answers of both days.
        public Read() {
            Town town = new Town(1, 100_000, 3_000, 2_000);
            inventory = Inventory.of(List.of(ExportFile.read("town", town.export())));
            Readers readers = inventory.at(BEFORE);
            check(town, readers);
            check(town, readers.on(Town.TRANSFER));
        }
    }

    /// The day before the transfer, judged.
    @State(Scope.Benchmark)
    public static class Known {
        private final Readers before = new Read().inventory.at(BEFORE);
    }

    private static void check(Town town, Readers readers) {
        Random random = new Random(2);
        int[] folders = random.ints(SAMPLED_FOLDERS, 0, town.folders()).toArray();
        int open = 0;
        for (int person = Town.MOVED; person < town.people(); person += 5) {
            BitSet token = town.token(person, readers.date());
            Principal account = Principal.of(new Sid(Town.account(person)));
            for (int folder : folders) {
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
    }

    private static String word(Verdict verdict) {
        return switch (verdict) {
            case Verdict.CanRead(Verdict.How how, var _) ->
                    how == Verdict.How.NOW ? "read" : "gain";
            case Verdict.Proved _ -> "none";
            case Verdict.NotProvable _ -> "not provable";
        };
    }

    /// Reads the file of 29 MB.
    @Benchmark
    public Export read(Written written) {
        return ExportFile.read("town", written.file);
    }

    /// Judges everybody everywhere, from the facts.
    @Benchmark
    public Readers judge(Read read) {
        return read.inventory.at(BEFORE);
    }

    /// Judges the day of a transfer, knowing the day before.
    @Benchmark
    public Readers transfer(Known known) {
        return known.before.on(Town.TRANSFER);
    }
}
