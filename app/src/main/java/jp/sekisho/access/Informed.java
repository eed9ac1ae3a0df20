package jp.sekisho.access;

import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import jp.sekisho.notices.Addressee;
import jp.sekisho.notices.Keepers;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/// Tells the notices who is signed in, and who looks after mail.
@Component
class Informed implements Addressee, Keepers {
    private final AccountTable table;
    private final jp.sekisho.shared.Dates dates;

    Informed(AccountTable table, jp.sekisho.shared.Dates dates) {
        this.table = table;
        this.dates = dates;
    }

    @Override
    public UUID current() {
        var request = RequestContextHolder.currentRequestAttributes();
        if (request.getAttribute(Gate.CALLER, RequestAttributes.SCOPE_REQUEST)
                instanceof Caller caller) {
            return caller.person();
        }
        throw new IllegalStateException("nobody is signed in");
    }

    @Override
    public List<UUID> people() {
        var keepers = EnumSet.of(Right.ADMINISTRATOR, Right.OFFICER);
        return table.all(dates.today()).stream()
                .filter(account ->
                        !account.stopped() && account.rights().stream().anyMatch(keepers::contains))
                .map(Account::person)
                .toList();
    }
}
