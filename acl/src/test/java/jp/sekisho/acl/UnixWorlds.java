package jp.sekisho.acl;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The same office on Linux: signed in there, over NFS, and through Samba. 総務課 is group 501, 業務課 502.
final class UnixWorlds {

    static final String NAME = "nas01";
    static final Principal SUZUKI = Principal.at(NAME, Sid.ofUser(1001));
    static final Principal TANAKA = Principal.at(NAME, Sid.ofUser(1002));
    static final Principal SOUMU = Principal.at(NAME, Sid.ofGroup(501));
    static final Principal GYOMU = Principal.at(NAME, Sid.ofGroup(502));
    static final String FILE = "/srv/soumu/kyuyo.xlsx";

    private UnixWorlds() {}

    /// Everybody signs in at the machine.
    static World posix() {
        return people(Fact.Platform.POSIX)
                .with("suzuki signs in", new Fact.Holds(NAME, Right.LOGON_LOCALLY, SUZUKI.sid()))
                .with("tanaka signs in", new Fact.Holds(NAME, Right.LOGON_LOCALLY, TANAKA.sid()))
                .with("top", folder("/srv", PosixAcl.ofMode(0, 0, 0755)))
                .with("parent", folder("/srv/soumu", PosixAcl.ofMode(0, 501, 0750)))
                .with("file", file(FILE, PosixAcl.ofMode(0, 501, 0640)));
    }

    /// Nobody but through the share `soumu`.
    static World samba() {
        return people(Fact.Platform.SAMBA)
                .with("folder", folder("/srv/soumu", PosixAcl.ofMode(0, 501, 0770)))
                .with("share", share(SambaOptions.NONE))
                .with("all shares", new Fact.AllShares(NAME));
    }

    static World nfs() {
        return people(Fact.Platform.NFS)
                .with("file", file(FILE, nfs4("A::OWNER@:rwatTnNcCoy\nA:g:501:rtncy\n")));
    }

    static Nfs4Acl nfs4(String entries) {
        return Nfs4Acl.parse("# owner: 0\n# group: 0\n" + entries);
    }

    static Fact.Share share(SambaOptions options) {
        return new Fact.Share(
                NAME,
                "soumu",
                "/srv/soumu",
                Optional.of(World.descriptor("D:(A;;FA;;;WD)")),
                options);
    }

    static Fact.Node folder(String path, Permissions permissions) {
        return Fact.Node.folder(NAME, path, permissions);
    }

    static Fact.Node file(String path, Permissions permissions) {
        return Fact.Node.file(NAME, path, permissions);
    }

    private static World people(Fact.Platform platform) {
        return new World(new LinkedHashMap<>())
                .with("server", new Fact.Server(NAME, platform, Optional.empty()))
                .with("all rights", new Fact.AllRights(NAME))
                .with("root", new Fact.NoPerson(Principal.at(NAME, WellKnown.ROOT)))
                .with("root group", World.group(Principal.at(NAME, Sid.ofGroup(0))))
                .with("suzuki", account(SUZUKI, "suzuki", SOUMU))
                .with("tanaka", account(TANAKA, "tanaka", GYOMU))
                .with("soumu", group(SOUMU, "soumu"))
                .with("gyomu", group(GYOMU, "gyomu"));
    }

    private static Fact.Account account(Principal id, String name, Principal group) {
        return new Fact.Account(id, List.of(name), Set.of(), Optional.of(group), true);
    }

    private static Fact.Group group(Principal id, String name) {
        return new Fact.Group(id, List.of(name), Set.of());
    }
}
