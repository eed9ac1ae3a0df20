package jp.sekisho.statute;

import java.util.Locale;

/// One node as JSON, for who asked for it by its path.
final class NodeJson {
    private final JsonText json = new JsonText();
    private final CodePoints codePoints;

    private NodeJson(String original) {
        this.codePoints = new CodePoints(original);
    }

    static String of(Node node, String original) {
        NodeJson form = new NodeJson(original);
        form.write(node);
        return form.json.toString();
    }

    private void write(Node node) {
        json.object(() -> {
            Numeral number = node.number();
            json.name("path").value(node.path());
            json.name("kind").value(node.kind().name().toLowerCase(Locale.ROOT));
            json.name("num").value(number == null ? null : number.toString());
            json.name("marker").value(node.marker().text());
            json.name("caption").value(node.caption().isEmpty() ? null : node.captionText());
            json.name("text").value(node.text().text());
            json.name("from").value(codePoints.of(node.range().from()));
            json.name("to").value(codePoints.of(node.range().to()));
            json.name("children").array(() -> node.children().forEach(this::write));
        });
    }
}
