package jp.sekisho.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.sekisho.imports.Label;
import jp.sekisho.organization.PersonFact;
import jp.sekisho.organization.PersonFacts;
import jp.sekisho.shared.Sql;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Whether somebody has an account and a second factor, what he may do, and why.
@Component
@Order(2)
class PersonRights implements PersonFacts {
    private final Sql sql;
    private final HeldRights held;
    private final SecondFactor factor;

    PersonRights(Sql sql, HeldRights held, SecondFactor factor) {
        this.sql = sql;
        this.held = held;
        this.factor = factor;
    }

    private record Way(UUID account, String signInName, boolean stopped) {}

    @Override
    public String heading() {
        return "person.rights";
    }

    @Override
    public String nothing() {
        return "person.rights.none";
    }

    @Override
    public String permission() {
        return "access.rights";
    }

    @Override
    public List<PersonFact> of(UUID person, LocalDate day) {
        var facts = new ArrayList<PersonFact>();
        for (var way : ways(person)) {
            facts.add(
                    PersonFact.of(
                            "/accounts/" + way.account,
                            way.stopped ? "person.account.stopped" : "person.account",
                            way.signInName));
            if (!way.stopped) {
                facts.add(
                        PersonFact.of(
                                "",
                                factor.set(way.account)
                                        ? "person.factor.yes"
                                        : "person.factor.no"));
                held.today(way.account).forEach(each -> facts.add(fact(each)));
            }
        }
        return facts;
    }

    private List<Way> ways(UUID person) {
        return sql.of(
                        """
                        select a.id as account, s.sign_in_name, s.stopped
                          from access.account a
                          join access.account_state s on s.account = a.id and s.closed_seq is null
                         where a.person = :person
                         order by s.stopped, s.sign_in_name
                        """)
                .bind("person", person)
                .list(Way.class);
    }

    private static PersonFact fact(HeldRight each) {
        var said =
                PersonFact.of(
                                "/rights?account=" + each.account(),
                                "person.right",
                                new Label("right." + each.right()))
                        .from(each.validFrom(), each.validTo());
        var role = each.role();
        var decided = each.decidedOn();
        if (role != null && decided != null) {
            return said.because("rights.by-role", new Label("label." + role), decided, paper(each));
        }
        var reason = each.reason();
        return reason == null || reason.equals("setup")
                ? said.because("rights.by-setup")
                : said.because("rights.by-hand", reason);
    }

    private static String paper(HeldRight each) {
        var instrument = each.instrument();
        return instrument == null ? "" : instrument;
    }
}
