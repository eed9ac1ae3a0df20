package jp.sekisho.statute;

import java.util.List;
import java.util.Locale;

/// A reading as the one JSON object that machines are promised.
final class JsonForm {
    private final Reading reading;
    private final JsonText json = new JsonText();
    private final CodePoints codePoints;

    private JsonForm(Reading reading) {
        this.reading = reading;
        this.codePoints = new CodePoints(reading.original());
    }

    static String of(Reading reading) {
        return new JsonForm(reading).write();
    }

    private String write() {
        Node root = reading.root();
        List<Node> supplements = root.children(Node.Kind.SUPPLEMENT);
        json.object(() -> {
            json.name("title").value(reading.title());
            json.name("articles").array(() -> articles(root));
            json.name("headings").array(() -> headings(root));
            json.name("chapters").array(() -> chapters(root));
            json.name("supplementary_provisions").value(supplements.size());
            json.name("supplementary").array(() -> supplements.forEach(this::supplement));
            json.name("annexes").array(() -> labels(root.children(Node.Kind.ANNEX)));
            json.name("forms").array(() -> labels(root.children(Node.Kind.FORM)));
            json.name("history").array(() -> history(root));
            json.name("flags").array(() -> reading.flags().forEach(this::flag));
            json.name("demands").array(() -> reading.demands().forEach(this::demand));
        });
        return json.toString();
    }

    /// Those of the main provisions, through all chapters, or those of one 附則.
    private void articles(Node parent) {
        for (Node child : parent.children()) {
            switch (child.kind()) {
                case ARTICLE -> article(child);
                case PART, CHAPTER, SECTION, SUBSECTION, DIVISION -> articles(child);
                default -> {}
            }
        }
    }

    private void article(Node article) {
        for (String number : DeletedNumbers.of(article)) {
            json.object(() -> {
                List<Node> paragraphs = article.children(Node.Kind.PARAGRAPH);
                json.name("num").value(number);
                json.name("caption")
                        .value(article.caption().isEmpty() ? null : article.captionText());
                json.name("paragraphs").value(paragraphs.size());
                json.name("items").array(() -> paragraphs.forEach(this::itemsOfParagraph));
                if (article.isDeleted()) {
                    json.name("deleted").value(true);
                }
                List<String> notes =
                        article.children(Node.Kind.NOTE).stream()
                                .map(JsonForm::withoutBrackets)
                                .toList();
                if (!notes.isEmpty()) {
                    json.name("amend_note").value(String.join("／", notes));
                }
            });
        }
    }

    private static String withoutBrackets(Node note) {
        String text = note.text().text();
        return text.length() > 2 ? text.substring(1, text.length() - 1) : text;
    }

    private void itemsOfParagraph(Node paragraph) {
        Numeral number = paragraph.number();
        String label = number == null || number.isFirst() ? "" : number.toString();
        paragraph.children(Node.Kind.ITEM).forEach(item -> item(item, label));
    }

    private void item(Node item, String paragraph) {
        json.object(() -> {
            json.name("num").value(sign(item));
            if (!paragraph.isEmpty()) {
                json.name("paragraph");
                if (paragraph.chars().allMatch(Character::isDigit)) {
                    json.value(Integer.parseInt(paragraph));
                } else {
                    json.value(paragraph);
                }
            }
            subitems(item);
        });
    }

    private void subitems(Node parent) {
        List<Node> below = parent.children(Node.Kind.SUBITEM);
        if (!below.isEmpty()) {
            json.name("subitems").array(() -> below.forEach(this::subitem));
        }
    }

    private void subitem(Node node) {
        if (node.children(Node.Kind.SUBITEM).isEmpty()) {
            json.value(sign(node));
        } else {
            json.object(() -> {
                json.name("num").value(sign(node));
                subitems(node);
            });
        }
    }

    private static String sign(Node node) {
        return Paths.squeeze(node.marker().text());
    }

    private void headings(Node parent) {
        for (Node child : parent.children()) {
            switch (child.kind()) {
                case HEADING -> heading(child);
                case PART, CHAPTER, SECTION, SUBSECTION, DIVISION -> headings(child);
                default -> {}
            }
        }
    }

    private void heading(Node heading) {
        json.object(() -> {
            json.name("num").value(Paths.withoutDot(sign(heading)));
            json.name("title").value(heading.caption().isEmpty() ? null : heading.captionText());
            List<Node> items = heading.children(Node.Kind.ITEM);
            if (!items.isEmpty()) {
                json.name("items").array(() -> items.forEach(item -> item(item, "")));
            }
            json.name("children").array(() -> headings(heading));
        });
    }

    private void chapters(Node parent) {
        for (Node child : parent.children()) {
            switch (child.kind()) {
                case PART -> chapters(child);
                case CHAPTER -> division(child, child.children(Node.Kind.SECTION));
                default -> {}
            }
        }
    }

    private void division(Node division, List<Node> sections) {
        json.object(() -> {
            Numeral number = division.number();
            json.name("num").value(number == null ? null : number.toString());
            json.name("title").value(division.caption().text());
            if (!sections.isEmpty()) {
                json.name("sections")
                        .array(() -> sections.forEach(section -> division(section, List.of())));
            }
        });
    }

    private void supplement(Node supplement) {
        json.object(() -> {
            json.name("label").value(label(supplement));
            List<Node> paragraphs = supplement.children(Node.Kind.PARAGRAPH);
            if (!paragraphs.isEmpty()) {
                json.name("paragraphs").value(paragraphs.size());
            }
            if (!supplement.children(Node.Kind.ARTICLE).isEmpty()) {
                json.name("articles").array(() -> articles(supplement));
            }
        });
    }

    private static String label(Node node) {
        return node.marker().text().replaceAll("\\s", "");
    }

    private void labels(List<Node> nodes) {
        nodes.forEach(node -> json.value(label(node)));
    }

    private void history(Node root) {
        for (Node node : root.children(Node.Kind.HISTORY)) {
            if (!node.text().isEmpty()) {
                json.value(node.text().text());
            }
        }
    }

    private void flag(Flag flag) {
        json.object(() -> {
            json.name("at").value(flag.path());
            json.name("kind").value(flag.kind().name().toLowerCase(Locale.ROOT));
            json.name("detail").value(flag.detail());
        });
    }

    private void demand(Demand demand) {
        json.object(() -> {
            json.name("at").value(demand.path());
            json.name("from").value(codePoints.of(demand.range().from()));
            json.name("to").value(codePoints.of(demand.range().to()));
            json.name("text").value(demand.text());
        });
    }
}
