package jp.sekisho.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.sekisho.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class StructureTable {
    private final Sql sql;

    StructureTable(Sql sql) {
        this.sql = sql;
    }

    String bodyName() {
        return sql.of("select name from organization.body where closed_seq is null")
                .optional(String.class)
                .orElse("");
    }

    List<UUID> closeBody() {
        return sql.of(
                        "update organization.body set closed_seq = -1 where closed_seq is null returning id")
                .list(UUID.class);
    }

    UUID addBody(String name) {
        return sql.into("organization.body").set("name", name).add();
    }

    List<Organ> organs(LocalDate day) {
        return sql.of(
                        """
                        select organ as id, name, kind, position
                          from organization.organ_state
                         where closed_seq is null
                           and valid_from <= :day
                           and (valid_to is null or valid_to >= :day)
                         order by position, name
                        """)
                .bind("day", day)
                .list(Organ.class);
    }

    UUID addOrgan() {
        return anchor("organ");
    }

    UUID addOrganState(UUID organ, String name, OrganKind kind, int position, LocalDate from) {
        return sql.into("organization.organ_state")
                .set("organ", organ)
                .set("name", name)
                .set("kind", kind)
                .set("position", position)
                .set("valid_from", from)
                .add();
    }

    /// @param begun by which day they have begun
    List<Unit> units(LocalDate day, LocalDate begun) {
        return sql.of(
                        """
                        select u.unit as id, u.organ, u.parent, u.name, o.name as organ_name, u.position,
                               u.valid_from
                          from organization.unit_state u
                          join organization.organ_state o on o.organ = u.organ and o.closed_seq is null
                         where u.closed_seq is null
                           and u.valid_from <= :begun
                           and (u.valid_to is null or u.valid_to >= :day)
                         order by o.position, u.position, u.name
                        """)
                .bind("day", day)
                .bind("begun", begun)
                .list(Unit.class);
    }

    UUID addUnit() {
        return anchor("unit");
    }

    UUID addUnitState(
            UUID unit,
            UUID organ,
            @Nullable UUID parent,
            String name,
            int position,
            LocalDate from) {
        return sql.into("organization.unit_state")
                .set("unit", unit)
                .set("organ", organ)
                .set("parent", parent)
                .set("name", name)
                .set("position", position)
                .set("valid_from", from)
                .add();
    }

    /// @param begun by which day they have begun
    List<Post> posts(LocalDate day, LocalDate begun) {
        return sql.of(
                        """
                        select p.post as id, p.name, o.name as organ_name, u.name as unit_name,
                               (select string_agg(n.name, '、' order by n.name)
                                  from organization.membership m
                                  join organization.person_state n
                                    on n.person = m.person and n.closed_seq is null
                                 where m.post = p.post
                                   and m.closed_seq is null
                                   and m.valid_from <= :day
                                   and (m.valid_to is null or m.valid_to >= :day)) as holder,
                               p.valid_from
                          from organization.post_state p
                          join organization.organ_state o on o.organ = p.organ and o.closed_seq is null
                          left join organization.unit_state u on u.unit = p.unit and u.closed_seq is null
                         where p.closed_seq is null
                           and p.valid_from <= :begun
                           and (p.valid_to is null or p.valid_to >= :day)
                         order by o.position, u.position nulls first, p.name
                        """)
                .bind("day", day)
                .bind("begun", begun)
                .list(Post.class);
    }

    UUID addPost() {
        return anchor("post");
    }

    UUID addPostState(UUID post, UUID organ, @Nullable UUID unit, String name, LocalDate from) {
        return sql.into("organization.post_state")
                .set("post", post)
                .set("organ", organ)
                .set("unit", unit)
                .set("name", name)
                .set("valid_from", from)
                .add();
    }

    private UUID anchor(String table) {
        return sql.into("organization." + table).add();
    }
}
