module jp.sekisho.proof {
    requires static org.jspecify;

    exports jp.sekisho.proof;
}
