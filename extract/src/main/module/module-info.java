module jp.sekisho.extract {
    requires static org.jspecify;
    requires java.xml;
    requires java.desktop;
    requires static org.apache.pdfbox;
    requires static org.apache.pdfbox.io;
    requires static org.apache.fontbox;

    exports jp.sekisho.extract;
}
