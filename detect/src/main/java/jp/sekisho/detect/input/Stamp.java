package jp.sekisho.detect.input;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/// Times with months in letters. One that has no year gets the latest with which it does not lie more than
/// a day in the future, and one without a zone that of the clock.
final class Stamp {
    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
    private static final Duration AHEAD = Duration.ofDays(1);
    private static final DateTimeFormatter ISO = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

    private final Clock clock;

    Stamp(Clock clock) {
        this.clock = clock;
    }

    /// From 1, or 0 where no month stands there.
    static int month(byte[] bytes, int at, int to) {
        if (at + 3 > to) {
            return 0;
        }
        for (int month = 0; month < 12; month++) {
            if (bytes[at] == MONTHS.charAt(3 * month)
                    && bytes[at + 1] == MONTHS.charAt(3 * month + 1)
                    && bytes[at + 2] == MONTHS.charAt(3 * month + 2)) {
                return month + 1;
            }
        }
        return 0;
    }

    /// Where the `Oct 11 22:14:15` (or `Oct 11 2026 22:14:15`) at `from` ends, or -1.
    static int end(byte[] bytes, int from, int to) {
        if (month(bytes, from, to) == 0 || from + 15 > to || bytes[from + 3] != ' ') {
            return -1;
        }
        int at = from + 7;
        if (at + 13 <= to && bytes[at + 4] == ' ' && Bytes.number(bytes, at, at + 4) > 0) {
            at += 5;
        }
        boolean isTime =
                at + 8 <= to
                        && bytes[at - 1] == ' '
                        && bytes[at + 2] == ':'
                        && bytes[at + 5] == ':'
                        && Bytes.number(bytes, at, at + 2) >= 0
                        && Bytes.number(bytes, at + 3, at + 5) >= 0
                        && Bytes.number(bytes, at + 6, at + 8) >= 0
                        && day(bytes, from + 4) > 0;
        return isTime ? at + 8 : -1;
    }

    private static int day(byte[] bytes, int at) {
        return Bytes.number(bytes, bytes[at] == ' ' ? at + 1 : at, at + 2);
    }

    /// The time that [#end] found, by ISO 8601; null where there is no such day.
    byte @org.jspecify.annotations.Nullable [] iso(byte[] bytes, int from, int end) {
        int year = end - from > 15 ? Bytes.number(bytes, from + 7, from + 11) : -1;
        ZonedDateTime now = ZonedDateTime.now(clock);
        try {
            LocalDateTime time =
                    LocalDateTime.of(
                            year < 0 ? 2000 : year,
                            month(bytes, from, end),
                            day(bytes, from + 4),
                            Bytes.number(bytes, end - 8, end - 6),
                            Bytes.number(bytes, end - 5, end - 3),
                            Math.min(59, Bytes.number(bytes, end - 2, end)));
            ZonedDateTime zoned = time.atZone(clock.getZone());
            if (year < 0) {
                zoned = zoned.withYear(now.getYear());
                if (zoned.isAfter(now.plus(AHEAD))) {
                    zoned = zoned.minusYears(1);
                }
            }
            return JsonLine.name(ISO.format(zoned));
        } catch (java.time.DateTimeException e) {
            return null;
        }
    }

    /// The `10/Oct/2026:13:55:36 +0900` at from..to by ISO 8601; null where it is no such time.
    static byte @org.jspecify.annotations.Nullable [] ofAccessLog(byte[] bytes, int from, int to) {
        int month = to - from == 26 ? month(bytes, from + 3, to) : 0;
        if (month == 0) {
            return null;
        }
        StringBuilder iso = new StringBuilder(26);
        append(iso, bytes, from + 7, from + 11).append('-').append(month < 10 ? "0" : "");
        append(iso.append(month).append('-'), bytes, from, from + 2).append('T');
        append(iso, bytes, from + 12, from + 20);
        append(append(iso, bytes, from + 21, from + 24).append(':'), bytes, from + 24, from + 26);
        return JsonLine.name(iso.toString());
    }

    private static StringBuilder append(StringBuilder text, byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            text.append((char) (bytes[i] & 0x7F));
        }
        return text;
    }
}
