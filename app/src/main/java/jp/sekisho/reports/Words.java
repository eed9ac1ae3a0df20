package jp.sekisho.reports;

import java.util.List;
import jp.sekisho.shared.Verdict;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// The words of papers. A verdict is mark and word, as paper has no pictures.
@Component("reportWords")
class Words {
    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    String verdict(Verdict verdict, int count) {
        var word = mark(verdict) + " " + say("verdict." + verdict);
        return count > 0 ? word + "（" + say("verdict.count", count) + "）" : word;
    }

    List<String> seals() {
        return List.of(say("report.seal.CISO"), say("report.seal.CHIEF"), say("report.seal.STAFF"));
    }

    private static String mark(Verdict verdict) {
        return switch (verdict) {
            case SHORT -> "■";
            case STALE -> "△";
            case NOT_STARTED -> "□";
            case UNREGISTERED -> "▢";
            case EXCEPTED -> "◇";
            case IN_TIME -> "◎";
            case MET -> "○";
            case OUT_OF_SCOPE -> "－";
        };
    }
}
