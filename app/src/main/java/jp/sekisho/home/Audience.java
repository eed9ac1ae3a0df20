package jp.sekisho.home;

/// For whom the first list is made.
public enum Audience {
    OFFICER,
    AUDITOR,
    CISO,
    SECTION_HEAD,
    STAFF
}
