package jp.sekisho.mynumber;

import java.util.Arrays;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Reads lines of [Chain] aloud. Named `chains` in templates.
@Component("chains")
public class ChainWords {
    private final MessageSource messages;

    ChainWords(MessageSource messages) {
        this.messages = messages;
    }

    public List<String> lines(String chain) {
        return chain.lines().map(this::line).toList();
    }

    /// What is between the account and the folder: the groups and the last reason's kind.
    public String shortly(String chain) {
        var lines = chain.lines().toList();
        return lines.isEmpty() ? "" : line(lines.getLast());
    }

    private String line(String line) {
        var parts = line.split("\t", -1);
        var arguments = Arrays.stream(parts).skip(1).map(this::word).toArray(Object[]::new);
        return say("chain." + parts[0], line, arguments);
    }

    private String word(String word) {
        return word.startsWith("@")
                ? say("chain." + word.substring(1), word.replaceFirst("@(sid\\.)?", ""))
                : word;
    }

    private String say(String key, String otherwise, Object... arguments) {
        var locale = LocaleContextHolder.getLocale();
        return String.valueOf(messages.getMessage(key, arguments, otherwise, locale));
    }
}
