package jp.sekisho.access.web;

/// Where a link may lead back to: only within this program.
final class LocalAddress {
    private LocalAddress() {}

    static String of(String wanted) {
        var local = wanted.startsWith("/") && !wanted.startsWith("//") && !wanted.contains("\\");
        return local ? wanted : "/";
    }
}
