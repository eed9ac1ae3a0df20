module jp.sekisho.statute {
    requires static org.jspecify;

    exports jp.sekisho.statute;
}
