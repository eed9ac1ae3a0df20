package jp.sekisho.extract.child;

/// Line breaks as they are shown: one kind.
final class Lines {
    private Lines() {}

    static String shown(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
