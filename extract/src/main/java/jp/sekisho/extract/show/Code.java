package jp.sekisho.extract.show;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// One section of a format code, cut into tokens.
///
/// @param condition such as `>=100`, or empty
/// @param locale what stands behind `[$-`, in lower case, or empty
/// @param numerals of `[DBNum…]`: 1 to 3, or 0
record Code(List<Token> tokens, String condition, String locale, int numerals) {
    static Code of(String section) {
        return new Cutter(section).cut();
    }

    /// Sections stand between semicolons that are neither quoted nor escaped.
    static List<String> sections(String code) {
        var sections = new ArrayList<String>();
        int from = 0;
        for (int at = 0; at < code.length(); at++) {
            switch (code.charAt(at)) {
                case '"' -> at = closing(code, at, '"');
                case '[' -> at = closing(code, at, ']');
                case '\\', '_', '*' -> at++;
                case ';' -> {
                    sections.add(code.substring(from, at));
                    from = at + 1;
                }
                default -> {}
            }
        }
        sections.add(code.substring(Math.min(from, code.length())));
        return sections;
    }

    private static int closing(String code, int at, char with) {
        int end = code.indexOf(with, at + 1);
        return end < 0 ? code.length() - 1 : end;
    }

    boolean has(Class<? extends Token> kind) {
        return tokens.stream().anyMatch(kind::isInstance);
    }

    boolean showsTime() {
        return has(Token.Letters.class) || has(Token.Elapsed.class) || has(Token.HalfDay.class);
    }

    private static final class Cutter {
        private final String text;
        private final List<Token> tokens = new ArrayList<>();
        private final StringBuilder literal = new StringBuilder();
        private String condition = "";
        private String locale = "";
        private int numerals;
        private int at;

        Cutter(String text) {
            this.text = text;
        }

        Code cut() {
            while (at < text.length()) {
                if (!word()) {
                    single(text.charAt(at++));
                }
            }
            flush();
            return new Code(List.copyOf(tokens), condition, locale, numerals);
        }

        /// What takes more than one character to recognise.
        private boolean word() {
            if (starts("General") || starts("G/標準")) {
                at += text.startsWith("G/", at) ? 4 : 7;
                return add(new Token.General());
            }
            if (starts("AM/PM")) {
                at += 5;
                return add(new Token.HalfDay(false));
            }
            if (starts("A/P")) {
                at += 3;
                return add(new Token.HalfDay(true));
            }
            if ((starts("E+") || starts("E-")) && numberBefore()) {
                at += 2;
                return add(new Token.Exponent(text.charAt(at - 1) == '+'));
            }
            return letters() || fraction();
        }

        private boolean letters() {
            char letter = Character.toLowerCase(text.charAt(at));
            int end = at;
            while (end < text.length() && Character.toLowerCase(text.charAt(end)) == letter) {
                end++;
            }
            int count = end - at;
            if ("ymdhsger".indexOf(letter) < 0 && !(letter == 'a' && count >= 3)) {
                return false;
            }
            at = end;
            return add(new Token.Letters(letter, count));
        }

        private boolean fraction() {
            if (text.charAt(at) != '.' || !seconds()) {
                return false;
            }
            int end = at + 1;
            while (end < text.length() && text.charAt(end) == '0') {
                end++;
            }
            int digits = end - at - 1;
            if (digits == 0) {
                return false;
            }
            at = end;
            return add(new Token.Fraction(Math.min(digits, 3)));
        }

        private boolean seconds() {
            flush();
            return !tokens.isEmpty()
                    && switch (tokens.getLast()) {
                        case Token.Letters(char letter, int _) -> letter == 's';
                        case Token.Elapsed(char letter, int _) -> letter == 's';
                        default -> false;
                    };
        }

        private boolean numberBefore() {
            flush();
            return tokens.stream().anyMatch(Token.Slot.class::isInstance);
        }

        private void single(char next) {
            switch (next) {
                case '"' -> quoted();
                case '\\' -> literal.append(skipped());
                case '_' -> {
                    skipped();
                    literal.append(' ');
                }
                case '*' -> skipped();
                case '[' -> bracket();
                case '0', '#', '?' -> add(new Token.Slot(next));
                case '.' -> add(new Token.Point());
                case ',' -> add(new Token.Comma());
                case '%' -> add(new Token.Percent());
                case '/' -> add(new Token.Slash());
                case '@' -> add(new Token.Itself());
                default -> literal.append(next);
            }
        }

        private void quoted() {
            int end = text.indexOf('"', at);
            end = end < 0 ? text.length() : end;
            literal.append(text, at, end);
            at = Math.min(end + 1, text.length());
        }

        private String skipped() {
            if (at == text.length()) {
                return "";
            }
            int from = at;
            at = text.offsetByCodePoints(at, 1);
            return text.substring(from, at);
        }

        private void bracket() {
            int end = text.indexOf(']', at);
            end = end < 0 ? text.length() : end;
            var inside = text.substring(at, end);
            at = Math.min(end + 1, text.length());
            var lower = inside.toLowerCase(Locale.ROOT);
            if (lower.startsWith("$")) {
                int dash = inside.indexOf('-');
                literal.append(inside, 1, dash < 0 ? inside.length() : dash);
                locale = dash < 0 ? locale : lower.substring(dash + 1);
            } else if (lower.matches("dbnum[1-3]")) {
                numerals = lower.charAt(5) - '0';
            } else if (lower.matches("[<>=].*")) {
                condition = lower;
            } else if (lower.matches("h+|m+|s+")) {
                add(new Token.Elapsed(lower.charAt(0), lower.length()));
            }
        }

        private boolean starts(String word) {
            return text.regionMatches(true, at, word, 0, word.length());
        }

        private boolean add(Token token) {
            flush();
            tokens.add(token);
            return true;
        }

        private void flush() {
            if (!literal.isEmpty()) {
                tokens.add(new Token.Literal(literal.toString()));
                literal.setLength(0);
            }
        }
    }
}
