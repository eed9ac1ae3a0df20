package jp.sekisho.detect.regex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import jp.sekisho.detect.text.JsonText;
import jp.sekisho.detect.text.Words;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RegexTest {
    private static final String[] ATOMS = {
        "a", "b", "ab", ".", "[ab]", "[^a]", "\\w", "\\s", "\\d", "x", "\u3042", "\\n", "c"
    };
    private static final String[] ENDS = {"^", "$", "\\b", "\\B"};
    private static final String[] PIECES = {"a", "b", "x", "1", " ", "\n", "\u3042", "c", "\u00E9"};

    private static String pattern(Random random, int depth) {
        StringBuilder pattern = new StringBuilder();
        int parts = 1 + random.nextInt(3);
        for (int i = 0; i < parts; i++) {
            int kind = random.nextInt(depth > 0 ? 10 : 6);
            if (kind == 5) {
                pattern.append(ENDS[random.nextInt(ENDS.length)]);
                continue;
            }
            if (kind < 6) {
                pattern.append(ATOMS[random.nextInt(ATOMS.length)]);
            } else if (kind == 6) {
                pattern.append('(')
                        .append(pattern(random, depth - 1))
                        .append('|')
                        .append(pattern(random, depth - 1))
                        .append(')');
            } else {
                pattern.append('(').append(pattern(random, depth - 1)).append(')');
            }
            pattern.append(
                    List.of("", "", "", "*", "+", "?", "{2}", "{0,3}", "{2,}")
                            .get(random.nextInt(9)));
        }
        return pattern.toString();
    }

    private static byte[] padded(String text) {
        byte[] bytes = JsonText.of(text);
        return Arrays.copyOf(bytes, bytes.length + Words.PADDING);
    }

    private static boolean find(Search search, String text) {
        return search.find(padded(text), 0, JsonText.of(text).length);
    }

    @Property(tries = 500)
    void bitsAndStatesAndTheJdkAgree(@ForAll long seed) throws RegexProblem {
        Random random = new Random(seed);
        String pattern = pattern(random, 3);
        boolean multiLine = random.nextBoolean();
        boolean dotAll = random.nextBoolean();
        Regex regex = Regex.parse(pattern, new Flags(false, multiLine, dotAll));
        Search states = regex.search(Integer.MAX_VALUE);
        Search mixed = regex.search(2);
        Search bits = regex.search(0);
        int flags =
                Pattern.UNIX_LINES
                        | (multiLine ? Pattern.MULTILINE : 0)
                        | (dotAll ? Pattern.DOTALL : 0);
        for (int i = 0; i < 20; i++) {
            StringBuilder text = new StringBuilder();
            int pieces = random.nextInt(12);
            for (int j = 0; j < pieces; j++) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            boolean found = find(states, text.toString());
            assertThat(find(bits, text.toString())).as("%s in %s", pattern, text).isEqualTo(found);
            assertThat(find(mixed, text.toString())).as("%s in %s", pattern, text).isEqualTo(found);
            // The JDK does not go back into a counted group, where it should.
            if (!text.isEmpty() && !pattern.matches("(?s).*\\)[*+?{].*")) {
                assertThat(Pattern.compile(pattern, flags).matcher(text).find())
                        .as("%s in %s", pattern, text)
                        .isEqualTo(found);
            }
        }
    }

    /// Once it has been compiled by the JVM; other work on the machine cannot make the best of many
    /// rounds slower than it is.
    @Test
    void noTextOfTheLengthOfAnEventTakesLongerThanAMillisecond() throws RegexProblem {
        Random random = new Random(1);
        for (String hostile :
                List.of(
                        "(a+)+$",
                        "(a|aa)+b",
                        "(.*a){20}b",
                        "(x+x+)+y",
                        "^(([a-z])+.)+[A-Z]([a-z])+$",
                        "(a|b)*a(a|b){30}c",
                        "(a|b)*a(a|b){200}c",
                        ".*a.{100}b.{100}c",
                        "(a?){100}a{100}c",
                        "(.{0,20}a.{0,20}b){5}c",
                        "(a.{1,60}b|c.{1,60}d|e.{1,60}f)x")) {
            for (String letters : List.of("a", "ab", "abcdef x")) {
                StringBuilder text = new StringBuilder();
                for (int i = 0; i < 2600; i++) {
                    text.append(letters.charAt(random.nextInt(letters.length())));
                }
                byte[] bytes = padded(text.toString());
                Search search = Regex.parse(hostile, new Flags(false, false, true)).search();
                long best = Long.MAX_VALUE;
                for (int round = 0; round < 200 && best > 1_000_000; round++) {
                    long start = System.nanoTime();
                    search.find(bytes, 0, 2600);
                    best = Math.min(best, System.nanoTime() - start);
                }
                assertThat(best).as("%s in %s…", hostile, letters).isLessThan(1_000_000);
            }
        }
    }

    @Test
    void refusesWhatWouldCostTooMuch() {
        for (String greedy : List.of("(a|b)*a(a|b){900}c", "(a?){900}", "((a{30}){30}){30}")) {
            assertThatThrownBy(() -> Regex.parse(greedy, new Flags(false, false, false)))
                    .isInstanceOf(RegexProblem.class)
                    .hasMessageStartingWith("TOO_LARGE");
        }
    }
}
