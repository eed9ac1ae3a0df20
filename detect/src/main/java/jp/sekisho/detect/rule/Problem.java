package jp.sekisho.detect.rule;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// Something wrong with a rule file: where, what, and what would fix it. `line` counts from 1.
public record Problem(String file, int line, Flaw flaw, List<String> culprits) {
    private static final String BUNDLE = "jp.sekisho.detect.rule.messages";

    public Problem {
        culprits = List.copyOf(culprits);
    }

    public String reason(Locale locale) {
        return message(locale, "reason");
    }

    public String remedy(Locale locale) {
        return message(locale, "remedy");
    }

    private String message(Locale locale, String part) {
        ResourceBundle bundle =
                ResourceBundle.getBundle(
                        BUNDLE,
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(bundle.getString(flaw.name() + "." + part), locale)
                .format(culprits.toArray());
    }
}
