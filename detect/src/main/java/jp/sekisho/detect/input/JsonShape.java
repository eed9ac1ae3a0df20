package jp.sekisho.detect.input;

/// Where objects of JSON end, by their braces and quotes alone.
final class JsonShape {
    private JsonShape() {}

    /// Behind the object that begins at `from`, or -1 where it does not end before `to`.
    static int endOfObject(byte[] bytes, int from, int to) {
        int depth = 0;
        for (int i = from; i < to; i++) {
            switch (bytes[i]) {
                case '{' -> depth++;
                case '}' -> {
                    if (--depth == 0) {
                        return i + 1;
                    }
                }
                case '"' -> {
                    i = endOfText(bytes, i + 1, to);
                    if (i < 0) {
                        return -1;
                    }
                }
                default -> {}
            }
        }
        return -1;
    }

    /// Where the quote stands that closes the text, or -1.
    static int endOfText(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\\') {
                i++;
            } else if (bytes[i] == '"') {
                return i;
            }
        }
        return -1;
    }

    static boolean isObject(byte[] bytes, int from, int to) {
        return endOfObject(bytes, from, to) == to;
    }
}
