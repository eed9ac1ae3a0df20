package jp.sekisho.proof;

/// The alphabet of a leaf's text. None of it is ever escaped in JSON, none has two encodings, and
/// no name or free text fits in by mistake.
final class LeafText {

    static final int MAX_LENGTH = 200;

    private static final int ACTION_PARTS = 3;

    private LeafText() {}

    /// The index of the first character that an id cannot have there, or -1.
    static int faultInId(String id) {
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (i == MAX_LENGTH || !(isPart(c) || c == '.' || c == ':')) {
                return i;
            }
        }
        return id.isEmpty() ? 0 : -1;
    }

    /// The index of the first character that an action cannot have there, or -1.
    static int faultInAction(String action) {
        int parts = 1;
        boolean start = true;
        for (int i = 0; i < action.length(); i++) {
            char c = action.charAt(i);
            boolean fits = start ? isLetter(c) : c == '.' || isPart(c);
            if (i == MAX_LENGTH || !fits || (c == '.' && ++parts > ACTION_PARTS)) {
                return i;
            }
            start = c == '.';
        }
        return start || parts < ACTION_PARTS ? action.length() : -1;
    }

    private static boolean isPart(char c) {
        return isLetter(c) || (c >= '0' && c <= '9') || c == '_' || c == '-';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }
}
