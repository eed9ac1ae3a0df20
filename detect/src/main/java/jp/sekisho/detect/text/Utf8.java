package jp.sekisho.detect.text;

/// Code points in UTF-8 bytes that are known to be well formed, and the test whether they are.
public final class Utf8 {
    private Utf8() {}

    /// How many bytes the character takes that begins with `first`.
    public static int length(byte first) {
        if (first >= 0) {
            return 1;
        }
        return first < (byte) 0xE0 ? 2 : first < (byte) 0xF0 ? 3 : 4;
    }

    public static int codePoint(byte[] bytes, int at) {
        byte first = bytes[at];
        if (first >= 0) {
            return first;
        }
        if (first < (byte) 0xE0) {
            return (first & 0x1F) << 6 | (bytes[at + 1] & 0x3F);
        }
        if (first < (byte) 0xF0) {
            return (first & 0x0F) << 12 | (bytes[at + 1] & 0x3F) << 6 | (bytes[at + 2] & 0x3F);
        }
        return (first & 0x07) << 18
                | (bytes[at + 1] & 0x3F) << 12
                | (bytes[at + 2] & 0x3F) << 6
                | (bytes[at + 3] & 0x3F);
    }

    /// Writes a code point and gives the end. A lone surrogate becomes U+FFFD.
    public static int put(int codePoint, byte[] bytes, int at) {
        if (codePoint < 0x80) {
            bytes[at] = (byte) codePoint;
            return at + 1;
        }
        if (codePoint < 0x800) {
            bytes[at] = (byte) (0xC0 | codePoint >>> 6);
            bytes[at + 1] = (byte) (0x80 | (codePoint & 0x3F));
            return at + 2;
        }
        if (codePoint < 0x10000) {
            int c = codePoint >>> 11 == 0x1B ? 0xFFFD : codePoint;
            bytes[at] = (byte) (0xE0 | c >>> 12);
            bytes[at + 1] = (byte) (0x80 | (c >>> 6 & 0x3F));
            bytes[at + 2] = (byte) (0x80 | (c & 0x3F));
            return at + 3;
        }
        bytes[at] = (byte) (0xF0 | codePoint >>> 18);
        bytes[at + 1] = (byte) (0x80 | (codePoint >>> 12 & 0x3F));
        bytes[at + 2] = (byte) (0x80 | (codePoint >>> 6 & 0x3F));
        bytes[at + 3] = (byte) (0x80 | (codePoint & 0x3F));
        return at + 4;
    }

    /// Whether the bytes are UTF-8 in its shortest form and without surrogates.
    public static boolean isValid(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to) {
            if (i + 8 <= to && Words.isAscii(Words.eight(bytes, i))) {
                i += 8;
                continue;
            }
            byte first = bytes[i];
            if (first >= 0) {
                i++;
                continue;
            }
            int length = length(first);
            if (first < (byte) 0xC2 || first > (byte) 0xF4 || i + length > to) {
                return false;
            }
            for (int k = 1; k < length; k++) {
                if (bytes[i + k] >= (byte) 0xC0) {
                    return false;
                }
            }
            if (length > 2 && isOverlongOrSurrogate(first, bytes[i + 1])) {
                return false;
            }
            i += length;
        }
        return true;
    }

    private static boolean isOverlongOrSurrogate(byte first, byte second) {
        return switch (first & 0xFF) {
            case 0xE0 -> second < (byte) 0xA0;
            case 0xED -> second >= (byte) 0xA0;
            case 0xF0 -> second < (byte) 0x90;
            case 0xF4 -> second >= (byte) 0x90;
            default -> false;
        };
    }
}
