package jp.sekisho.acl;

import static jp.sekisho.acl.World.D;
import static jp.sekisho.acl.World.FOLDER;
import static jp.sekisho.acl.World.FULL;
import static jp.sekisho.acl.World.SOUMU;
import static jp.sekisho.acl.World.SUZUKI;
import static jp.sekisho.acl.World.TANAKA;
import static jp.sekisho.acl.World.account;
import static jp.sekisho.acl.World.group;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What a list of accounts that is not complete keeps from being proved.
class UnlistedTest {

    private static final Sid OTHER = new Sid("S-1-5-21-77-88-99");
    private static final Principal OTHER_GROUP = Principal.of(OTHER.member(1500));
    private static final Principal ADMINISTRATORS =
            Principal.at(D.text(), WellKnown.ADMINISTRATORS);
    private static final Principal OPERATORS = Principal.at(D.text(), WellKnown.ACCOUNT_OPERATORS);

    private static World partly() {
        return World.windows()
                .without("domain")
                .with("enterprise admins", group(Principal.of(D.member(519))))
                .with("rulers", group(ADMINISTRATORS))
                .with("operators", group(OPERATORS));
    }

    private static Verdict verdict(World world, Principal account) {
        return world.readers().verdict(account, "sv01", FOLDER);
    }

    private static Verdict unlisted(Sid domain) {
        return new Verdict.NotProvable(Set.of(new Missing.Accounts(domain)));
    }

    @Test
    void ofADomainThatIsListedInFullNobodyElseIsThere() {
        Readers readers = World.windows().readers();
        assertThat(readers.unlisted()).isEmpty();
        assertThat(readers.of("sv01", FOLDER))
                .extracting(Readers.Reader::account)
                .containsExactly(SUZUKI);
    }

    @Test
    void somebodyWhoIsNotListedMayHaveTheGroupAsHisPrimaryGroup() {
        Readers readers = partly().readers();
        assertThat(readers.accounts()).containsExactly(SUZUKI, TANAKA);
        assertThat(readers.unlisted()).containsExactly(Principal.of(D));
        assertThat(readers.of("sv01", FOLDER))
                .extracting(Readers.Reader::account)
                .containsExactly(SUZUKI, Principal.of(D));
        assertThat(verdict(partly(), Principal.of(D))).isEqualTo(unlisted(D));
        // Of those who are listed it is as certain as before.
        assertThat(verdict(partly(), TANAKA)).isInstanceOf(Verdict.Proved.class);
        assertThat(readers.tally("sv01", FOLDER)).isEqualTo(new Readers.Tally(1, 1, 0));
        assertThat(readers.on(World.TODAY.plusDays(40)).of("sv01", FOLDER)).hasSize(2);
    }

    @Test
    void whoRulesAPartlyListedDomainHasToBeExported() {
        assertThat(verdict(partly().without("operators"), TANAKA))
                .isEqualTo(new Verdict.NotProvable(Set.of(new Missing.Members(OPERATORS))));
        assertThat(verdict(partly().without("rulers"), TANAKA))
                .isEqualTo(new Verdict.NotProvable(Set.of(new Missing.Members(ADMINISTRATORS))));
    }

    @Test
    void aNestedGroupOfATrustedDomainThatNobodyListedIsNamed() {
        World world = World.windows().with("soumu", group(SOUMU, SUZUKI, OTHER_GROUP));
        assertThat(verdict(world, TANAKA))
                .isEqualTo(new Verdict.NotProvable(Set.of(new Missing.Members(OTHER_GROUP))));
    }

    @Test
    void aNestedGroupOfAPartlyListedTrustedDomainMayHaveMoreMembers() {
        World world =
                World.windows()
                        .with("soumu", group(SOUMU, SUZUKI, OTHER_GROUP))
                        .with("other", group(OTHER_GROUP));
        assertThat(verdict(world, TANAKA)).isInstanceOf(Verdict.Proved.class);
        assertThat(verdict(world, Principal.of(OTHER))).isEqualTo(unlisted(OTHER));
        assertThat(verdict(world.with("all", new Fact.Domain(OTHER)), TANAKA))
                .isInstanceOf(Verdict.Proved.class);
        assertThat(world.with("all", new Fact.Domain(OTHER)).readers().unlisted()).isEmpty();
    }

    @Test
    void aTrustedDomainThatNothingIsGrantedToHidesNobody() {
        World world = World.windows().with("other", group(OTHER_GROUP));
        assertThat(verdict(world, Principal.of(OTHER))).isInstanceOf(Verdict.Proved.class);
        assertThat(world.readers().of("sv01", FOLDER))
                .extracting(Readers.Reader::account)
                .containsExactly(SUZUKI);
    }

    @Test
    void whatEverybodyMayReadSomebodyWhoIsNotListedMayReadToo() {
        Principal stranger = Principal.of(OTHER.member(1001));
        World world =
                World.windows()
                        .with("stranger", account(stranger, "stranger"))
                        .folder("O:BAG:DUD:PAI" + FULL + "(A;OICI;FR;;;AU)");
        assertThat(verdict(world, stranger)).isInstanceOf(Verdict.CanRead.class);
        assertThat(verdict(world, Principal.of(OTHER))).isEqualTo(unlisted(OTHER));
    }

    @Test
    void accountsOfTheMachineItselfCount() {
        Sid machine = new Sid("S-1-5-21-5-5-5");
        Principal local = Principal.of(machine.member(1001));
        Principal group = Principal.of(machine.member(1002));
        World world =
                World.windows()
                        .with(
                                "local",
                                new Fact.Account(
                                        local,
                                        java.util.List.of("x"),
                                        Set.of(),
                                        Optional.empty(),
                                        true))
                        .with("local group", group(group, local))
                        .folder("O:BAG:DUD:PAI" + FULL + "(A;OICI;FR;;;" + group.sid() + ")");
        assertThat(verdict(world, Principal.of(machine))).isEqualTo(unlisted(machine));
        assertThat(world.with("machine", new Fact.Domain(machine)).readers().unlisted()).isEmpty();
    }
}
