package jp.sekisho.bench.acl;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jp.sekisho.bench.Visit;

/// Takes the permissions of a town (100,000 folders, 3,000 people, 2,000 nested groups) into a running
/// demonstration through the pages that people use, with a roster of the same people, and times the
/// file, what is shown of it, the taking in, the pages after it, and the pages after one person was
/// transferred. Each answer is checked before its time is printed.
public final class TownImport {
    private static final int PEOPLE = 3_000;
    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private static final Pattern SEAL = Pattern.compile("name=\"seal\"[^>]*?value=\"([^\"]+)\"");
    private static final Pattern SHA256 =
            Pattern.compile("name=\"sha256\"[^>]*?value=\"([^\"]+)\"");
    private static final Pattern OFFICE = Pattern.compile("<option value=\"([^\"]+)\"[^>]*>第1課");
    private static final Pattern COUNT = Pattern.compile("<td class=\"number\">アカウント[1-9]");

    private final Visit visit;
    private final ProcessHandle program;
    private final Town town;

    private TownImport(Visit visit, ProcessHandle program) {
        this.visit = visit;
        this.program = program;
        town = new Town(1, 100_000, PEOPLE, 2_000);
    }

    /// @param arguments address, sign-in name and password of an officer; how many folders each place has
    ///     below it at least; the number of the program's process, whose processor time is told too
    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 5) {
            System.err.println(
                    "address, sign-in name and password of an officer, folders below a place and"
                            + " the program's process are needed");
            System.exit(2);
        }
        var program = ProcessHandle.of(Long.parseLong(arguments[4])).orElseThrow();
        new TownImport(Visit.signedIn(arguments), program).run(Integer.parseInt(arguments[3]));
    }

    private void run(int size) throws Exception {
        roster(0);
        places(size);
        var captured = OffsetDateTime.now(ZONE).minusHours(1).truncatedTo(ChronoUnit.SECONDS);
        var file = town.export(captured.toString());
        System.out.printf("the file: %,d bytes%n", file.length);
        visit.get("/readers/import");
        timed("sent, read and shown", () -> visit.upload("/readers/import", "town.tsv", file));
        var readable = COUNT.matcher(visit.page());
        if (!visit.page().contains("フォルダ%,d".formatted(town.folders())) || !readable.find()) {
            throw new IllegalStateException("what is shown does not tell of the town");
        }
        var sum = SHA256.matcher(visit.page());
        sum.find();
        var path = visit.at().getPath() + "/take";
        timed("taken in, then /readers", () -> visit.post(path, "sha256", sum.group(1)));
        if (!visit.at().getPath().equals("/readers")) {
            throw new IllegalStateException("after taking in: " + visit.at());
        }
        pages();
        // Until the database has learnt what it holds now.
        Thread.sleep(Duration.ofSeconds(90));
        for (int moved = 1; moved <= 3; moved++) {
            roster(moved);
            System.out.println("one person transferred:");
            pages();
        }
    }

    private void pages() throws Exception {
        timed("/rules, judged anew", () -> visit.get("/rules"));
        timed("/rules again", () -> visit.get("/rules"));
        timed("/readers", () -> visit.get("/readers"));
        timed("/readers again", () -> visit.get("/readers"));
        System.out.printf("%,d characters of /readers%n", visit.page().length());
    }

    private interface Step {
        void run() throws IOException, InterruptedException;
    }

    private void timed(String what, Step step) throws IOException, InterruptedException {
        long start = System.nanoTime();
        var cpu = cpu();
        step.run();
        System.out.printf(
                "%-26s %6d ms, of which the program computes %6d ms%n",
                what,
                Duration.ofNanos(System.nanoTime() - start).toMillis(),
                cpu().minus(cpu).toMillis());
    }

    private Duration cpu() {
        return program.info().totalCpuDuration().orElseThrow();
    }

    /// @param moved the number of a person who stands in another section
    private void roster(int moved) throws IOException, InterruptedException {
        var text = new StringBuilder("職員番号,氏名,フリガナ,所属,係,職名,区分,発令日\r\n");
        for (int n = 0; n < PEOPLE; n++) {
            text.append(
                    "%s,甲%d　一郎%d,コウ　イチロウ,第%d課,第%d係,主事,一般職,R6.4.1\r\n"
                            .formatted(
                                    Town.number(n),
                                    n / 100,
                                    n,
                                    n > 0 && n <= moved ? 40 : n % 40 + 1,
                                    n % 5 + 1));
        }
        visit.get("/imports/roster");
        visit.upload(
                "/imports/roster",
                "名簿.csv",
                text.toString().getBytes(UTF_8),
                "setting.missing",
                "keep");
        var seal = SEAL.matcher(visit.page());
        if (!seal.find()) {
            throw new IllegalStateException("the roster cannot be taken in: " + visit.page());
        }
        visit.post(visit.at().getPath() + "/take", "seal", seal.group(1));
        if (!visit.at().getPath().equals("/people")) {
            throw new IllegalStateException("after taking in: " + visit.at());
        }
    }

    /// Four places, of the folders that have about so many below them, and the first division may read.
    private void places(int size) throws IOException, InterruptedException {
        visit.get("/readers/places");
        var office = OFFICE.matcher(visit.page());
        if (!office.find()) {
            throw new IllegalStateException("the first division is not there");
        }
        var unit = office.group(1);
        visit.post("/readers/office", "office", unit);
        var chosen = new ArrayList<Integer>();
        for (int folder = 1; chosen.size() < 4; folder++) {
            var path = town.path(folder);
            if (chosen.stream().noneMatch(each -> path.startsWith(town.path(each)))
                    && town.below(folder) < 2L * size
                    && town.below(folder) >= size) {
                chosen.add(folder);
            }
        }
        long all = 0;
        for (var folder : List.copyOf(chosen)) {
            visit.get("/readers/places");
            visit.post(
                    "/readers/places",
                    "name",
                    "場所" + folder,
                    "server",
                    Town.SERVER,
                    "path",
                    town.path(folder),
                    "unit",
                    unit,
                    "purpose",
                    "給与の源泉徴収事務",
                    "validFrom.era",
                    "REIWA",
                    "validFrom.year",
                    "8",
                    "validFrom.month",
                    "4",
                    "validFrom.day",
                    "1");
            all += town.below(folder);
            if (!visit.page().contains("場所" + folder)) {
                throw new IllegalStateException("the place is not there: " + visit.page());
            }
        }
        System.out.printf("four places with %,d folders%n", all);
    }
}
