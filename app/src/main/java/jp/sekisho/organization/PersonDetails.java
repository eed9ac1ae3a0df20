package jp.sekisho.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.sekisho.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// PC or none, mail or none, since when he is employed, where he comes from or works for.
@Component
@Order(0)
class PersonDetails implements PersonFacts {
    private final Sql sql;

    PersonDetails(Sql sql) {
        this.sql = sql;
    }

    private record Detail(
            @Nullable Boolean terminal,
            @Nullable Boolean mail,
            @Nullable LocalDate hiredOn,
            boolean lead,
            @Nullable String partner) {}

    @Override
    public String heading() {
        return "person.detail";
    }

    @Override
    public String nothing() {
        return "person.detail.none";
    }

    @Override
    public String permission() {
        return "organization.read";
    }

    @Override
    public List<PersonFact> of(UUID person, LocalDate day) {
        return sql.of(
                        """
                        select d.terminal, d.mail, d.hired_on, d.lead, s.name as partner
                          from organization.person_detail d
                          left join organization.partner_state s
                            on s.partner = d.partner and s.closed_seq is null
                         where d.person = :person and d.closed_seq is null
                        """)
                .bind("person", person)
                .optional(Detail.class)
                .map(PersonDetails::facts)
                .orElse(List.of());
    }

    private static List<PersonFact> facts(Detail detail) {
        var facts = new ArrayList<PersonFact>();
        if (detail.terminal != null) {
            facts.add(PersonFact.of("", "person.terminal." + (detail.terminal ? "yes" : "no")));
        }
        if (detail.mail != null) {
            facts.add(PersonFact.of("", "person.mail." + (detail.mail ? "yes" : "no")));
        }
        if (detail.hiredOn != null) {
            facts.add(PersonFact.of("", "person.hired", detail.hiredOn));
        }
        if (detail.partner != null) {
            facts.add(
                    PersonFact.of(
                            "",
                            detail.lead ? "person.partner.lead" : "person.partner",
                            detail.partner));
        }
        return facts;
    }
}
