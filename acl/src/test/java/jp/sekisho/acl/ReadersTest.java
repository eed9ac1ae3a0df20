package jp.sekisho.acl;

import static jp.sekisho.acl.World.BY_SOUMU;
import static jp.sekisho.acl.World.CAPTURED;
import static jp.sekisho.acl.World.FOLDER;
import static jp.sekisho.acl.World.FULL;
import static jp.sekisho.acl.World.GYOMU;
import static jp.sekisho.acl.World.SOUMU;
import static jp.sekisho.acl.World.SUZUKI;
import static jp.sekisho.acl.World.TANAKA;
import static jp.sekisho.acl.World.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadersTest {

    private static final LocalDate OCTOBER = LocalDate.parse("2026-10-01");
    private static final String OPEN_TO_TANAKA =
            "O:BAG:DUD:PAI" + FULL + "(A;OICI;FR;;;" + TANAKA.sid() + ")";

    @Test
    void whoIsInTheGroupReadsAndNobodyElse() {
        Readers readers = World.windows().readers();
        assertThat(readers.of("sv01", FOLDER))
                .extracting(Readers.Reader::account)
                .containsExactly(SUZUKI);
        assertThat(readers.tally("sv01", FOLDER)).isEqualTo(new Readers.Tally(1, 1, 0));
        assertThat(readers.names(SUZUKI)).containsExactly("suzuki");
        assertThat(readers.tally("sv01", "D:\\別")).isEqualTo(new Readers.Tally(2, 0, 0));
        assertThatThrownBy(() -> readers.verdict(SUZUKI, "sv01", "D:\\別"))
                .hasMessage("sv01:D:\\別 is not listed");
        assertThatThrownBy(() -> readers.verdict(SOUMU, "sv01", FOLDER))
                .hasMessageEndingWith("is not an account of 2026-11-24");
    }

    @Test
    void aTransferTurnsTheVerdictAtMidnightWithoutAnyImport() {
        Readers before = transferred().at(OCTOBER.minusDays(1));
        Readers after = before.on(OCTOBER);
        assertThat(before.of("sv01", FOLDER)).extracting(Readers.Reader::account).contains(TANAKA);
        assertThat(after.of("sv01", FOLDER))
                .extracting(Readers.Reader::account)
                .containsExactly(SUZUKI);
        assertThat(after.tally("sv01", FOLDER)).isEqualTo(new Readers.Tally(1, 1, 0));
        assertThat(after.verdict(TANAKA, "sv01", FOLDER)).isEqualTo(new Verdict.Proved());
        assertThat(after.on(OCTOBER.minusDays(1)).verdict(TANAKA, "sv01", FOLDER))
                .isEqualTo(before.verdict(TANAKA, "sv01", FOLDER))
                .isInstanceOf(Verdict.CanRead.class);
    }

    /// 田中 is in 総務課 until the end of September.
    private static Inventory transferred() {
        World world =
                World.windows()
                        .with(
                                "until",
                                new Fact.Member(
                                        TANAKA, SOUMU, Optional.empty(), Optional.of(OCTOBER)));
        return Inventory.of(List.of(world.export(CAPTURED.minus(Duration.ofDays(90)))));
    }

    /// Random offices with dated memberships: whatever is not judged anew must still be right.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void anotherDayIsAsIfJudgedFromTheBeginning(long seed) {
        RandomOffice office = new RandomOffice(seed, 70, 25);
        List<Fact> facts = new ArrayList<>(office.facts);
        facts.add(new Fact.Server("sv01", Fact.Platform.WINDOWS, Optional.of(RandomOffice.DOMAIN)));
        facts.add(new Fact.AllRights("sv01"));
        facts.add(new Fact.Holds("sv01", Right.LOGON_LOCALLY, office.pick(office.accounts)));
        for (int i = 0; i < 60; i++) {
            Fact.Group group = office.pick(office.groups);
            facts.add(
                    new Fact.Member(
                            Principal.of(office.pick(office.accounts)),
                            group.id(),
                            Optional.of(OCTOBER.plusDays(office.random.nextInt(5))),
                            Optional.of(OCTOBER.plusDays(5 + office.random.nextInt(5)))));
        }
        for (int i = 0; i < 150; i++) {
            facts.add(
                    Fact.Node.folder(
                            "sv01",
                            "D:\\" + i,
                            Descriptor.parse(office.sddl(), Domains.of(RandomOffice.DOMAIN))));
        }
        for (int i = 0; i < 3; i++) {
            facts.add(
                    new Fact.Share(
                            "sv01",
                            "share" + i,
                            "D:\\",
                            Optional.of(
                                    Descriptor.parse(
                                            office.sddl(), Domains.of(RandomOffice.DOMAIN))),
                            SambaOptions.NONE));
        }
        facts.add(new Fact.AllShares("sv01"));
        facts.add(
                new Fact.FileOwners(
                        "sv01", "D:\\7", Set.of(office.pick(office.groups).id().sid())));
        Source source = new Source("one", "0".repeat(64), CAPTURED.minus(Duration.ofDays(90)));
        Inventory inventory = Inventory.of(List.of(new Export(source, facts)));
        Readers readers = inventory.at(OCTOBER);
        for (int day = 0; day < 12; day++) {
            LocalDate date = OCTOBER.plusDays(day);
            readers = readers.on(date);
            Readers fresh = inventory.at(date);
            assertThat(readers.tally("sv01", "D:\\")).isEqualTo(fresh.tally("sv01", "D:\\"));
            assertThat(readers.of("sv01", "D:\\")).isEqualTo(fresh.of("sv01", "D:\\"));
            for (Readers.Reader reader : fresh.of("sv01", "D:\\")) {
                assertThat(rank(reader.verdict()))
                        .isEqualTo(
                                fresh.nodes().stream()
                                        .map(node ->
                                                fresh.verdict(
                                                        reader.account(), "sv01", node.path()))
                                        .mapToInt(ReadersTest::rank)
                                        .min()
                                        .orElseThrow());
            }
            for (Principal account : fresh.accounts()) {
                String path = "D:\\" + office.random.nextInt(150);
                assertThat(readers.verdict(account, "sv01", path))
                        .isEqualTo(fresh.verdict(account, "sv01", path));
            }
        }
    }

    /// Reading at once before gaining, a short chain before a long one, and what is open last.
    private static int rank(Verdict verdict) {
        return switch (verdict) {
            case Verdict.CanRead(Verdict.How how, List<Step> chain) ->
                    chain.size() + (how == Verdict.How.NOW ? 0 : 1_000);
            case Verdict.NotProvable _ -> 10_000;
            case Verdict.Proved _ -> 100_000;
        };
    }

    @Test
    void anOlderExportBroughtLaterChangesOnlyOlderDays() {
        World open = World.windows().folder(OPEN_TO_TANAKA);
        Export newer = World.windows().export(CAPTURED);
        Export older = open.export(CAPTURED.minus(Duration.ofDays(2)));
        for (List<Export> order : List.of(List.of(newer, older), List.of(older, newer))) {
            Inventory inventory = Inventory.of(order);
            Readers today = inventory.at(TODAY);
            assertThat(today.verdict(TANAKA, "sv01", FOLDER)).isEqualTo(new Verdict.Proved());
            assertThat(today.sources()).containsExactly(newer.source());
            Readers before = inventory.at(TODAY.minusDays(1));
            assertThat(before.verdict(TANAKA, "sv01", FOLDER)).isInstanceOf(Verdict.CanRead.class);
            assertThat(today.on(TODAY.minusDays(1)).verdict(TANAKA, "sv01", FOLDER))
                    .isEqualTo(before.verdict(TANAKA, "sv01", FOLDER));
        }
    }

    @Test
    void aFolderThatTheNewerExportOfItsTreeDoesNotListIsGone() {
        World with = World.windows().with("old", World.node(FOLDER + "\\旧", OPEN_TO_TANAKA));
        Inventory inventory =
                Inventory.of(
                        List.of(
                                with.export(CAPTURED.minus(Duration.ofDays(1))),
                                World.windows().export(CAPTURED)));
        assertThat(inventory.at(TODAY).nodes()).hasSize(1);
    }

    @Test
    void twoExportsOfTheSameMomentThatDifferProveNothing() {
        Source one = new Source("one", "1".repeat(64), CAPTURED);
        Source other = new Source("other", "2".repeat(64), CAPTURED);
        Inventory inventory =
                Inventory.of(
                        List.of(
                                new Export(one, List.copyOf(World.windows().facts().values())),
                                new Export(other, List.of(World.node(FOLDER, OPEN_TO_TANAKA)))));
        assertThat(inventory.at(TODAY).verdict(TANAKA, "sv01", FOLDER))
                .isEqualTo(
                        new Verdict.NotProvable(
                                Set.of(new Missing.Contradiction("sv01:" + FOLDER, one, other))));
    }

    @Test
    void groupsInACircleEndAndAreNamed() {
        World world =
                World.windows()
                        .with("soumu", World.group(SOUMU, SUZUKI, GYOMU))
                        .with("gyomu", World.group(GYOMU, TANAKA, SOUMU));
        Readers readers = world.readers();
        assertThat(readers.circles()).containsExactly(List.of(SOUMU, GYOMU));
        assertThat(readers.of("sv01", FOLDER))
                .extracting(Readers.Reader::account)
                .containsExactly(SUZUKI, TANAKA);
        assertThat(World.windows().readers().circles()).isEmpty();
    }

    @Test
    void aDisabledAccountIsKeptAway() {
        World world =
                World.windows()
                        .with(
                                "suzuki",
                                new Fact.Account(
                                        SUZUKI, List.of(), Set.of(), Optional.empty(), false));
        assertThat(world.readers().of("sv01", FOLDER)).isEmpty();
    }

    @Test
    void whoeverIsExplainedToBeNobodyDoesNotStandInTheWay() {
        Principal deleted = Principal.of(World.D.member(4711));
        World world =
                World.windows()
                        .folder(
                                "O:BAG:DUD:PAI"
                                        + FULL
                                        + BY_SOUMU
                                        + "(A;;FR;;;"
                                        + deleted.sid()
                                        + ")");
        assertThat(world.readers().tally("sv01", FOLDER)).isEqualTo(new Readers.Tally(0, 1, 1));
        assertThat(world.with("nobody", new Fact.NoPerson(deleted)).readers().tally("sv01", FOLDER))
                .isEqualTo(new Readers.Tally(1, 1, 0));
    }

    @Test
    void aDayBeforeTheFirstExportKnowsNobody() {
        Inventory inventory = Inventory.of(List.of(World.windows().export(CAPTURED)));
        assertThat(inventory.days()).containsExactly(TODAY);
        assertThat(inventory.at(TODAY.minusDays(1)).accounts()).isEmpty();
    }
}
