package jp.sekisho.extract.child;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds what stands between the fields: the character that cuts most records into equally many.
///
/// @param width fields of the usual record
/// @param share of the sample's records that have this width
record Delimiter(char character, int width, double share) {
    private static final List<Character> KNOWN = List.of(',', '\t', ';', '|');
    private static final int SAMPLE = 100;

    /// Every text is a table of at least one column.
    static char of(String text, Meter meter) {
        return best(text, meter).map(Delimiter::character).orElse(',');
    }

    /// Whether a text that nobody called a table is one.
    static Optional<Delimiter> sure(String text, Meter meter) {
        return best(text, meter).filter(found -> found.share > 0.8);
    }

    private static Optional<Delimiter> best(String text, Meter meter) {
        Optional<Delimiter> best = Optional.empty();
        for (char character : KNOWN) {
            var found = weigh(text, character, meter);
            if (found.width > 1 && (best.isEmpty() || found.share > best.get().share + 1e-9)) {
                best = Optional.of(found);
            }
        }
        return best;
    }

    private static Delimiter weigh(String text, char character, Meter meter) {
        var widths = new HashMap<Integer, Integer>();
        int[] records = {0};
        try {
            new Csv(text, character, meter)
                    .read(
                            new Csv.Sink() {
                                private boolean blank = true;

                                @Override
                                public void field(int record, int column, String field) {
                                    blank &= field.isBlank();
                                }

                                @Override
                                public boolean end(int record, int columns) {
                                    if (!blank) {
                                        widths.merge(columns, 1, Integer::sum);
                                        records[0]++;
                                    }
                                    blank = true;
                                    return records[0] < SAMPLE && record < 10 * SAMPLE;
                                }
                            });
        } catch (Refused broken) {
            // Counts as far as it could be read.
        }
        return widths.entrySet().stream()
                .filter(width -> width.getKey() > 1)
                .max(Map.Entry.comparingByValue())
                .map(width ->
                        new Delimiter(
                                character, width.getKey(), (double) width.getValue() / records[0]))
                .orElse(new Delimiter(character, 1, 0));
    }
}
