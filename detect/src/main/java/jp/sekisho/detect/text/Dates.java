package jp.sekisho.detect.text;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;

/// Reads dates from bytes: `2026-01-31`, with `T` or a blank `23:59:59.999Z`, with `/` for `-`; or
/// seconds, milliseconds, microseconds or nanoseconds since 1970 as a number. Zones are not converted:
/// the parts of a date are those that are written.
public final class Dates {
    /// No date.
    public static final long NONE = Long.MIN_VALUE;

    private static final long LAST_SECOND = Long.MAX_VALUE / 1_000_000_000L;
    private static final long FIRST_MILLISECOND = 100_000_000_000L;
    private static final long FIRST_MICROSECOND = 100_000_000_000_000L;
    private static final long FIRST_NANOSECOND = 100_000_000_000_000_000L;

    private Dates() {}

    /// The date as nanoseconds since 1970, or [#NONE], also before 1678 and after 2261. A zone is left out of account.
    public static long local(byte[] text, int from, int to) {
        return read(text, from, to, false);
    }

    /// As [#local], but a zone that is written is taken into account; without one it is UTC.
    public static long instant(byte[] text, int from, int to) {
        return read(text, from, to, true);
    }

    private static long read(byte[] text, int from, int to, boolean zoned) {
        if (to - from < 8 || to - from > 40) {
            return NONE;
        }
        byte separator = text[from + 4];
        if (separator != '-' && separator != '/') {
            return epoch(text, from, to);
        }
        int year = digits(text, from, from + 4);
        int month = digits(text, from + 5, from + 7);
        int day = to - from < 10 ? -1 : digits(text, from + 8, from + 10);
        if (year < 0
                || month < 1
                || month > 12
                || day < 1
                || day > 31
                || text[from + 7] != separator) {
            return NONE;
        }
        long days = days(year, month, day);
        if (to - from == 10) {
            return Math.abs(days) < LAST_SECOND / 86_400 ? days * 86_400_000_000_000L : NONE;
        }
        byte between = text[from + 10];
        if (to - from < 16 || (between != 'T' && between != 't' && between != ' ')) {
            return NONE;
        }
        return clock(text, from + 11, to, days, zoned);
    }

    private static long clock(byte[] text, int from, int to, long days, boolean zoned) {
        int hour = digits(text, from, from + 2);
        int minute = digits(text, from + 3, from + 5);
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || text[from + 2] != ':') {
            return NONE;
        }
        int at = from + 5;
        int second = 0;
        long nanos = 0;
        if (at + 3 <= to && text[at] == ':') {
            second = digits(text, at + 1, at + 3);
            at += 3;
            if (second < 0 || second > 60) {
                return NONE;
            }
            if (at + 1 < to && (text[at] == '.' || text[at] == ',')) {
                long unit = 100_000_000;
                for (at++; at < to && text[at] >= '0' && text[at] <= '9'; at++) {
                    nanos += unit * (text[at] - '0');
                    unit /= 10;
                }
            }
        }
        int offset = offset(text, at, to);
        if (offset == Integer.MIN_VALUE) {
            return NONE;
        }
        long seconds = days * 86_400 + hour * 3600L + minute * 60L + second - (zoned ? offset : 0);
        return Math.abs(seconds) < LAST_SECOND ? seconds * 1_000_000_000L + nanos : NONE;
    }

    /// Seconds east of Greenwich; the smallest integer where what stands there is no zone.
    private static int offset(byte[] text, int from, int to) {
        int at = from;
        while (at < to && text[at] == ' ') {
            at++;
        }
        if (at == to || ((text[at] | 0x20) == 'z' && at + 1 == to) || isUtc(text, at, to)) {
            return 0;
        }
        int sign = text[at] == '+' ? 1 : text[at] == '-' ? -1 : 0;
        int hours = at + 3 <= to ? digits(text, at + 1, at + 3) : -1;
        int minutesAt = at + 3 < to && text[at + 3] == ':' ? at + 4 : at + 3;
        int minutes = minutesAt + 2 == to ? digits(text, minutesAt, to) : minutesAt == to ? 0 : -1;
        return sign == 0 || hours < 0 || minutes < 0
                ? Integer.MIN_VALUE
                : sign * (hours * 3600 + minutes * 60);
    }

    private static boolean isUtc(byte[] text, int at, int to) {
        return to - at == 3 && text[at] == 'U' && text[at + 1] == 'T' && text[at + 2] == 'C';
    }

    private static long epoch(byte[] text, int from, int to) {
        int end = from;
        long value = 0;
        while (end < to && end < from + 19 && text[end] >= '0' && text[end] <= '9') {
            value = value * 10 + text[end++] - '0';
        }
        if (end - from < 8 || (end < to && text[end] != '.') || value < 0) {
            return NONE;
        }
        if (value >= FIRST_NANOSECOND) {
            return value;
        }
        long unit =
                value >= FIRST_MICROSECOND
                        ? 1000
                        : value >= FIRST_MILLISECOND ? 1_000_000 : 1_000_000_000;
        if (value > Long.MAX_VALUE / unit - 1) {
            return NONE;
        }
        long nanos = value * unit;
        for (int i = end + 1; i < to; i++) {
            unit /= 10;
            if (text[i] < '0' || text[i] > '9') {
                return NONE;
            }
            nanos += unit * (text[i] - '0');
        }
        return nanos;
    }

    private static int digits(byte[] text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            if (text[i] < '0' || text[i] > '9') {
                return -1;
            }
            value = value * 10 + text[i] - '0';
        }
        return value;
    }

    /// Days since 1970 in the Gregorian calendar.
    private static long days(int year, int month, int day) {
        int y = month <= 2 ? year - 1 : year;
        int era = Math.floorDiv(y, 400);
        int ofEra = y - era * 400;
        int ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        return era * 146_097L + ofEra * 365L + ofEra / 4 - ofEra / 100 + ofYear - 719_468;
    }

    /// An instant as `2026-01-31T23:59:59.999Z`.
    public static String iso(long nanos) {
        return Instant.ofEpochSecond(
                        Math.floorDiv(nanos, 1_000_000_000L), Math.floorMod(nanos, 1_000_000_000L))
                .toString();
    }

    /// The week of the year by ISO 8601.
    public static int week(long nanos) {
        return dateTime(nanos).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    public static LocalDateTime dateTime(long nanos) {
        Instant instant =
                Instant.ofEpochSecond(
                        Math.floorDiv(nanos, 1_000_000_000L), Math.floorMod(nanos, 1_000_000_000L));
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
