module jp.sekisho.statute {
    requires java.xml;
    requires static org.jspecify;

    exports jp.sekisho.statute;
}
