package jp.sekisho.extract.show;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A number format, ready to show values. Immutable. Any code makes a format: what cannot be
/// understood is shown as it stands, as a spreadsheet does. Codes longer than any program writes
/// are cut.
public final class CellFormat {
    /// Excel allows 255 characters.
    private static final int LONGEST = 512;

    public static final CellFormat GENERAL = new CellFormat("General");

    private final List<Section> numbers;
    private final Code words;
    private final boolean bare;

    private CellFormat(String code) {
        var sections = new ArrayList<Section>();
        for (var section : Code.sections(code)) {
            sections.add(Section.of(Code.of(section)));
        }
        boolean text = sections.size() > 3 || onlyText(sections.getLast());
        words = text ? sections.getLast().code() : Code.of("@");
        bare = bare(words.tokens());
        if (text && sections.size() > 1) {
            sections.removeLast();
        }
        numbers = List.copyOf(sections.subList(0, Math.min(3, sections.size())));
    }

    private static boolean onlyText(Section section) {
        return section.code().has(Token.Itself.class);
    }

    public static CellFormat of(String code) {
        var cut = code.substring(0, Math.min(code.length(), LONGEST));
        return cut.equalsIgnoreCase("General") || cut.isEmpty()
                ? GENERAL
                : new CellFormat(dated(cut));
    }

    /// Two codes name what the machine's own settings say.
    private static String dated(String code) {
        var upper = code.toUpperCase(Locale.ROOT);
        if (upper.startsWith("[$-F800]")) {
            return "yyyy\"年\"m\"月\"d\"日\"";
        }
        return upper.startsWith("[$-F400]") ? "h:mm:ss" : code;
    }

    public String show(double value, boolean since1904) {
        if (this == GENERAL) {
            return General.show(value);
        }
        int at = section(value);
        return numbers.get(at).show(value, signed(at), since1904);
    }

    public String show(String text) {
        if (bare) {
            return text;
        }
        var shown = new StringBuilder();
        for (var token : words.tokens()) {
            switch (token) {
                case Token.Itself _, Token.General _ -> shown.append(text);
                case Token.Literal(var literal) -> shown.append(literal);
                default -> {}
            }
        }
        return shown.toString();
    }

    /// Text is shown as it is, unless its section puts it between words or holds words only.
    private static boolean bare(List<Token> words) {
        return words.equals(List.of(new Token.Itself()))
                || (!words.isEmpty()
                        && words.stream()
                                .noneMatch(token ->
                                        token instanceof Token.Itself
                                                || token instanceof Token.General
                                                || token instanceof Token.Literal));
    }

    /// Whether this value is shown as a day.
    public boolean dates(double value) {
        return numbers.get(section(value)) instanceof Dates dates && dates.day();
    }

    private int section(double value) {
        if (conditional()) {
            for (int at = 0; at < numbers.size(); at++) {
                var condition = numbers.get(at).code().condition();
                if (condition.isEmpty()
                        ? at == numbers.size() - 1 || implied(at, value)
                        : Condition.holds(condition, value)) {
                    return at;
                }
            }
            return numbers.size() - 1;
        }
        return switch (numbers.size()) {
            case 1 -> 0;
            case 2 -> value < 0 ? 1 : 0;
            default -> value > 0 ? 0 : value < 0 ? 1 : 2;
        };
    }

    private boolean conditional() {
        return numbers.stream().anyMatch(section -> !section.code().condition().isEmpty());
    }

    /// A second section without a condition takes the negative numbers.
    private static boolean implied(int at, double value) {
        return at == 1 && value < 0;
    }

    /// The section of the negative numbers shows them without a sign.
    private boolean signed(int at) {
        var condition = numbers.get(at).code().condition();
        return at == 0 || (conditional() && !Condition.negative(condition));
    }
}
