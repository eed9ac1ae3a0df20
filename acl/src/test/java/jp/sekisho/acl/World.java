package jp.sekisho.acl;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// A small office whose salary folder only 総務課 reads. Facts have names, so that a test changes one.
///
/// 鈴木 is in 総務課, 田中 in 業務課; `D` is their domain.
record World(Map<String, Fact> facts) {

    static final Sid D = new Sid("S-1-5-21-1001-2002-3003");
    static final Principal SUZUKI = Principal.of(D.member(1001));
    static final Principal TANAKA = Principal.of(D.member(1002));
    static final Principal SOUMU = Principal.of(D.member(2001));
    static final Principal GYOMU = Principal.of(D.member(2002));
    static final Principal USERS = Principal.of(D.member(513));
    static final Principal DOMAIN_ADMINS = Principal.of(D.member(512));
    static final Principal ADMINISTRATORS = Principal.at("sv01", WellKnown.ADMINISTRATORS);
    static final String FOLDER = "D:\\給与";
    static final String FULL = "(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)";
    static final String BY_SOUMU = "(A;OICI;0x1200a9;;;" + SOUMU.sid() + ")";
    static final LocalDate TODAY = LocalDate.parse("2026-11-24");
    static final Instant CAPTURED = Instant.parse("2026-11-23T22:00:00Z");

    static World windows() {
        World world = new World(new LinkedHashMap<>());
        return world.people()
                .with("server", new Fact.Server("sv01", Fact.Platform.WINDOWS, Optional.of(D)))
                .with("administrators", group(ADMINISTRATORS, DOMAIN_ADMINS))
                .with("tree", new Fact.Tree("sv01", FOLDER))
                .folder("O:BAG:DUD:PAI" + FULL + BY_SOUMU)
                .share("D:(A;;0x1200a9;;;AU)")
                .with("all shares", new Fact.AllShares("sv01"))
                .with(
                        "logon",
                        new Fact.Holds("sv01", Right.LOGON_LOCALLY, WellKnown.ADMINISTRATORS))
                .with("all rights", new Fact.AllRights("sv01"));
    }

    private World people() {
        return with("domain", new Fact.Domain(D))
                .with("suzuki", account(SUZUKI, "suzuki"))
                .with("tanaka", account(TANAKA, "tanaka"))
                .with("soumu", group(SOUMU, SUZUKI))
                .with("gyomu", group(GYOMU, TANAKA))
                .with("users", group(USERS))
                .with("domain admins", group(DOMAIN_ADMINS));
    }

    World with(String name, Fact fact) {
        Map<String, Fact> changed = new LinkedHashMap<>(facts);
        changed.put(name, fact);
        return new World(changed);
    }

    World without(String name) {
        Map<String, Fact> changed = new LinkedHashMap<>(facts);
        changed.remove(name);
        return new World(changed);
    }

    World folder(String sddl) {
        return with("folder", node(FOLDER, sddl));
    }

    World share(String sddl) {
        return with(
                "share",
                new Fact.Share(
                        "sv01", "給与$", FOLDER, Optional.of(descriptor(sddl)), SambaOptions.NONE));
    }

    World changed(UnaryOperator<World> change) {
        return change.apply(this);
    }

    Export export(Instant captured) {
        return new Export(
                new Source("export", "0".repeat(64), captured), List.copyOf(facts.values()));
    }

    Readers readers() {
        return Inventory.of(List.of(export(CAPTURED))).at(TODAY);
    }

    static Fact.Node node(String path, String sddl) {
        return Fact.Node.folder("sv01", path, descriptor(sddl));
    }

    static Descriptor descriptor(String sddl) {
        return Descriptor.parse(sddl, Domains.of(D));
    }

    static Fact.Group group(Principal id, Principal... members) {
        return new Fact.Group(id, List.of(), Set.copyOf(Arrays.asList(members)));
    }

    static Fact.Account account(Principal id, String name) {
        return new Fact.Account(id, List.of(name), Set.of(), Optional.of(USERS), true);
    }
}
