package jp.sekisho;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.sekisho.calendar.Escalations;
import jp.sekisho.files.Attachment;
import jp.sekisho.files.TestFiles;
import jp.sekisho.measures.Acts;
import jp.sekisho.measures.Choice;
import jp.sekisho.measures.Correction;
import jp.sekisho.measures.Corrections;
import jp.sekisho.measures.NewCorrection;
import jp.sekisho.measures.Rule;
import jp.sekisho.measures.Rules;
import jp.sekisho.measures.TargetChoice;
import jp.sekisho.measures.TargetKind;
import jp.sekisho.measures.TargetQuestion;
import jp.sekisho.measures.Targets;
import jp.sekisho.organization.Kind;
import jp.sekisho.organization.NewMembership;
import jp.sekisho.organization.OrganKind;
import jp.sekisho.organization.Organs;
import jp.sekisho.organization.People;
import jp.sekisho.organization.Transfers;
import jp.sekisho.policy.Editions;
import jp.sekisho.policy.Fixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/// A page asks the database as often for a hundred rows as for a few.
class PageStatementsTest {
    private static final String PASSWORD = "hashi no mukou ni";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 1);
    private static final int MOST = 45;

    private final Logger logger =
            (Logger) LoggerFactory.getLogger("org.springframework.jdbc.core.JdbcTemplate");
    private final ListAppender<ILoggingEvent> statements =
            new ListAppender<>() {
                @Override
                protected void append(ILoggingEvent event) {
                    // Its thread is known only now.
                    event.prepareForDeferredProcessing();
                    super.append(event);
                }
            };

    private RunningApp app;
    private Visitor officer;
    private UUID organ;
    private Rule recorded;
    private Rule spread;

    @BeforeEach
    void start() throws Exception {
        app = new RunningApp("2026-11-24T09:00");
        app.setUp("管理 太郎", "admin", PASSWORD);
        organ = app.get(Organs.class).add("管理者", OrganKind.EXECUTIVE, APRIL);
        var edition = Fixtures.smallRegulation(app);
        var demand = edition.judged().getFirst().demands().getFirst().id();
        app.get(Rules.class)
                .takeUp(
                        edition,
                        List.of(
                                new Choice("1-1", demand),
                                new Choice("4-1", demand),
                                new Choice("2-1", demand),
                                new Choice("5-1", demand)));
        recorded = rule("4-1");
        spread = rule("2-1");
        officer = new Visitor(app.address());
        officer.submit(
                HtmlForm.find(officer.get("/sign-in").text(), "/sign-in")
                        .fill("name", "admin")
                        .fill("password", PASSWORD));
        statements.start();
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        logger.addAppender(statements);
    }

    private Rule rule(String number) {
        return app.get(Rules.class).all().stream()
                .filter(each -> each.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    /// As many targets, of which half were done with a piece of evidence.
    private void spread(int size) {
        var names = IntStream.range(0, size).mapToObj("部屋%03d"::formatted).toList();
        app.get(Targets.class)
                .choose(
                        spread,
                        new TargetChoice(TargetKind.LISTED, 0, "部屋ごと", TODAY, "総第1号"),
                        String.join("\n", names));
        var done =
                app.get(Targets.class)
                        .page(spread, new TargetQuestion("", null), 0, size / 2)
                        .targets();
        for (var target : done) {
            app.get(Acts.class)
                    .record(
                            spread,
                            TODAY,
                            officerPerson(),
                            "点検",
                            "",
                            proof(done.indexOf(target), -size),
                            Set.of(target.object()));
        }
    }

    private UUID officerPerson() {
        return app.get(People.class).find("管理", TODAY, 1).getFirst().id();
    }

    @AfterEach
    void end() {
        logger.detachAppender(statements);
        logger.setLevel(null);
        logger.setAdditive(true);
        app.close();
    }

    private void grow(int size) {
        for (int at = 0; at < size; at++) {
            var place = new NewMembership(organ, null, null, Kind.REGULAR, "主事", APRIL, null);
            var person = app.get(People.class).registerAt("職員" + at, "", "", place);
            app.get(Acts.class)
                    .record(recorded, TODAY.minusDays(at), person, "点検", "", proof(at, size));
            app.get(Corrections.class)
                    .begin(
                            new NewCorrection(
                                    Correction.Source.OTHER,
                                    null,
                                    "問題",
                                    "原因",
                                    "改善",
                                    person,
                                    TODAY.plusDays(at)));
        }
    }

    /// Joiners of two days, for each of whom somebody who is named, a role and 事務局 have something to do;
    /// half of it is late.
    private void transfer(int size) {
        for (int at = 0; at < size; at++) {
            var day = at % 2 == 0 ? MONDAY : DECEMBER;
            var place = new NewMembership(organ, null, null, Kind.REGULAR, "主事", day, null);
            var person = app.get(People.class).registerAt("新人" + size + "の" + at, "", "", place);
            for (var owner : List.of("管理 太郎", "職員0", "CISO", "庶務")) {
                var due = TODAY.plusDays(at % 4 < 2 ? -2 : 7);
                app.get(Transfers.class).add(person, day, "端末を渡す", owner, due);
            }
        }
        app.get(Escalations.class).tell();
    }

    private static Optional<Attachment> proof(int at, int size) {
        var file = TestFiles.examined(at + ".txt", at + " of " + size);
        return Optional.of(
                new Attachment.Fresh(TestFiles.said("点検表" + at, TODAY.minusDays(at)), file));
    }

    private Map<String, Integer> counted() {
        var clause = app.get(Editions.class).required().judged().getFirst().clause();
        var counts = new LinkedHashMap<String, Integer>();
        for (var path :
                List.of(
                        "/",
                        "/clauses/" + clause,
                        "/rules",
                        "/rules/" + recorded.id(),
                        "/execution",
                        "/execution?verdict=NOT_STARTED&words=部屋",
                        "/rules/" + spread.id() + "/targets",
                        "/rules/" + spread.id() + "/targets?standing=MET&page=2",
                        "/rules/" + spread.id() + "/samples",
                        "/exceptions",
                        "/corrections",
                        "/duties",
                        "/duties/own",
                        "/transfers/" + MONDAY,
                        "/transfers/" + DECEMBER,
                        "/people",
                        "/roles",
                        "/confirmations",
                        "/committee",
                        "/evidence",
                        "/changes",
                        "/trend",
                        "/reports",
                        "/ledger")) {
            assertThat(officer.get(path).status()).as(path).isEqualTo(200);
            settle();
            statements.list.clear();
            officer.get(path);
            settle();
            counts.put(path, (int) executed().count());
        }
        return counts;
    }

    /// By a page, and not by what the program does of itself meanwhile.
    private Stream<ILoggingEvent> executed() {
        return new ArrayList<>(statements.list)
                .stream()
                        .filter(event -> event.getThreadName().startsWith("tomcat-handler"))
                        .filter(event ->
                                event.getMessage().startsWith("Executing prepared SQL statement"));
    }

    /// Who looked at what is written down after the answer.
    private void settle() {
        long before;
        do {
            before = executed().count();
            try {
                Thread.sleep(50);
            } catch (InterruptedException interrupted) {
                throw new AssertionError(interrupted);
            }
        } while (executed().count() > before);
    }

    @Test
    void theNumberOfStatementsDoesNotGrowWithTheRows() {
        grow(3);
        transfer(4);
        spread(4);
        var few = counted();
        grow(60);
        transfer(40);
        spread(300);
        assertThat(counted()).isEqualTo(few);
        assertThat(few.values()).allMatch(count -> count > 0 && count <= MOST, "at most " + MOST);
    }
}
