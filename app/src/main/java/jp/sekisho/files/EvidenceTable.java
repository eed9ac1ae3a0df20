package jp.sekisho.files;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.sekisho.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class EvidenceTable {
    private static final String ALL =
            """
            select e.id, s.title, s.medium, s.document_number, s.dated_on, s.valid_from, s.valid_to,
                   s.retention, s.keep_until, e.form, e.pages, o.name as file_name, o.size,
                   encode(e.digest, 'hex') as digest, e.searched, e.declared, e.virus_check,
                   e.brought_by, e.brought_on, e.closed_seq is not null as erased,
                   (select count(*) from files.evidence_use u
                     where u.evidence = e.id and u.closed_seq is null) as uses
              from files.evidence e
              join files.evidence_state s on s.evidence = e.id and s.closed_seq is null
              join files.original o on o.id = e.original
            """;

    private final Sql sql;

    EvidenceTable(Sql sql) {
        this.sql = sql;
    }

    /// One use, present or past.
    record Use(UUID evidence, String kind, UUID subject, boolean ended) {
        Subject of() {
            return new Subject(kind, subject);
        }
    }

    /// What was erased, and why.
    record Erased(String reason, LocalDate erasedOn) {}

    /// So that two who bring the same file at once are told of each other.
    void lock(String digest) {
        sql.of(
                        "select count(*) from (select pg_advisory_xact_lock(hashtextextended(:digest, 7))) x")
                .bind("digest", digest)
                .one(Long.class);
    }

    Optional<Evidence> get(UUID evidence) {
        return sql.of(ALL + " where e.id = :id").bind("id", evidence).optional(Evidence.class);
    }

    Optional<Evidence> withDigest(String digest) {
        return sql.of(ALL + " where e.digest = decode(:digest, 'hex') and e.closed_seq is null")
                .bind("digest", digest)
                .optional(Evidence.class);
    }

    List<Evidence> of(Subject subject) {
        return sql.of(
                        ALL
                                + """
                                 where e.id in (select u.evidence from files.evidence_use u
                                                 where u.kind = :kind and u.subject = :subject
                                                   and u.closed_seq is null)
                                 order by s.dated_on desc, s.title
                                """)
                .bind("kind", subject.kind())
                .bind("subject", subject.id())
                .list(Evidence.class);
    }

    /// One use of a piece, and whether the piece proves something else too.
    record Used(UUID subject, UUID evidence, boolean elsewhere) {}

    List<Used> used(Set<String> kinds, Collection<UUID> subjects) {
        return sql.of(
                        """
                        select u.subject, u.evidence,
                               exists (select from files.evidence_use o
                                        where o.evidence = u.evidence
                                          and o.id <> u.id
                                          and o.closed_seq is null) as elsewhere
                          from files.evidence_use u
                         where u.kind = any(:kinds)
                           and u.subject = any(:subjects)
                           and u.closed_seq is null
                        """)
                .bind("kinds", kinds.toArray(String[]::new))
                .bind("subjects", subjects.toArray(UUID[]::new))
                .list(Used.class);
    }

    List<Evidence> all(Collection<UUID> pieces) {
        return sql.of(ALL + " where e.id = any(:pieces) order by s.dated_on desc, s.title")
                .bind("pieces", pieces.toArray(UUID[]::new))
                .list(Evidence.class);
    }

    List<Evidence> usable(String words, LocalDate day, int limit) {
        return sql.of(
                        ALL
                                + """
                                 where e.closed_seq is null
                                   and (s.valid_to is null or s.valid_to >= :day)
                                   and (:words = '' or position(lower(normalize(:words, NFKC)) in
                                        lower(normalize(s.title || ' ' || s.document_number || ' ' || o.name, NFKC))) > 0)
                                 order by s.dated_on desc, s.title, e.id
                                 limit :limit
                                """)
                .bind("words", words.strip())
                .bind("day", day)
                .bind("limit", limit)
                .list(Evidence.class);
    }

    private static final String ASKED =
            """
             where (e.closed_seq is not null) = (:shown = 'ERASED')
               and (:words = '' or position(lower(normalize(:words, NFKC)) in
                    lower(normalize(s.title || ' ' || s.document_number || ' ' || o.name, NFKC))) > 0)
               and (:shown <> 'ENDED' or s.valid_to < :day)
               and (:shown <> 'EXPIRED' or s.keep_until < :day)
               and (:shown <> 'UNUSED' or not exists (
                    select from files.evidence_use u
                     where u.evidence = e.id and u.closed_seq is null))
            """;

    List<Evidence> find(EvidenceQuestion question, int offset, int limit) {
        return asked(
                        ALL
                                + ASKED
                                + " order by s.dated_on desc, s.title, e.id offset :offset limit :limit",
                        question)
                .bind("offset", offset)
                .bind("limit", limit)
                .list(Evidence.class);
    }

    int count(EvidenceQuestion question) {
        return asked(
                        """
                        select count(*)
                          from files.evidence e
                          join files.evidence_state s on s.evidence = e.id and s.closed_seq is null
                          join files.original o on o.id = e.original
                        """
                                + ASKED,
                        question)
                .one(Integer.class);
    }

    private Sql.Statement asked(String text, EvidenceQuestion question) {
        return sql.of(text)
                .bind("words", question.words().strip())
                .bind("shown", question.shown())
                .bind("day", question.day());
    }

    EvidenceQuestion.Counts counts(LocalDate day) {
        return sql.of(
                        """
                        select count(*)::int as all,
                               (count(*) filter (where s.valid_to < :day))::int as ended,
                               (count(*) filter (where s.keep_until < :day))::int as expired
                          from files.evidence e
                          join files.evidence_state s on s.evidence = e.id and s.closed_seq is null
                         where e.closed_seq is null
                        """)
                .bind("day", day)
                .one(EvidenceQuestion.Counts.class);
    }

    /// What these pieces prove now.
    List<Use> uses(Collection<UUID> pieces) {
        return sql.of(
                        """
                        select evidence, kind, subject, false as ended
                          from files.evidence_use
                         where evidence = any(:pieces) and closed_seq is null
                         order by recorded_seq
                        """)
                .bind("pieces", pieces.toArray(UUID[]::new))
                .list(Use.class);
    }

    List<Use> uses(UUID evidence) {
        return sql.of(
                        """
                        select evidence, kind, subject, closed_seq is not null as ended
                          from files.evidence_use
                         where evidence = :evidence
                         order by recorded_seq
                        """)
                .bind("evidence", evidence)
                .list(Use.class);
    }

    UUID original(UUID evidence) {
        return sql.of("select original from files.evidence where id = :id")
                .bind("id", evidence)
                .one(UUID.class);
    }

    UUID addOriginal(String name, byte[] content) {
        return sql.into("files.original").set("name", name).set("content", content).add();
    }

    UUID add(UUID original, Checked file, @Nullable UUID broughtBy, LocalDate day) {
        return sql.into("files.evidence")
                .set("original", original)
                .set("digest", HexFormat.of().parseHex(file.digest()))
                .set("form", file.form())
                .set("pages", file.pages())
                .set("searched", file.searched())
                .set("declared", file.declared())
                .set("virus_check", file.virusCheck())
                .set("brought_by", broughtBy)
                .set("brought_on", day)
                .add();
    }

    UUID addState(UUID evidence, NewEvidence wish) {
        return sql.into("files.evidence_state")
                .set("evidence", evidence)
                .set("title", wish.title())
                .set("medium", wish.medium())
                .set("document_number", wish.documentNumber())
                .set("dated_on", wish.datedOn())
                .set("valid_from", wish.validFrom())
                .set("valid_to", wish.validTo())
                .set("retention", wish.retention())
                .set("keep_until", wish.retention().until(wish.datedOn()).orElse(null))
                .add();
    }

    UUID closeState(UUID evidence) {
        return sql.closing("files.evidence_state", "evidence", evidence).one(UUID.class);
    }

    boolean used(UUID evidence, Subject subject) {
        return uses(evidence).stream().anyMatch(use -> !use.ended() && use.of().equals(subject));
    }

    UUID addUse(UUID evidence, Subject subject) {
        return sql.into("files.evidence_use")
                .set("evidence", evidence)
                .set("kind", subject.kind())
                .set("subject", subject.id())
                .add();
    }

    Optional<UUID> closeUse(UUID evidence, Subject subject) {
        return sql.of(
                        """
                        update files.evidence_use set closed_seq = -1
                         where evidence = :evidence and kind = :kind and subject = :subject
                           and closed_seq is null returning id
                        """)
                .bind("evidence", evidence)
                .bind("kind", subject.kind())
                .bind("subject", subject.id())
                .optional(UUID.class);
    }

    Optional<Erased> erasure(UUID evidence) {
        return sql.of("select reason, erased_on from files.evidence_erasure where evidence = :id")
                .bind("id", evidence)
                .optional(Erased.class);
    }

    UUID addErasure(UUID evidence, String reason, LocalDate day) {
        return sql.into("files.evidence_erasure")
                .set("evidence", evidence)
                .set("reason", reason)
                .set("erased_on", day)
                .add();
    }

    void erase(UUID evidence) {
        sql.of("update files.evidence set closed_seq = -1 where id = :id")
                .bind("id", evidence)
                .run();
        sql.of(
                        "update files.evidence_use set closed_seq = -1 where evidence = :id and closed_seq is null")
                .bind("id", evidence)
                .run();
        sql.of("select count(*) from (select files.erase(:id)) x")
                .bind("id", evidence)
                .one(Long.class);
    }

    List<UUID> rows(String table, UUID evidence) {
        return sql.of("select id from " + table + " where evidence = :id")
                .bind("id", evidence)
                .list(UUID.class);
    }
}
