module jp.sekisho.detect {
    requires org.yaml.snakeyaml;
    requires static org.jspecify;

    exports jp.sekisho.detect;
}
