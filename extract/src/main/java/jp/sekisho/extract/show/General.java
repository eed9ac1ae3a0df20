package jp.sekisho.extract.show;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// The format `General`: at most eleven characters, then an exponent. A twelve-digit number is shown
/// as `1.23457E+11`, which is what its reader sees.
final class General {
    private static final int WIDTH = 11;
    private static final MathContext PRECISION = new MathContext(15, RoundingMode.HALF_UP);

    private General() {}

    static String show(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e11) {
            return Long.toString((long) value);
        }
        return (value < 0 ? "-" : "") + show(exact(Math.abs(value)));
    }

    static String show(BigDecimal positive) {
        return positive.signum() == 0 ? "0" : positive(positive);
    }

    /// Excel keeps fifteen digits of a number and rounds from them.
    static BigDecimal exact(double value) {
        return new BigDecimal(value).round(PRECISION);
    }

    private static String positive(BigDecimal value) {
        int exponent = value.precision() - value.scale() - 1;
        if (exponent > 10 || exponent < -9) {
            return scientific(value);
        }
        if (exponent == 10) {
            return value.setScale(0, RoundingMode.HALF_UP).toPlainString();
        }
        if (exponent < 0 && exponent >= -4) {
            return plain(value.round(new MathContext(10 + exponent, RoundingMode.HALF_UP)));
        }
        var whole = plain(value.setScale(12, RoundingMode.HALF_UP));
        if (whole.length() <= WIDTH) {
            return whole;
        }
        var shorter = plain(value.round(new MathContext(10, RoundingMode.HALF_UP)));
        return shorter.length() <= WIDTH ? shorter : scientific(value);
    }

    private static String scientific(BigDecimal value) {
        var rounded = value.round(new MathContext(6, RoundingMode.HALF_UP));
        int exponent = rounded.precision() - rounded.scale() - 1;
        var digits = plain(rounded.scaleByPowerOfTen(-exponent));
        return digits + (exponent < 0 ? "E-" : "E+") + Numerals.padded(Math.abs(exponent), 2);
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
