package jp.sekisho.organization.web;

import jp.sekisho.organization.Consequence;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Consequences in words. An argument that begins with `label.` names a role, with its unit after a
/// slash.
@Component("transferWords")
public class TransferWords {
    private final MessageSource messages;

    TransferWords(MessageSource messages) {
        this.messages = messages;
    }

    public String say(Consequence consequence) {
        var arguments = consequence.arguments().stream().map(this::resolve).toArray();
        return messages.getMessage(consequence.key(), arguments, LocaleContextHolder.getLocale());
    }

    private String resolve(String argument) {
        if (!argument.startsWith("label.")) {
            return argument;
        }
        var slash = argument.indexOf('/');
        var key = slash < 0 ? argument : argument.substring(0, slash);
        var role = messages.getMessage(key, null, LocaleContextHolder.getLocale());
        return slash < 0 ? role : role + "（" + argument.substring(slash + 1) + "）";
    }
}
