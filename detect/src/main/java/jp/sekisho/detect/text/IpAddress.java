package jp.sekisho.detect.text;

/// Reads IP addresses from bytes, one after the other, without allocating. An IPv4 address is the low
/// 32 bits of `low`. Forms that are read differently by different programs (octal, hexadecimal, fewer
/// than four numbers) are no addresses here.
public final class IpAddress {
    private boolean six;
    private long high;
    private long low;

    /// Whether the address is one of IPv6; an IPv4 address mapped into it is one too.
    public boolean isSix() {
        return six;
    }

    public long high() {
        return high;
    }

    public long low() {
        return low;
    }

    /// Reads `from`..`to` and says whether that is an address.
    public boolean read(byte[] text, int from, int to) {
        high = 0;
        low = 0;
        for (int i = from; i < to && i < from + 5; i++) {
            if (text[i] == ':') {
                six = true;
                return to - from <= 45 && readSix(text, from, to);
            }
        }
        six = false;
        low = four(text, from, to);
        return low >= 0;
    }

    private static long four(byte[] text, int from, int to) {
        long address = 0;
        int numbers = 0;
        int i = from;
        while (i < to && numbers < 4) {
            int start = i;
            int number = 0;
            while (i < to && text[i] >= '0' && text[i] <= '9' && i < start + 3) {
                number = number * 10 + text[i++] - '0';
            }
            boolean leadingZero = i > start + 1 && text[start] == '0';
            if (i == start || number > 255 || leadingZero) {
                return -1;
            }
            address = address << 8 | number;
            if (++numbers < 4 && (i == to || text[i++] != '.')) {
                return -1;
            }
        }
        return numbers == 4 && i == to ? address : -1;
    }

    private boolean readSix(byte[] text, int from, int to) {
        int groups = 0;
        int gap = -1;
        int i = from;
        if (text[i] == ':') {
            if (i + 1 == to || text[i + 1] != ':') {
                return false;
            }
            gap = 0;
            i += 2;
        }
        while (i < to) {
            if (groups == 8) {
                return false;
            }
            int start = i;
            int group = 0;
            while (i < to && i < start + 4 && digit(text[i]) >= 0) {
                group = group << 4 | digit(text[i++]);
            }
            if (i == start) {
                return false;
            }
            if (i < to && text[i] == '.') {
                long tail = four(text, start, to);
                if (tail < 0 || groups > 6) {
                    return false;
                }
                shiftIn((int) (tail >>> 16));
                shiftIn((int) tail & 0xFFFF);
                groups += 2;
                break;
            }
            shiftIn(group);
            groups++;
            if (i == to) {
                break;
            }
            if (text[i++] != ':' || i == to) {
                return false;
            }
            if (text[i] == ':') {
                if (gap >= 0) {
                    return false;
                }
                gap = groups;
                i++;
            }
        }
        return gap < 0 ? groups == 8 : widen(gap, groups);
    }

    private void shiftIn(int group) {
        high = high << 16 | low >>> 48;
        low = low << 16 | group;
    }

    /// Moves the groups before the gap to the front.
    private boolean widen(int gap, int groups) {
        if (groups > 7) {
            return false;
        }
        long[] all = new long[8];
        for (int i = groups - 1; i >= 0; i--) {
            all[i < gap ? i : i + 8 - groups] = low & 0xFFFF;
            low = low >>> 16 | high << 48;
            high >>>= 16;
        }
        for (int i = 0; i < 8; i++) {
            shiftIn((int) all[i]);
        }
        return true;
    }

    private static int digit(byte c) {
        return c < 0 ? -1 : Character.digit(c, 16);
    }
}
