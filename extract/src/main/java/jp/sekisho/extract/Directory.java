package jp.sekisho.extract;

import java.util.List;
import java.util.Optional;

/// Entries of a directory, as `ldifde` writes them.
public record Directory(String charset, List<Entry> entries) implements Content {
    public Directory {
        entries = List.copyOf(entries);
    }

    /// @param line where it begins
    /// @param attributes in order; the first is `dn`, names may repeat
    public record Entry(int line, List<Attribute> attributes) {
        public Entry {
            attributes = List.copyOf(attributes);
        }

        /// The texts of an attribute, whatever the case of its name.
        public List<String> texts(String name) {
            return attributes.stream()
                    .filter(attribute -> attribute.name.equalsIgnoreCase(name))
                    .map(Attribute::held)
                    .filter(Held.Text.class::isInstance)
                    .map(held -> ((Held.Text) held).text())
                    .toList();
        }

        public Optional<String> text(String name) {
            return texts(name).stream().findFirst();
        }
    }

    public record Attribute(String name, Held held) {}

    /// What an attribute holds.
    public sealed interface Held {
        record Text(String text) implements Held {}

        /// @param hex two digits for each byte, in lower case
        record Bytes(String hex) implements Held {}

        /// Something elsewhere, which was not fetched.
        record Reference(String address) implements Held {}
    }
}
