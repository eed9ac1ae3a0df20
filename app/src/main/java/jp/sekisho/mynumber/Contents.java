package jp.sekisho.mynumber;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.sekisho.acl.Export;
import jp.sekisho.acl.Fact;

/// What an export holds, in figures.
///
/// @param scope the servers, or else the directories, that it is about
/// @param parts which kinds of facts it holds, as letters, and the folders it looked through
/// @param lacking what collectors usually write and this does not hold: keys of the message files
public record Contents(
        String scope,
        String parts,
        List<String> servers,
        int folders,
        int shares,
        int accounts,
        int groups,
        List<String> lacking) {
    static final String WHOLE = "w";

    static Contents of(Export export) {
        var facts = export.facts();
        var servers = new TreeSet<String>();
        var domains = new TreeSet<String>();
        for (var fact : facts) {
            switch (fact) {
                case Fact.OfServer here -> servers.add(here.server());
                case Fact.Domain domain -> domains.add(domain.domain().text());
                case Fact.Account account -> domains.add(account.id().sid().domain().text());
                case Fact.Group group -> domains.add(group.id().sid().domain().text());
                case Fact.Member _, Fact.NoPerson _, Fact.Changed _ -> {}
            }
        }
        var named = servers.isEmpty() ? domains : servers;
        return new Contents(
                named.isEmpty() ? "-" : String.join(" ", named),
                parts(facts),
                List.copyOf(servers),
                count(facts, Fact.Node.class),
                count(facts, Fact.Share.class),
                count(facts, Fact.Account.class),
                count(facts, Fact.Group.class),
                lacking(facts));
    }

    private static int count(List<Fact> facts, Class<? extends Fact> kind) {
        return (int) facts.stream().filter(kind::isInstance).count();
    }

    private static boolean has(List<Fact> facts, Class<? extends Fact> kind) {
        return facts.stream().anyMatch(kind::isInstance);
    }

    private static String parts(List<Fact> facts) {
        return (has(facts, Fact.Node.class) ? "f" : "")
                + (has(facts, Fact.Share.class) || has(facts, Fact.AllShares.class) ? "s" : "")
                + (has(facts, Fact.Holds.class) || has(facts, Fact.AllRights.class) ? "r" : "")
                + (has(facts, Fact.Account.class) ? "a" : "")
                + (has(facts, Fact.Group.class) || has(facts, Fact.Member.class) ? "g" : "")
                + (isWhole(facts) ? WHOLE : "")
                + facts.stream()
                        .flatMap(fact ->
                                fact instanceof Fact.Tree tree
                                        ? Stream.of(" " + tree.root())
                                        : Stream.empty())
                        .sorted()
                        .collect(Collectors.joining());
    }

    /// Whether it is a directory's export of which somebody said that nothing is missing in it.
    private static boolean isWhole(List<Fact> facts) {
        return has(facts, Fact.Domain.class)
                && facts.stream().noneMatch(Fact.OfServer.class::isInstance);
    }

    private static List<String> lacking(List<Fact> facts) {
        var network =
                facts.stream()
                        .flatMap(fact ->
                                fact instanceof Fact.Server server
                                        ? Stream.of(server.platform())
                                        : Stream.empty())
                        .anyMatch(platform ->
                                platform != Fact.Platform.POSIX && platform != Fact.Platform.NFS);
        var lacking = new java.util.ArrayList<String>();
        if (has(facts, Fact.Setting.class)
                && !has(facts, Fact.Tree.class)
                && !has(facts, Fact.Node.class)) {
            return List.of();
        }
        if (facts.stream().noneMatch(Fact.OfServer.class::isInstance)) {
            if (!has(facts, Fact.Domain.class)) {
                lacking.add("whole");
            }
            if (!has(facts, Fact.Group.class)) {
                lacking.add("groups");
            }
            return List.copyOf(lacking);
        }
        if (!has(facts, Fact.Node.class)) {
            lacking.add("folders");
        } else {
            if (network && !has(facts, Fact.AllShares.class)) {
                lacking.add("shares");
            }
            if (!has(facts, Fact.AllRights.class)) {
                lacking.add("rights");
            }
            if (!has(facts, Fact.Tree.class)) {
                lacking.add("tree");
            }
        }
        if (!has(facts, Fact.Account.class)) {
            lacking.add("accounts");
        }
        return lacking.stream().collect(Collectors.toUnmodifiableList());
    }

    /// Whether a folder is this one or below it.
    static boolean isWithin(String path, String root) {
        var top = root.endsWith("\\") || root.endsWith("/") ? root : root + separator(root);
        return path.equalsIgnoreCase(root) || path.regionMatches(true, 0, top, 0, top.length());
    }

    private static String separator(String path) {
        return path.startsWith("/") ? "/" : "\\";
    }
}
