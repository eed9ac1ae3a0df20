package jp.sekisho.acl;

import static jp.sekisho.acl.World.ADMINISTRATORS;
import static jp.sekisho.acl.World.BY_SOUMU;
import static jp.sekisho.acl.World.D;
import static jp.sekisho.acl.World.DOMAIN_ADMINS;
import static jp.sekisho.acl.World.FOLDER;
import static jp.sekisho.acl.World.FULL;
import static jp.sekisho.acl.World.GYOMU;
import static jp.sekisho.acl.World.SOUMU;
import static jp.sekisho.acl.World.SUZUKI;
import static jp.sekisho.acl.World.TANAKA;
import static jp.sekisho.acl.World.USERS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Changes one thing of an office in which 田中 is proved to be kept away, and expects exactly that thing
/// to be named.
class MutationTest {

    private static final Sid EVERYONE = WellKnown.EVERYONE;
    private static final Sid AUTHENTICATED = WellKnown.AUTHENTICATED;
    private static final Step BY_AUTHENTICATED = new Step.CountsAs(AUTHENTICATED);
    private static final Step THROUGH = through(identity(AUTHENTICATED));

    record Mutation(
            String name, World before, UnaryOperator<World> change, Verdict after, Place place) {
        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @MethodSource({"windows", "shares", "rights", "missing", "unix"})
    void isNamed(Mutation mutation) {
        Principal tanaka = mutation.place.server().equals("sv01") ? TANAKA : UnixWorlds.TANAKA;
        assertThat(verdict(mutation.before, mutation, tanaka)).isEqualTo(new Verdict.Proved());
        World after = mutation.before.changed(mutation.change);
        assertThat(verdict(after, mutation, tanaka)).isEqualTo(mutation.after);
    }

    private static Verdict verdict(World world, Mutation mutation, Principal account) {
        return world.readers().of(mutation.place.server(), mutation.place.folded()).stream()
                .filter(reader -> reader.account().equals(account))
                .map(Readers.Reader::verdict)
                .findFirst()
                .orElse(new Verdict.Proved());
    }

    static Stream<Mutation> windows() {
        return Stream.of(
                folder(
                        "read for Everyone",
                        "(A;OICI;FR;;;WD)",
                        reads(
                                new Step.CountsAs(EVERYONE),
                                granted(4, Step.Grant.READ, identity(EVERYONE)),
                                BY_AUTHENTICATED,
                                THROUGH)),
                folder(
                        "read for Authenticated Users",
                        "(A;OICI;FR;;;AU)",
                        reads(
                                BY_AUTHENTICATED,
                                granted(4, Step.Grant.READ, identity(AUTHENTICATED)),
                                THROUGH)),
                folder(
                        "read for Domain Users",
                        "(A;OICI;FR;;;DU)",
                        reads(
                                new Step.MemberOf(TANAKA, USERS),
                                granted(4, Step.Grant.READ, identity(USERS)),
                                BY_AUTHENTICATED,
                                THROUGH)),
                folder(
                        "only WRITE_DAC",
                        "(A;;WD;;;" + TANAKA.sid() + ")",
                        gains(granted(4, Step.Grant.CHANGE_LIST, identity(TANAKA)))),
                folder(
                        "only WRITE_OWNER",
                        "(A;;WO;;;" + TANAKA.sid() + ")",
                        gains(granted(4, Step.Grant.TAKE_OWNERSHIP, identity(TANAKA)))),
                office(
                        "another division's group nested",
                        world -> world.with("soumu", World.group(SOUMU, SUZUKI, GYOMU)),
                        reads(
                                new Step.MemberOf(TANAKA, GYOMU),
                                new Step.MemberOf(GYOMU, SOUMU),
                                granted(3, Step.Grant.READ, identity(SOUMU)),
                                BY_AUTHENTICATED,
                                THROUGH)),
                office(
                        "another owner",
                        world -> world.folder("O:" + TANAKA.sid() + "G:DUD:PAI" + FULL + BY_SOUMU),
                        gains(new Step.OwnerOf("sv01", FOLDER, TANAKA))),
                office(
                        "a group as owner",
                        world -> world.folder("O:" + GYOMU.sid() + "G:DUD:PAI" + FULL + BY_SOUMU),
                        gains(
                                new Step.MemberOf(TANAKA, GYOMU),
                                new Step.OwnerOf("sv01", FOLDER, GYOMU))),
                office(
                        "the owner of a file in it",
                        world ->
                                world.with(
                                        "file owners",
                                        new Fact.FileOwners("sv01", FOLDER, Set.of(TANAKA.sid()))),
                        gains(new Step.OwnerOfFileIn("sv01", FOLDER, TANAKA))),
                office(
                        "no list at all",
                        world -> world.folder("O:BAG:DUD:NO_ACCESS_CONTROL"),
                        reads(new Step.NoList("sv01", FOLDER), BY_AUTHENTICATED, THROUGH)),
                new Mutation(
                        "INHERIT_ONLY turned effective",
                        World.windows().folder(list(FULL + BY_SOUMU + "(A;IO;FR;;;AU)")),
                        world -> world.folder(list(FULL + BY_SOUMU + "(A;;FR;;;AU)")),
                        reads(
                                BY_AUTHENTICATED,
                                granted(4, Step.Grant.READ, identity(AUTHENTICATED)),
                                THROUGH),
                        Place.of("sv01", FOLDER)),
                office(
                        "an entry that only files inherit",
                        world -> world.folder(list(FULL + BY_SOUMU + "(A;OIIO;FR;;;AU)")),
                        reads(
                                BY_AUTHENTICATED,
                                new Step.GrantedBy(
                                        "sv01",
                                        FOLDER,
                                        4,
                                        Step.Grant.READ,
                                        identity(AUTHENTICATED),
                                        Step.Scope.FILES),
                                THROUGH)),
                new Mutation(
                        "refusal placed after the grant",
                        World.windows()
                                .folder(list("(D;OICI;FR;;;" + GYOMU.sid() + ")" + ALL_READ)),
                        world -> world.folder(list(ALL_READ + "(D;OICI;FR;;;" + GYOMU.sid() + ")")),
                        reads(
                                BY_AUTHENTICATED,
                                granted(1, Step.Grant.READ, identity(AUTHENTICATED)),
                                THROUGH),
                        Place.of("sv01", FOLDER)),
                office(
                        "inheritance broken on one subfolder",
                        world ->
                                world.with(
                                        "subfolder",
                                        World.node(
                                                FOLDER + "\\年末調整",
                                                list(FULL + "(A;OICI;FR;;;" + GYOMU.sid() + ")"))),
                        reads(
                                new Step.MemberOf(TANAKA, GYOMU),
                                new Step.GrantedBy(
                                        "sv01",
                                        FOLDER + "\\年末調整",
                                        3,
                                        Step.Grant.READ,
                                        identity(GYOMU),
                                        Step.Scope.ITSELF),
                                BY_AUTHENTICATED,
                                THROUGH)),
                office(
                        "an explicit entry on a file deep down",
                        world ->
                                world.with(
                                        "file",
                                        Fact.Node.file(
                                                "sv01",
                                                FOLDER + "\\令和8年\\11月\\一覧.xlsx",
                                                World.descriptor(
                                                        list(
                                                                FULL
                                                                        + "(A;;FR;;;"
                                                                        + TANAKA.sid()
                                                                        + ")")))),
                        reads(
                                new Step.GrantedBy(
                                        "sv01",
                                        FOLDER + "\\令和8年\\11月\\一覧.xlsx",
                                        3,
                                        Step.Grant.READ,
                                        identity(TANAKA),
                                        Step.Scope.ITSELF),
                                BY_AUTHENTICATED,
                                THROUGH)));
    }

    private static final String ALL_READ = "(A;OICI;FR;;;AU)";

    static Stream<Mutation> shares() {
        World narrowed =
                World.windows()
                        .folder(list(FULL + "(A;OICI;FR;;;AU)"))
                        .share("D:(A;;FR;;;" + SOUMU.sid() + ")");
        Step open = granted(3, Step.Grant.READ, identity(AUTHENTICATED));
        return Stream.of(
                new Mutation(
                        "share wider than before",
                        narrowed,
                        world -> world.share("D:(A;;FR;;;WD)"),
                        reads(
                                BY_AUTHENTICATED,
                                open,
                                new Step.CountsAs(EVERYONE),
                                through(identity(EVERYONE))),
                        Place.of("sv01", FOLDER)),
                new Mutation(
                        "a second share from above",
                        narrowed,
                        world ->
                                world.with(
                                        "second",
                                        new Fact.Share(
                                                "sv01",
                                                "共有",
                                                "D:\\",
                                                Optional.of(World.descriptor("D:(A;;FA;;;AU)")),
                                                SambaOptions.NONE)),
                        reads(
                                BY_AUTHENTICATED,
                                open,
                                new Step.ThroughShare("sv01", "共有", 1, identity(AUTHENTICATED))),
                        Place.of("sv01", FOLDER)),
                new Mutation(
                        "may sign in at the server, where no share narrows",
                        narrowed,
                        world ->
                                world.with(
                                        "remote desktop",
                                        new Fact.Holds("sv01", Right.LOGON_REMOTELY, GYOMU.sid())),
                        reads(BY_AUTHENTICATED, open, new Step.SignsInAt("sv01")),
                        Place.of("sv01", FOLDER)));
    }

    static Stream<Mutation> rights() {
        return Stream.of(
                office(
                        "backup right",
                        world ->
                                world.with(
                                        "backup",
                                        new Fact.Holds("sv01", Right.BACKUP, GYOMU.sid())),
                        gains(
                                new Step.MemberOf(TANAKA, GYOMU),
                                new Step.Holds("sv01", Right.BACKUP, GYOMU))),
                office(
                        "take-ownership right",
                        world ->
                                world.with(
                                        "take",
                                        new Fact.Holds("sv01", Right.TAKE_OWNERSHIP, TANAKA.sid())),
                        gains(new Step.Holds("sv01", Right.TAKE_OWNERSHIP, TANAKA))),
                office(
                        "administrator of the server",
                        world ->
                                world.with(
                                        "administrators",
                                        World.group(ADMINISTRATORS, DOMAIN_ADMINS, TANAKA)),
                        reads(
                                new Step.MemberOf(TANAKA, ADMINISTRATORS),
                                granted(2, Step.Grant.READ, identity(ADMINISTRATORS)),
                                new Step.SignsInAt("sv01"))),
                new Mutation(
                        "administrator of the server, whom the list does not name",
                        World.windows().folder(list(BY_SOUMU)),
                        world ->
                                world.with(
                                        "administrators",
                                        World.group(ADMINISTRATORS, DOMAIN_ADMINS, TANAKA)),
                        gains(
                                new Step.MemberOf(TANAKA, ADMINISTRATORS),
                                new Step.OwnerOf("sv01", FOLDER, ADMINISTRATORS)),
                        Place.of("sv01", FOLDER)),
                new Mutation(
                        "administrator of the domain, whom neither list nor server names",
                        World.windows()
                                .with("administrators", World.group(ADMINISTRATORS))
                                .folder(list(BY_SOUMU)),
                        world -> world.with("domain admins", World.group(DOMAIN_ADMINS, TANAKA)),
                        gains(
                                new Step.MemberOf(TANAKA, DOMAIN_ADMINS),
                                new Step.Administers("sv01", DOMAIN_ADMINS)),
                        Place.of("sv01", FOLDER)));
    }

    static Stream<Mutation> missing() {
        Principal deleted = Principal.of(D.member(4711));
        Principal foreign = Principal.of(new Sid("S-1-5-21-9-9-9-1105"));
        Instant edited = World.CAPTURED.plus(Duration.ofHours(1));
        return Stream.of(
                folder(
                        "a deleted account",
                        "(A;OICI;FR;;;" + deleted.sid() + ")",
                        open(new Missing.Deleted(deleted))),
                folder(
                        "a group of a domain that nobody exported",
                        "(A;OICI;FR;;;" + foreign.sid() + ")",
                        open(new Missing.Members(foreign))),
                folder(
                        "an entry on conditions",
                        "(XA;OICI;FR;;;AU;(@User.Project Any_of 1))",
                        open(new Missing.Condition("sv01", FOLDER, 4))),
                office(
                        "group edited after its export",
                        world -> world.with("changed", new Fact.Changed(SOUMU, edited)),
                        open(new Missing.ChangedSince(SOUMU, edited, World.CAPTURED))),
                office(
                        "no owner, as icacls writes it",
                        world -> world.folder("D:PAI" + FULL + BY_SOUMU),
                        open(new Missing.Owner("sv01", FOLDER))),
                office(
                        "no list in the export",
                        world -> world.folder("O:BAG:DU"),
                        open(new Missing.Acl("sv01", FOLDER))),
                office(
                        "rights over the server not exported",
                        world -> world.without("all rights"),
                        open(new Missing.Rights("sv01"))),
                new Mutation(
                        "share permissions not exported",
                        World.windows()
                                .folder(list(FULL + "(A;OICI;FR;;;AU)"))
                                .share("D:(A;;FR;;;" + SOUMU.sid() + ")"),
                        world ->
                                world.with(
                                        "share",
                                        new Fact.Share(
                                                "sv01",
                                                "給与$",
                                                FOLDER,
                                                Optional.empty(),
                                                SambaOptions.NONE)),
                        open(new Missing.SharePermissions("sv01", "給与$")),
                        Place.of("sv01", FOLDER)),
                new Mutation(
                        "shares not all exported",
                        World.windows()
                                .folder(list(FULL + "(A;OICI;FR;;;AU)"))
                                .share("D:(A;;FR;;;" + SOUMU.sid() + ")"),
                        world -> world.without("all shares"),
                        open(new Missing.Shares("sv01")),
                        Place.of("sv01", FOLDER)));
    }

    static Stream<Mutation> unix() {
        String list =
                "# owner: 0\n# group: 501\nuser::rw-\nuser:1002:r--\ngroup::r--\nmask::%s\nother::---\n";
        Principal tanaka = UnixWorlds.TANAKA;
        Step signsIn = new Step.SignsInAt("nas01");
        World openParents =
                UnixWorlds.posix()
                        .with(
                                "parent",
                                UnixWorlds.folder("/srv/soumu", PosixAcl.ofMode(0, 501, 0751)));
        return Stream.of(
                unix(
                        "POSIX mask widened",
                        openParents.with("file", posixFile(list.formatted("---"))),
                        world -> world.with("file", posixFile(list.formatted("r--"))),
                        reads(unixGranted(UnixWorlds.FILE, 2, identity(tanaka)), signsIn)),
                unix(
                        "parent opened",
                        UnixWorlds.posix()
                                .with(
                                        "file",
                                        UnixWorlds.file(
                                                UnixWorlds.FILE, PosixAcl.ofMode(0, 501, 0644))),
                        world ->
                                world.with(
                                        "parent",
                                        UnixWorlds.folder(
                                                "/srv/soumu", PosixAcl.ofMode(0, 501, 0751))),
                        reads(
                                unixGranted(UnixWorlds.FILE, 3, new Step.Trustee.Everybody()),
                                signsIn)),
                new Mutation(
                        "owner of a closed parent",
                        UnixWorlds.posix()
                                .with(
                                        "file",
                                        UnixWorlds.file(
                                                UnixWorlds.FILE, PosixAcl.ofMode(0, 501, 0644))),
                        world ->
                                world.with(
                                        "parent",
                                        UnixWorlds.folder(
                                                "/srv/soumu", PosixAcl.ofMode(1002, 501, 0050))),
                        gains(
                                unixGranted(UnixWorlds.FILE, 3, new Step.Trustee.Everybody()),
                                new Step.OwnerOfParent("nas01", "/srv/soumu", tanaka)),
                        Place.of("nas01", UnixWorlds.FILE)),
                unix(
                        "hard link outside",
                        UnixWorlds.posix()
                                .with(
                                        "file",
                                        UnixWorlds.file(
                                                UnixWorlds.FILE, PosixAcl.ofMode(0, 501, 0644))),
                        world ->
                                world.with("file", linked(UnixWorlds.FILE))
                                        .with("link", linked("/srv/link.xlsx")),
                        reads(
                                unixGranted("/srv/link.xlsx", 3, new Step.Trustee.Everybody()),
                                signsIn,
                                new Step.OtherName("nas01", UnixWorlds.FILE, "/srv/link.xlsx"))),
                unix(
                        "hard link that nobody listed",
                        UnixWorlds.posix()
                                .with(
                                        "file",
                                        UnixWorlds.file(
                                                UnixWorlds.FILE, PosixAcl.ofMode(0, 501, 0644))),
                        world -> world.with("file", linked(UnixWorlds.FILE)),
                        open(new Missing.OtherNames("nas01", UnixWorlds.FILE, 2))),
                unix(
                        "may become user 0",
                        UnixWorlds.posix(),
                        world ->
                                world.with(
                                        "sudo",
                                        new Fact.Holds(
                                                "nas01", Right.ROOT, UnixWorlds.GYOMU.sid())),
                        gains(
                                new Step.MemberOf(tanaka, UnixWorlds.GYOMU),
                                new Step.Holds("nas01", Right.ROOT, UnixWorlds.GYOMU))),
                unix(
                        "NFSv4 EVERYONE@",
                        UnixWorlds.nfs(),
                        world ->
                                world.with(
                                        "file",
                                        UnixWorlds.file(
                                                UnixWorlds.FILE,
                                                UnixWorlds.nfs4(
                                                        "A::OWNER@:rwatTnNcCoy\nA:g:501:rtncy\nA::EVERYONE@:rtncy\n"))),
                        reads(
                                unixGranted(UnixWorlds.FILE, 3, new Step.Trustee.Everybody()),
                                signsIn)),
                unix(
                        "force user",
                        UnixWorlds.samba(),
                        world -> world.with("share", options(Optional.of("suzuki"), List.of(), "")),
                        reads(
                                new Step.ActsAs("nas01", "soumu", identity(UnixWorlds.SUZUKI)),
                                new Step.MemberOf(UnixWorlds.SUZUKI, UnixWorlds.SOUMU),
                                unixGranted("/srv/soumu", 2, identity(UnixWorlds.SOUMU)))),
                unix(
                        "admin users",
                        UnixWorlds.samba(),
                        world ->
                                world.with(
                                        "share", options(Optional.empty(), List.of("@gyomu"), "")),
                        reads(new Step.ActsAsRoot("nas01", "soumu"))),
                unix(
                        "force group",
                        UnixWorlds.samba(),
                        world -> world.with("share", options(Optional.empty(), List.of(), "soumu")),
                        reads(
                                new Step.GetsGroup("nas01", "soumu", identity(UnixWorlds.SOUMU)),
                                unixGranted("/srv/soumu", 2, identity(UnixWorlds.SOUMU)))));
    }

    private static Fact.Share options(Optional<String> user, List<String> admins, String group) {
        return UnixWorlds.share(
                new SambaOptions(
                        List.of(),
                        List.of(),
                        admins,
                        user,
                        Optional.of(group).filter(name -> !name.isEmpty()),
                        Optional.empty(),
                        false,
                        true,
                        List.of()));
    }

    private static Fact.Node posixFile(String getfacl) {
        return UnixWorlds.file(UnixWorlds.FILE, PosixAcl.parse(getfacl));
    }

    private static Fact.Node linked(String path) {
        return new Fact.Node(
                "nas01",
                path,
                Fact.Node.Kind.FILE,
                PosixAcl.ofMode(0, 501, 0644),
                new Fact.Links(2, "8:1:4711"));
    }

    private static Mutation folder(String name, String entry, Verdict after) {
        return office(name, world -> world.folder(list(FULL + BY_SOUMU + entry)), after);
    }

    private static Mutation office(String name, UnaryOperator<World> change, Verdict after) {
        return new Mutation(name, World.windows(), change, after, Place.of("sv01", FOLDER));
    }

    private static Mutation unix(
            String name, World before, UnaryOperator<World> change, Verdict after) {
        return new Mutation(name, before, change, after, Place.of("nas01", "/srv/soumu"));
    }

    private static String list(String entries) {
        return "O:BAG:DUD:PAI" + entries;
    }

    private static Step granted(int entry, Step.Grant right, Step.Trustee trustee) {
        return new Step.GrantedBy("sv01", FOLDER, entry, right, trustee, Step.Scope.ITSELF);
    }

    private static Step unixGranted(String path, int entry, Step.Trustee trustee) {
        return new Step.GrantedBy(
                "nas01", path, entry, Step.Grant.READ, trustee, Step.Scope.ITSELF);
    }

    private static Step through(Step.Trustee trustee) {
        return new Step.ThroughShare("sv01", "給与$", 1, trustee);
    }

    private static Step.Trustee identity(Sid sid) {
        return identity(Principal.of(sid));
    }

    private static Step.Trustee identity(Principal principal) {
        return new Step.Trustee.Identity(principal);
    }

    private static Verdict reads(Step... chain) {
        return new Verdict.CanRead(Verdict.How.NOW, Arrays.asList(chain));
    }

    private static Verdict gains(Step... chain) {
        return new Verdict.CanRead(Verdict.How.AFTER_GAINING, Arrays.asList(chain));
    }

    private static Verdict open(Missing... missing) {
        return new Verdict.NotProvable(Set.of(missing));
    }
}
