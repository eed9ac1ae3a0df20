package jp.sekisho.notices;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;

/// What a mail says. Short, without names of rules or rows: a mailbox is not the program.
final class Letter {
    private static final int LONGEST_SUBJECT = 60;

    private Letter() {}

    static String subject(MessageSource messages, String text) {
        var short_ =
                text.length() > LONGEST_SUBJECT ? text.substring(0, LONGEST_SUBJECT) + "…" : text;
        return messages.getMessage("mail.subject", new Object[] {short_}, Locale.JAPANESE);
    }

    static String body(MessageSource messages, List<String> sentences, String address) {
        var body = new StringBuilder();
        sentences.forEach(sentence -> body.append("・").append(sentence).append('\n'));
        if (!address.isEmpty()) {
            body.append('\n').append(address).append('\n');
        }
        return body.append('\n')
                .append(messages.getMessage("mail.foot", null, Locale.JAPANESE))
                .append('\n')
                .toString();
    }
}
