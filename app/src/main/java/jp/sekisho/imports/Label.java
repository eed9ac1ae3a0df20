package jp.sekisho.imports;

import org.springframework.context.MessageSourceResolvable;

/// A word of the message files within a sentence.
public record Label(String key) implements MessageSourceResolvable {
    @Override
    public String[] getCodes() {
        return new String[] {key};
    }
}
