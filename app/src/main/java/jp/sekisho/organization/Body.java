package jp.sekisho.organization;

import jp.sekisho.ledger.Entry;
import jp.sekisho.ledger.Ledger;
import jp.sekisho.shared.Checks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The public body (団体) whose program this is.
@Component
public class Body {
    private final StructureTable table;
    private final Ledger ledger;

    Body(StructureTable table, Ledger ledger) {
        this.table = table;
        this.ledger = ledger;
    }

    /// Its name, empty until it is set up.
    public String name() {
        return table.bodyName();
    }

    @Transactional
    public void rename(String name) {
        new Checks().line("body", name).orRefuse();
        var closed = table.closeBody();
        var id = table.addBody(name.strip());
        ledger.enter(
                Entry.of("organization.body.named", "body", id)
                        .with("organization.body", id)
                        .with("organization.body", closed));
    }
}
