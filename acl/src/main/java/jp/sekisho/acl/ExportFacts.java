package jp.sekisho.acl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Collects what the lines of one export say, in their order.
final class ExportFacts {

    private final List<Fact> facts = new ArrayList<>();

    /// Equal permissions are parsed and kept once: a tree has few different ones.
    private final Map<String, Permissions> permissions = new HashMap<>();

    /// So is a SID: a domain has few beside the times that permissions name them.
    private final Map<String, Sid> sids = new HashMap<>();

    private final SmbConf smb = new SmbConf();
    private Optional<String> server = Optional.empty();
    private Optional<String> directory = Optional.empty();
    private Domains domains = Domains.UNKNOWN;

    List<Fact> all() {
        server.ifPresent(name -> facts.addAll(smb.shares(name)));
        return facts;
    }

    void take(ExportLine line) {
        switch (line.kind()) {
            case "server" -> takeServer(line);
            case "directory" -> directory(line);
            case "tree" -> facts.add(new Fact.Tree(server(line), line.path(1)));
            case "folder" ->
                    facts.add(Fact.Node.folder(server(line), line.path(1), permissions(line)));
            case "file" -> file(line);
            case "unread" ->
                    facts.add(
                            Fact.Node.folder(
                                    server(line),
                                    line.path(1),
                                    new Descriptor(
                                            Optional.empty(),
                                            Optional.empty(),
                                            new Dacl.NotExported(),
                                            false)));
            case "owners" ->
                    facts.add(
                            new Fact.FileOwners(
                                    server(line), line.path(1), new HashSet<>(line.sids(2))));
            case "share" -> share(line);
            case "smb" -> smb.line(line);
            case "sharesec" -> smb.permissions(line.needed(1, "a share"), descriptor(line, 2));
            case "homes" -> smb.home(line.path(1));
            case "allshares" -> facts.add(new Fact.AllShares(server(line)));
            case "right" -> right(line);
            case "allrights" -> facts.add(new Fact.AllRights(server(line)));
            case "setting" ->
                    facts.add(
                            new Fact.Setting(
                                    server(line),
                                    line.needed(1, "a place"),
                                    line.text(2),
                                    line.text(3),
                                    line.text(4)));
            default -> person(line);
        }
    }

    private void person(ExportLine line) {
        switch (line.kind()) {
            case "group" ->
                    facts.add(
                            new Fact.Group(
                                    principal(line, 1), line.names(2), principals(line.sids(3))));
            case "account" -> account(line);
            case "changed" -> facts.add(new Fact.Changed(principal(line, 1), line.instant(2)));
            case "member" -> member(line);
            case "domain" -> facts.add(new Fact.Domain(line.sid(1)));
            case "noperson" -> facts.add(new Fact.NoPerson(principal(line, 1)));
            default ->
                    throw line.wrong(
                            0,
                            "a kind of line: server, directory, tree, folder, file, unread, owners,"
                                    + " share, smb, sharesec, homes, allshares, right, allrights,"
                                    + " group, account, changed, member, domain, noperson, setting");
        }
    }

    private void takeServer(ExportLine line) {
        if (server.isPresent()) {
            throw line.wrong(0, "only one server a file");
        }
        String name = line.needed(1, "the name of the server");
        Fact.Platform platform =
                switch (line.text(2)) {
                    case "windows" -> Fact.Platform.WINDOWS;
                    case "controller" -> Fact.Platform.CONTROLLER;
                    case "samba" -> Fact.Platform.SAMBA;
                    case "posix" -> Fact.Platform.POSIX;
                    case "nfs" -> Fact.Platform.NFS;
                    default -> throw line.wrong(2, "windows, controller, samba, posix or nfs");
                };
        server = Optional.of(name);
        domains = new Domains(line.optionalSid(3), line.optionalSid(4));
        facts.add(new Fact.Server(name, platform, domains.domain()));
    }

    private void directory(ExportLine line) {
        if (directory.isPresent()) {
            throw line.wrong(0, "only one directory a file");
        }
        if (line.text(1).equals("unix")) {
            directory = Optional.of("");
            return;
        }
        Sid domain = line.sid(1);
        directory = Optional.of(domain.text());
        domains = new Domains(Optional.of(domain), domains.machine());
    }

    private String server(ExportLine line) {
        return server.orElseThrow(() -> line.wrong(0, "the line server first"));
    }

    private void file(ExportLine line) {
        Fact.Links links =
                line.text(3).isEmpty()
                        ? Fact.Links.ONE
                        : new Fact.Links(
                                Math.max(line.number(3, 1_000_000), 1),
                                line.needed(4, "what tells that two names mean the same file"));
        facts.add(
                new Fact.Node(
                        server(line), line.path(1), Fact.Node.Kind.FILE, permissions(line), links));
    }

    private Permissions permissions(ExportLine line) {
        Permissions known = permissions.get(line.text(2));
        if (known == null) {
            known = line.parsed(2, this::parsed);
            permissions.put(line.text(2), known);
        }
        return known;
    }

    private Permissions parsed(String text) {
        if (text.startsWith("posix ")) {
            return PosixLine.parse(text);
        }
        if (text.startsWith("nfs4 ")) {
            return Nfs4Line.parse(text);
        }
        return descriptor(text);
    }

    private Descriptor descriptor(String sddl) {
        return new Sddl(sddl, domains, text -> sids.computeIfAbsent(text, Sid::parse)).descriptor();
    }

    private void share(ExportLine line) {
        facts.add(
                new Fact.Share(
                        server(line),
                        line.needed(1, "the name of the share"),
                        line.path(2),
                        line.text(3).isEmpty()
                                ? Optional.empty()
                                : Optional.of(descriptor(line, 3)),
                        SambaOptions.NONE));
    }

    private Descriptor descriptor(ExportLine line, int field) {
        return line.parsed(field, this::descriptor);
    }

    /// Rights that neither read nor gain reading are left out.
    private void right(ExportLine line) {
        String constant = line.needed(1, "the name of a right, such as SeBackupPrivilege");
        Sid holder = line.sid(2);
        Right.of(constant)
                .ifPresent(right -> facts.add(new Fact.Holds(server(line), right, holder)));
    }

    private void account(ExportLine line) {
        boolean enabled =
                switch (line.text(3)) {
                    case "enabled" -> true;
                    case "disabled" -> false;
                    default -> throw line.wrong(3, "enabled or disabled");
                };
        facts.add(
                new Fact.Account(
                        principal(line, 1),
                        line.names(2),
                        principals(line.sids(5)),
                        line.optionalSid(4).map(this::principal),
                        enabled));
    }

    private void member(ExportLine line) {
        var from = line.date(3);
        var until = line.date(4);
        if (from.isPresent() && until.isPresent() && !from.get().isBefore(until.get())) {
            throw line.wrong(4, "a date after the first");
        }
        facts.add(new Fact.Member(principal(line, 1), principal(line, 2), from, until));
    }

    private Principal principal(ExportLine line, int field) {
        return principal(line.sid(field));
    }

    /// A SID in an export of a directory means that of the domain, else that of the server.
    private Principal principal(Sid sid) {
        Optional<String> scope = directory.isPresent() ? directory : server;
        return new Principal(scope.filter(name -> !name.isEmpty()), sid);
    }

    private Set<Principal> principals(List<Sid> sids) {
        return sids.stream().map(this::principal).collect(Collectors.toSet());
    }
}
