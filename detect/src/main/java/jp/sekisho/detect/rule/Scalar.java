package jp.sekisho.detect.rule;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.ScalarNode;

/// A single value in YAML, by the core schema of YAML 1.2: `yes` and `1:30` are texts.
sealed interface Scalar {
    record Text(String text) implements Scalar {}

    record Decimal(BigDecimal value) implements Scalar {}

    record Bool(boolean value) implements Scalar {}

    record Null() implements Scalar {}

    Pattern DECIMAL = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]{1,3})?");
    Pattern HEX = Pattern.compile("0x[0-9a-fA-F]{1,32}");
    Pattern OCTAL = Pattern.compile("0o[0-7]{1,32}");

    static Scalar of(ScalarNode node) {
        String text = node.getValue();
        if (node.getScalarStyle() != ScalarStyle.PLAIN) {
            return new Text(text);
        }
        return switch (text) {
            case "", "~", "null", "Null", "NULL" -> new Null();
            case "true", "True", "TRUE" -> new Bool(true);
            case "false", "False", "FALSE" -> new Bool(false);
            default -> numberOrText(text);
        };
    }

    private static Scalar numberOrText(String text) {
        char first = text.charAt(0);
        if (first > '9' || first < '+' || text.length() > 64) {
            return new Text(text);
        }
        if (DECIMAL.matcher(text).matches()) {
            return new Decimal(new BigDecimal(text));
        }
        if (HEX.matcher(text).matches()) {
            return new Decimal(new BigDecimal(new java.math.BigInteger(text.substring(2), 16)));
        }
        if (OCTAL.matcher(text).matches()) {
            return new Decimal(new BigDecimal(new java.math.BigInteger(text.substring(2), 8)));
        }
        return new Text(text);
    }
}
