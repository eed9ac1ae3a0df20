package jp.sekisho.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.sekisho.shared.Sql;
import org.springframework.stereotype.Repository;

@Repository
class AdoptionTable {
    private final Sql sql;

    AdoptionTable(Sql sql) {
        this.sql = sql;
    }

    List<Adoption> adoptions(UUID edition) {
        return sql.of(
                        """
                        select a.id, a.organ, o.name as organ_name, a.decided_on, a.instrument,
                               a.document_number
                          from policy.adoption a
                          join organization.organ_state o on o.organ = a.organ and o.closed_seq is null
                         where a.edition = :edition
                           and a.closed_seq is null
                         order by o.position
                        """)
                .bind("edition", edition)
                .list(Adoption.class);
    }

    List<Publication> publications(UUID edition) {
        return sql.of(
                        """
                        select id, published_on, method, place, document_number
                          from policy.publication
                         where edition = :edition
                           and closed_seq is null
                         order by published_on, id
                        """)
                .bind("edition", edition)
                .list(Publication.class);
    }

    UUID adopt(UUID edition, UUID organ, LocalDate on, String instrument, String number) {
        return sql.into("policy.adoption")
                .set("edition", edition)
                .set("organ", organ)
                .set("decided_on", on)
                .set("instrument", instrument)
                .set("document_number", number)
                .add();
    }

    UUID publish(UUID edition, LocalDate on, String method, String place, String number) {
        return sql.into("policy.publication")
                .set("edition", edition)
                .set("published_on", on)
                .set("method", method)
                .set("place", place)
                .set("document_number", number)
                .add();
    }

    int withdrawAdoption(UUID adoption) {
        return sql.of(
                        """
                        update policy.adoption set closed_seq = -1
                         where id = :id and closed_seq is null
                        """)
                .bind("id", adoption)
                .run();
    }

    int withdrawPublication(UUID publication) {
        return sql.of(
                        """
                        update policy.publication set closed_seq = -1
                         where id = :id and closed_seq is null
                        """)
                .bind("id", publication)
                .run();
    }
}
