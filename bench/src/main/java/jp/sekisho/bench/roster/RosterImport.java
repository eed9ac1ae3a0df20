package jp.sekisho.bench.roster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Pattern;
import jp.sekisho.bench.Visit;

/// Takes a roster of 3,000 people into a running program that knows nobody yet, through the pages
/// that people use, and times the three steps: reading the file, showing what was understood, taking
/// it in. Then the same roster again with every tenth person moved. Each answer is checked before its
/// time is printed.
public final class RosterImport {
    private static final int PEOPLE = 3_000;
    private static final Pattern SEAL = Pattern.compile("name=\"seal\"[^>]*?value=\"([^\"]+)\"");

    private final Visit visit;

    private RosterImport(Visit visit) {
        this.visit = visit;
    }

    /// @param arguments address, sign-in name and password of an officer
    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 3) {
            System.err.println("address, sign-in name and password of an officer are needed");
            System.exit(2);
        }
        var bench = new RosterImport(Visit.signedIn(arguments));
        bench.measure("first", roster(0), PEOPLE, 0);
        bench.measure("again", roster(10), 0, PEOPLE / 10);
    }

    /// @param every which people stand in another section; nobody when 0
    private static byte[] roster(int every) {
        var text = new StringBuilder("職員番号,氏名,フリガナ,所属,係,職名,区分,発令日,採用日,パソコン,備考\r\n");
        for (int n = 1; n <= PEOPLE; n++) {
            var moved = every > 0 && n % every == 0;
            text.append(
                    "%06d,甲%d　一郎%d,コウ　イチロウ,第%d課,第%d係,%s,一般職,%s,H%d.4.1,%s,\r\n"
                            .formatted(
                                    n,
                                    n / 100,
                                    n,
                                    n % 40 + 1,
                                    moved ? 9 : n % 5 + 1,
                                    n % 25 == 0 ? "係長" : "主事",
                                    moved ? "R8.4.1" : "R6.4.1",
                                    n % 30 + 1,
                                    n % 4 == 0 ? "無" : "有"));
        }
        return text.toString().getBytes(UTF_8);
    }

    private void measure(String name, byte[] roster, int added, int changed) throws Exception {
        visit.get("/imports/roster");
        long start = System.nanoTime();
        visit.upload("/imports/roster", "名簿 R8.4.1現在.csv", roster);
        long read = System.nanoTime();
        var expected = "追加%,d人、変更%,d人".formatted(added, changed);
        if (!visit.page().contains(expected)) {
            throw new IllegalStateException("the page does not say " + expected);
        }
        var seal = SEAL.matcher(visit.page());
        if (!seal.find()) {
            throw new IllegalStateException("the roster cannot be taken in");
        }
        long shown = System.nanoTime();
        visit.post(visit.at().getPath() + "/take", "seal", seal.group(1));
        long taken = System.nanoTime();
        if (!visit.at().getPath().equals("/people")
                || !visit.page().contains(">%,d人がいます".formatted(PEOPLE))) {
            throw new IllegalStateException("after taking in: " + visit.at());
        }
        System.out.printf(
                "%s: %,d people, read and shown in %.2f s, taken in %.2f s, together %.2f s%n",
                name,
                PEOPLE,
                (read - start) / 1e9,
                (taken - shown) / 1e9,
                (read - start + taken - shown) / 1e9);
    }
}
