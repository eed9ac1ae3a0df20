package jp.sekisho.detect.rule;

import java.util.List;

/// The modifiers that turn a text into other texts, applied one after the other.
final class GlobChain {
    private static final int MAX_VARIANTS = 10_000;

    private final List<Modifier> modifiers;
    private final int line;

    GlobChain(List<Modifier> modifiers, int line) {
        this.modifiers = modifiers;
        this.line = line;
    }

    List<Glob> apply(Glob value) {
        List<Glob> variants = List.of(value);
        for (Modifier modifier : modifiers) {
            variants = variants.stream().flatMap(glob -> step(modifier, glob).stream()).toList();
            if (variants.size() > MAX_VARIANTS) {
                throw new Refusal(Flaw.EXPANSION_TOO_LARGE, line, modifier.name(), "");
            }
        }
        return variants;
    }

    private List<Glob> step(Modifier modifier, Glob glob) {
        return switch (modifier) {
            case CONTAINS -> List.of(glob.openStart().openEnd());
            case STARTSWITH -> List.of(glob.openEnd());
            case ENDSWITH -> List.of(glob.openStart());
            case WINDASH -> Dashes.variants(glob, line);
            case BASE64 -> List.of(Encodings.base64(glob, line));
            case BASE64OFFSET -> Encodings.base64AtEachOffset(glob, line);
            case UTF16LE, UTF16BE, UTF16 -> List.of(Encodings.utf16(glob, modifier, line));
            // These say how values are joined or compared, not what they are.
            case ALL,
                    NEQ,
                    EXISTS,
                    CASED,
                    RE,
                    I,
                    M,
                    S,
                    LT,
                    LTE,
                    GT,
                    GTE,
                    MINUTE,
                    HOUR,
                    DAY,
                    WEEK,
                    MONTH,
                    YEAR,
                    CIDR,
                    EXPAND,
                    FIELDREF ->
                    List.of(glob);
        };
    }
}
