package jp.sekisho.e2e;

/// How an officer uses the pages.
enum Means {
    MOUSE,
    MOUSE_WITHOUT_SCRIPT,
    KEYBOARD
}
