package jp.sekisho.detect.rule;

/// IP addresses in text.
public final class Addresses {
    private static final byte[] NONE = {};

    private Addresses() {}

    /// The 4 or 16 bytes of an address, or none where the text is not one. No name is ever looked up.
    public static byte[] parse(String text) {
        return text.indexOf(':') >= 0 ? parseSix(text) : parseFour(text);
    }

    private static byte[] parseFour(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 4) {
            return NONE;
        }
        byte[] bytes = new byte[4];
        for (int i = 0; i < 4; i++) {
            // A leading zero would be octal to some readers, so it is no address.
            if (!parts[i].matches("0|[1-9][0-9]{0,2}") || Integer.parseInt(parts[i]) > 255) {
                return NONE;
            }
            bytes[i] = (byte) Integer.parseInt(parts[i]);
        }
        return bytes;
    }

    private static byte[] parseSix(String text) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            byte[] all = groups(text);
            return all.length == 16 ? all : NONE;
        }
        String left = text.substring(0, gap);
        String right = text.substring(gap + 2);
        byte[] head = left.isEmpty() ? NONE : groups(left);
        byte[] tail = right.isEmpty() ? NONE : groups(right);
        boolean malformed =
                (head.length == 0 && !left.isEmpty()) || (tail.length == 0 && !right.isEmpty());
        if (malformed || head.length + tail.length > 14 || left.indexOf('.') >= 0) {
            return NONE;
        }
        byte[] bytes = new byte[16];
        System.arraycopy(head, 0, bytes, 0, head.length);
        System.arraycopy(tail, 0, bytes, 16 - tail.length, tail.length);
        return bytes;
    }

    /// Groups of four hexadecimal digits; the last may be an IPv4 address.
    private static byte[] groups(String text) {
        String[] parts = text.split(":", -1);
        boolean endsInFour = parts[parts.length - 1].indexOf('.') >= 0;
        byte[] bytes = new byte[2 * parts.length + (endsInFour ? 2 : 0)];
        for (int i = 0; i < parts.length; i++) {
            if (endsInFour && i == parts.length - 1) {
                byte[] four = parseFour(parts[i]);
                if (four.length == 0) {
                    return NONE;
                }
                System.arraycopy(four, 0, bytes, 2 * i, 4);
            } else if (parts[i].matches("[0-9a-fA-F]{1,4}")) {
                int group = Integer.parseInt(parts[i], 16);
                bytes[2 * i] = (byte) (group >>> 8);
                bytes[2 * i + 1] = (byte) group;
            } else {
                return NONE;
            }
        }
        return bytes;
    }
}
