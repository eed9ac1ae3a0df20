package jp.sekisho.extract.show;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/// Shows a number through the places of its format; what stands between them stays where it is.
record Numbers(Code code) implements Section {
    @Override
    public String show(double value, boolean signed, boolean since1904) {
        var tokens = code.tokens();
        int exponent = first(Token.Exponent.class, tokens.size());
        int point = Math.min(first(Token.Point.class, exponent), exponent);
        var scaled = General.exact(Math.abs(value)).scaleByPowerOfTen(power(point));
        if (!code.has(Token.Slot.class)) {
            return (signed && value < 0 ? "-" : "") + words(scaled);
        }
        int power = exponent < tokens.size() ? exponentOf(scaled, slots(0, point)) : 0;
        var shown =
                scaled.scaleByPowerOfTen(-power)
                        .setScale(slots(point, exponent), RoundingMode.HALF_UP);
        var text =
                whole(shown, point) + decimals(shown, point, exponent) + exponent(power, exponent);
        return signed && value < 0 && shown.signum() != 0 ? "-" + text : text;
    }

    private String words(BigDecimal value) {
        var shown = new StringBuilder();
        code.tokens().forEach(token -> shown.append(between(token, value)));
        return shown.toString();
    }

    /// Percent signs multiply; commas behind the last place of the whole part divide.
    private int power(int point) {
        int power = 0;
        for (var token : code.tokens()) {
            power += token instanceof Token.Percent ? 2 : 0;
        }
        for (int at = point - 1; at >= 0; at--) {
            switch (code.tokens().get(at)) {
                case Token.Comma _ -> power -= 3;
                case Token.Slot _ -> {
                    return power;
                }
                default -> {}
            }
        }
        return power;
    }

    /// The whole part takes as many digits as it has places, at least one.
    private static int exponentOf(BigDecimal value, int places) {
        if (value.signum() == 0) {
            return 0;
        }
        int exponent = value.precision() - value.scale() - 1;
        int step = Math.max(1, places);
        return step == 1 ? exponent : Math.floorDiv(exponent, step) * step;
    }

    /// From the right, so that the leftmost place takes what is left over.
    private String whole(BigDecimal value, int point) {
        var digits = value.setScale(0, RoundingMode.DOWN).unscaledValue().toString();
        digits = digits.equals("0") ? "" : digits;
        int leftmost = first(Token.Slot.class, point);
        boolean grouped = grouped(point);
        var shown = new StringBuilder();
        int place = 0;
        for (int at = point - 1; at >= 0; at--) {
            switch (code.tokens().get(at)) {
                case Token.Slot(char kind) -> {
                    int until = at == leftmost ? Math.max(digits.length(), place + 1) : place + 1;
                    for (; place < until; place++) {
                        int index = digits.length() - 1 - place;
                        var digit = index >= 0 ? digits.substring(index, index + 1) : pad(kind);
                        if (grouped && place > 0 && place % 3 == 0 && !digit.isBlank()) {
                            shown.insert(0, ',');
                        }
                        shown.insert(0, Numerals.digits(digit, code.numerals()));
                    }
                }
                case Token token -> shown.insert(0, between(token, value));
            }
        }
        return shown.toString();
    }

    private String decimals(BigDecimal value, int point, int exponent) {
        if (point == exponent) {
            return "";
        }
        var digits = value.remainder(BigDecimal.ONE).unscaledValue().toString();
        digits = "0".repeat(Math.max(0, value.scale() - digits.length())) + digits;
        int needed = value.scale();
        while (needed > 0 && digits.charAt(needed - 1) == '0') {
            needed--;
        }
        var shown = new StringBuilder();
        int place = 0;
        for (var token : code.tokens().subList(point, exponent)) {
            if (token instanceof Token.Slot(char kind)) {
                var digit = digits.substring(place, place + 1);
                shown.append(Numerals.digits(place < needed ? digit : pad(kind), code.numerals()));
                place++;
            } else {
                shown.append(between(token, value));
            }
        }
        return shown.toString();
    }

    private String exponent(int power, int exponent) {
        if (exponent == code.tokens().size()) {
            return "";
        }
        var rest = code.tokens().subList(exponent + 1, code.tokens().size());
        int places = (int) rest.stream().filter(Token.Slot.class::isInstance).count();
        boolean plus = code.tokens().get(exponent) instanceof Token.Exponent(boolean p) && p;
        var sign = power < 0 ? "-" : plus ? "+" : "";
        var shown = new StringBuilder("E" + sign);
        shown.append(Numerals.padded(Math.abs(power), Math.clamp(places, 1, 9)));
        rest.forEach(token -> shown.append(between(token, BigDecimal.ZERO)));
        return shown.toString();
    }

    private String between(Token token, BigDecimal value) {
        return switch (token) {
            case Token.Literal(var text) -> text;
            case Token.Percent _ -> "%";
            case Token.Point _ -> ".";
            case Token.Slash _ -> "/";
            case Token.General _, Token.Itself _ -> general(value);
            case Token.Slot _, Token.Comma _, Token.Exponent _ -> "";
            case Token.Letters _, Token.Elapsed _, Token.Fraction _, Token.HalfDay _ -> "";
        };
    }

    private String general(BigDecimal value) {
        boolean whole = value.stripTrailingZeros().scale() <= 0;
        return code.numerals() > 0 && whole && value.precision() - value.scale() < 16
                ? Numerals.counted(value.longValue(), code.numerals())
                : Numerals.digits(General.show(value), code.numerals());
    }

    private static String pad(char kind) {
        return switch (kind) {
            case '0' -> "0";
            case '?' -> " ";
            default -> "";
        };
    }

    private boolean grouped(int point) {
        List<Token> tokens = code.tokens();
        boolean before = false;
        for (int at = 0; at < point; at++) {
            if (tokens.get(at) instanceof Token.Slot) {
                before = true;
            } else if (tokens.get(at) instanceof Token.Comma && before && slots(at, point) > 0) {
                return true;
            }
        }
        return false;
    }

    private int slots(int from, int until) {
        int slots = 0;
        for (int at = from; at < until; at++) {
            slots += code.tokens().get(at) instanceof Token.Slot ? 1 : 0;
        }
        return slots;
    }

    private int first(Class<? extends Token> kind, int otherwise) {
        for (int at = 0; at < otherwise; at++) {
            if (kind.isInstance(code.tokens().get(at))) {
                return at;
            }
        }
        return otherwise;
    }
}
