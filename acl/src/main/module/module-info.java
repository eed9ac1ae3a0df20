module jp.sekisho.acl {
    requires static org.jspecify;

    exports jp.sekisho.acl;
}
