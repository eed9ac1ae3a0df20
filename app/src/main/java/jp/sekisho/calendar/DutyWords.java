package jp.sekisho.calendar;

import java.time.LocalDate;
import java.util.stream.Collectors;
import jp.sekisho.organization.Role;
import jp.sekisho.shared.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Says in words what a duty is for, when it comes again and who answers. Named `dutyWords` in
/// templates.
@Component("dutyWords")
public class DutyWords {
    private final MessageSource messages;
    private final Dates dates;

    DutyWords(MessageSource messages, Dates dates) {
        this.messages = messages;
        this.dates = dates;
    }

    /// 入退室の記録を点検する（9月分）
    public String title(Occurrence occurrence) {
        var period = period(occurrence.period());
        return period.isEmpty()
                ? occurrence.title()
                : say("duty.title", occurrence.title(), period);
    }

    /// 田邊　実の異動：鍵を返す
    public String title(TransferDuty duty) {
        return say("duty.transfer", duty.task().personName(), duty.task().text());
    }

    /// 情報セキュリティ管理者　清水　浩
    public String told(Escalations.Told told) {
        var role = told.role();
        var name = told.personName() == null ? say("duty.escalation.nobody") : told.personName();
        return role == null ? name : say("label." + role) + "　" + name;
    }

    public String transfers(LocalDate day) {
        return say("duty.transfers", dates.full(day));
    }

    /// What it is for; empty for a single day.
    public String period(Period period) {
        var first = period.first();
        return switch (period.kind()) {
            case DAY -> "";
            case MONTH -> say("period.MONTH", month(first));
            case QUARTER -> say("period.QUARTER", String.valueOf(inYear(first) / 3 + 1));
            case HALF -> say(inYear(first) == 0 ? "period.FIRST_HALF" : "period.SECOND_HALF");
            case ROUND -> say("period.ROUND", month(first));
            case YEAR -> dates.fiscalYear(first);
        };
    }

    public String recurrence(Recurrence recurrence) {
        return switch (recurrence) {
            case Recurrence.Once(var day) -> say("recurrence.once", dates.full(day));
            case Recurrence.Yearly(var months) ->
                    say(
                            "recurrence.yearly",
                            months.stream()
                                    .sorted((a, b) -> fromApril(a) - fromApril(b))
                                    .map(month -> say("month", String.valueOf(month)))
                                    .collect(Collectors.joining(say("list.comma"))));
            case Recurrence.Monthly() -> say("recurrence.monthly");
            case Recurrence.Quarterly() -> say("recurrence.quarterly");
            case Recurrence.HalfYearly() -> say("recurrence.half-yearly");
            case Recurrence.Every(var days) -> say("recurrence.every", days);
        };
    }

    public String role(Role role, @Nullable String unitName) {
        var name = say("label." + role);
        return unitName == null ? name : say("duty.role-of", name, unitName);
    }

    /// Who answers, or that nobody does and to whom it fell.
    public String answer(Answer answer) {
        if (answer.people().isEmpty()) {
            return say("duty.nobody", say("label." + answer.asked()));
        }
        return answer.fallen()
                ? say(
                        "duty.fallen",
                        say("label." + answer.asked()),
                        say("label." + answer.role()),
                        answer.names())
                : answer.names();
    }

    private static String month(LocalDate day) {
        return String.valueOf(day.getMonthValue());
    }

    /// Months since April.
    static int inYear(LocalDate day) {
        return fromApril(day.getMonthValue());
    }

    private static int fromApril(int month) {
        return Math.floorMod(month - 4, 12);
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
