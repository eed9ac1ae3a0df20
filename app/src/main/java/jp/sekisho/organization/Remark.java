package jp.sekisho.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.sekisho.imports.DayText;
import org.jspecify.annotations.Nullable;

/// What a 備考 says of places: 併任 監査委員書記, 施設課兼務, 滋山市から派遣（R8.4.1～R10.3.31）,
/// R8.3.31退職. What it does not know it leaves alone.
///
/// @param from what 派遣 is from
/// @param until the last day that is said
/// @param left the last day of somebody who has gone
record Remark(
        List<Second> seconds,
        Optional<String> from,
        @Nullable LocalDate until,
        @Nullable LocalDate left) {
    private static final String DAY =
            "((?:令和|平成|[RH])?[0-9０-９元]{1,4}[年./][0-9０-９]{1,2}[月./][0-9０-９]{1,2}日?)";
    private static final Pattern BEFORE =
            Pattern.compile("^(併任|兼務|兼任|兼|応援)[：:\\s　]*(\\S.*)$", Pattern.DOTALL);
    private static final Pattern AFTER = Pattern.compile("^(.+?)[をにとへ]?(兼務|併任|兼任|応援)中?$");
    private static final Pattern SENT =
            Pattern.compile("([^\\s　、。（(]+?)(?:より|から)(?:の)?(?:派遣|出向|割愛)");
    private static final Pattern UNTIL = Pattern.compile(DAY + "(?:\\s*まで|[）)])");

    /// What an end of a stay is said with; an end of leave is none.
    private static final Pattern STAY = Pattern.compile("派遣|出向|割愛|再任用|任期付|任用期間");

    private static final Pattern LEFT =
            Pattern.compile(DAY + "\\s*(?:付け?)?(?:で)?(?:退職|退任|辞職|転出|復帰|.{0,12}へ(?:復帰|転出))");

    record Second(Capacity capacity, String place) {}

    static Remark of(String text) {
        var seconds = new ArrayList<Second>();
        for (var part : text.split("[、,，;；\\n]", -1)) {
            var plain = part.strip();
            var before = BEFORE.matcher(plain);
            var after = AFTER.matcher(plain);
            if (before.matches()) {
                seconds.add(new Second(capacity(before.group(1)), place(before.group(2))));
            } else if (after.matches()) {
                seconds.add(new Second(capacity(after.group(2)), place(after.group(1))));
            }
        }
        var sent = SENT.matcher(text);
        return new Remark(
                seconds,
                sent.find() ? Optional.of(sent.group(1)) : Optional.empty(),
                STAY.matcher(text).find() ? day(UNTIL, text) : null,
                day(LEFT, text));
    }

    /// Without the day until when.
    private static String place(String text) {
        return text.replaceAll("[（(].*$", "").replaceAll("\\s+\\S*まで$", "").strip();
    }

    private static Capacity capacity(String word) {
        return switch (word) {
            case "併任" -> Capacity.JOINT;
            case "応援" -> Capacity.SUPPORT;
            default -> Capacity.CONCURRENT;
        };
    }

    private static @Nullable LocalDate day(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        return found.find() && DayText.of(found.group(1)) instanceof DayText.Read read
                ? read.day()
                : null;
    }
}
