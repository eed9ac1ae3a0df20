package jp.sekisho.detect.correlate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import jp.sekisho.detect.rule.Correlation;
import jp.sekisho.detect.text.JsonText;
import jp.sekisho.detect.text.Words;

/// A group met the condition of a correlation. `id` is the same whenever the same events are replayed;
/// `group` are the values of the fields that it is grouped by; times are nanoseconds since 1970. A silent
/// one is wanted only for a higher correlation.
public record CorrelationHit(
        String id,
        Correlation correlation,
        List<String> group,
        double figure,
        long first,
        long last,
        boolean silent) {
    private static final int ID_BYTES = 16;

    public CorrelationHit {
        group = List.copyOf(group);
    }

    static CorrelationHit of(Group group, Plan plan, boolean silent) {
        long first = group.window.first();
        byte[] values = Arrays.copyOf(group.values, group.values.length + Words.PADDING);
        return new CorrelationHit(
                id(plan.correlation().id(), group.values, first),
                plan.correlation(),
                texts(values, group.values.length),
                group.window.figure(),
                first,
                group.newest,
                silent);
    }

    private static List<String> texts(byte[] values, int end) {
        List<String> texts = new ArrayList<>();
        for (int at = 0; at < end; ) {
            int length = Words.four(values, at);
            texts.add(JsonText.decode(values, at + 4, at + 4 + length));
            at += 4 + length;
        }
        return texts;
    }

    private static String id(String correlation, byte[] group, long first) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((correlation + '\0' + first + '\0').getBytes(StandardCharsets.UTF_8));
            digest.update(group);
            return HexFormat.of().formatHex(digest.digest(), 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
