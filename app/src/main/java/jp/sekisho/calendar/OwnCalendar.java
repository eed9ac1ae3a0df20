package jp.sekisho.calendar;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import jp.sekisho.shared.Dates;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// What one person answers for today and has still to do.
@Component
public class OwnCalendar {
    private final Duties duties;
    private final TransferDuties transfers;
    private final Answering answering;
    private final DutyWords words;
    private final MessageSource messages;
    private final Dates dates;
    private final Clock clock;

    OwnCalendar(
            Duties duties,
            TransferDuties transfers,
            Answering answering,
            DutyWords words,
            MessageSource messages,
            Dates dates,
            Clock clock) {
        this.duties = duties;
        this.transfers = transfers;
        this.answering = answering;
        this.words = words;
        this.messages = messages;
        this.dates = dates;
        this.clock = clock;
    }

    public List<Occurrence> of(UUID person) {
        var today = dates.today();
        var answers = answering.on(today);
        return duties.open(today).stream().filter(each -> answers.answers(person, each)).toList();
    }

    /// That and what he has to do for transfers, the earliest due first.
    public List<Due> everything(UUID person) {
        return Due.inOrder(of(person), transfers.of(person));
    }

    /// The same as a calendar file.
    public String file(UUID person) {
        return Ics.write(
                say("feed.name"),
                everything(person).stream().map(this::event).toList(),
                clock.instant());
    }

    private Ics.Event event(Due due) {
        return switch (due) {
            case Occurrence each ->
                    new Ics.Event(
                            each.id() + "@sekisho", each.due(), words.title(each), each.why());
            case TransferDuty each ->
                    new Ics.Event(
                            each.id() + "@sekisho",
                            each.due(),
                            words.title(each),
                            words.transfers(each.task().day()));
        };
    }

    private String say(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
