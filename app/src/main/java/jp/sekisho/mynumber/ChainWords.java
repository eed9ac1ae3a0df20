package jp.sekisho.mynumber;

import java.util.ArrayList;
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

    /// The chain in one line: the groups on the way, and how it ends.
    ///
    /// @param node the folder where it ends
    public String shortly(String chain, String node) {
        var words = new ArrayList<String>();
        var end = "direct";
        for (var line : chain.lines().toList()) {
            var parts = line.split("\t", -1);
            switch (parts[0]) {
                case "step.MemberOf" -> words.add(word(parts[2]));
                case "step.OwnerOf", "step.OwnerOfFileIn", "step.OwnerOfParent" -> end = "owner";
                case "step.Holds", "step.Administers" -> end = "power";
                case "step.NoList" -> end = "everybody";
                default -> {
                    if (!parts[0].startsWith("step.")) {
                        return line(line);
                    }
                }
            }
        }
        var folder = node.substring(Math.max(node.lastIndexOf('\\'), node.lastIndexOf('/')) + 1);
        var last = folder.isEmpty() ? node : folder;
        if (end.equals("direct") && !words.isEmpty()) {
            words.add(last);
        } else {
            words.add(say("chain.short." + end, last, last));
        }
        return String.join(" → ", words);
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
