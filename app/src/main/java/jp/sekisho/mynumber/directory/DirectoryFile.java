package jp.sekisho.mynumber.directory;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.sekisho.acl.Fact;
import jp.sekisho.acl.Principal;
import jp.sekisho.acl.Sid;
import jp.sekisho.extract.Directory;
import jp.sekisho.extract.Document;
import jp.sekisho.extract.Outcome;
import jp.sekisho.extract.Refusal;
import jp.sekisho.extract.Wanted;
import jp.sekisho.extract.Workbook;

/// Users, groups and computers of a directory. A group counts only with all of its members: where one
/// of them is not in the file, or the list was cut, the group is left out, and who reads through it is
/// not provable. That a domain is complete is only what somebody says who made the file, and only where
/// nothing in it speaks against that. Work and memory are linear in the file.
public final class DirectoryFile {
    private static final int DISABLED = 2;

    /// What programs stop at that were not told otherwise.
    private static final Set<Integer> LIMITS = Set.of(100, 1_000);

    private final List<DirectoryEntry> entries;
    private final Map<String, Sid> sids = new HashMap<>();
    private final Map<String, Sid> domains = new HashMap<>();
    private final List<String> incomplete = new ArrayList<>();
    private final List<String> withoutPrimary = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();

    private DirectoryFile(List<DirectoryEntry> entries) {
        this.entries = entries;
        entries.forEach(each -> each.sid().ifPresent(sid -> meet(each, sid)));
        var hasMembers = entries.stream().anyMatch(each -> !each.texts("member").isEmpty());
        entries.forEach(each -> each.sid().ifPresent(sid -> take(each, sid, hasMembers)));
    }

    /// @param child reads the file as what is asked for
    /// @throws DirectoryFlaw naming the line
    public static DirectoryFile read(Function<Wanted, Outcome> child) {
        return new DirectoryFile(
                switch (child.apply(Wanted.ANYTHING)) {
                    case Directory(String _, List<Directory.Entry> entries) ->
                            entries.stream().map(DirectoryFile::entry).toList();
                    case Workbook workbook when CsvTable.isOne(workbook) -> CsvTable.read(workbook);
                    case Workbook _ -> DsText.read(lines(child));
                    case Document document -> ofText(document, child);
                    case Refusal refusal -> ofRefused(refusal, child);
                });
    }

    /// A table of which most rows are broken is one all the same.
    private static List<DirectoryEntry> ofText(Document document, Function<Wanted, Outcome> child) {
        var heading =
                document.paragraphs().isEmpty() ? "" : document.paragraphs().getFirst().text();
        return heading.regionMatches(true, 0, "DN,", 0, 3)
                ? switch (child.apply(Wanted.TABLE)) {
                    case Workbook workbook -> CsvTable.read(workbook);
                    case Refusal refusal -> throw DirectoryFlaw.of(refusal);
                    case Directory _, Document _ -> throw new IllegalStateException("no table");
                }
                : DsText.read(document);
    }

    /// `dsget -l` looks like LDIF up to its last line.
    private static List<DirectoryEntry> ofRefused(
            Refusal refusal, Function<Wanted, Outcome> child) {
        if (refusal.reason() == Refusal.Reason.DAMAGED
                && child.apply(Wanted.DOCUMENT) instanceof Document document
                && !document.paragraphs().isEmpty()
                && document.paragraphs().getLast().text().strip().startsWith("dsget ")) {
            return DsText.read(document);
        }
        throw DirectoryFlaw.of(refusal);
    }

    private static Document lines(Function<Wanted, Outcome> child) {
        return switch (child.apply(Wanted.DOCUMENT)) {
            case Document document -> document;
            case Refusal refusal -> throw DirectoryFlaw.of(refusal);
            case Directory _, Workbook _ -> throw new IllegalStateException("no text");
        };
    }

    private static DirectoryEntry entry(Directory.Entry from) {
        var entry = new DirectoryEntry();
        for (var attribute : from.attributes()) {
            switch (attribute.held()) {
                case Directory.Held.Text(String text) -> entry.add(attribute.name(), text.strip());
                case Directory.Held.Bytes(String hex) ->
                        entry.add(attribute.name(), HexFormat.of().parseHex(hex));
                case Directory.Held.Reference _ -> {}
            }
        }
        return entry;
    }

    private static String key(String dn) {
        return dn.strip().toLowerCase(Locale.ROOT);
    }

    /// The domain that a name is in, as names say it.
    private static String domainOf(String dn) {
        int at = key(dn).indexOf("dc=");
        return at < 0 ? "" : key(dn).substring(at);
    }

    private void meet(DirectoryEntry entry, Sid sid) {
        entry.text("dn")
                .ifPresent(dn -> {
                    sids.put(key(dn), sid);
                    if (entry.is("user") || entry.is("group")) {
                        domain(sid).ifPresent(domain -> domains.putIfAbsent(domainOf(dn), domain));
                    }
                });
    }

    private static Optional<Sid> domain(Sid sid) {
        return Optional.of(sid.domain()).filter(domain -> domain.text().startsWith("S-1-5-21-"));
    }

    private void take(DirectoryEntry entry, Sid sid, boolean hasMembers) {
        if (entry.is("computer")) {
            facts.add(new Fact.NoPerson(Principal.of(sid)));
        } else if (entry.is("group")) {
            group(entry, sid, hasMembers);
        } else if (entry.is("user")) {
            var control = entry.number("useraccountcontrol").orElse(0);
            var primary = primary(entry, sid);
            if (primary.isEmpty()) {
                withoutPrimary.add(name(entry, sid));
            }
            facts.add(
                    new Fact.Account(
                            Principal.of(sid),
                            names(entry),
                            entry.sids("sidhistory").map(Principal::of).collect(Collectors.toSet()),
                            primary,
                            (control & DISABLED) == 0));
        }
    }

    private static Optional<Principal> primary(DirectoryEntry entry, Sid sid) {
        return entry.number("primarygroupid")
                .map(group -> Principal.of(sid.domain().member(group)));
    }

    private static List<String> names(DirectoryEntry entry) {
        return Stream.concat(
                        entry.texts("samaccountname").stream(),
                        entry.texts("userprincipalname").stream())
                .distinct()
                .toList();
    }

    private static String name(DirectoryEntry entry, Sid sid) {
        var names = names(entry);
        return names.isEmpty() ? sid.text() : names.getFirst();
    }

    /// Groups such as Administrators mean those of the domain's own controllers.
    private Optional<Principal> principal(DirectoryEntry entry, Sid sid) {
        if (!sid.text().startsWith("S-1-5-32-")) {
            return Optional.of(Principal.of(sid));
        }
        return entry.text("dn")
                .map(dn -> domains.get(domainOf(dn)))
                .map(domain -> Principal.at(domain.text(), sid));
    }

    private void group(DirectoryEntry entry, Sid sid, boolean hasMembers) {
        var group = principal(entry, sid);
        if (group.isEmpty()) {
            return;
        }
        var members = new HashSet<Principal>();
        for (var dn : entry.texts("member")) {
            var member = sids.get(key(dn));
            if (member == null) {
                incomplete.add(name(entry, sid));
                return;
            }
            members.add(Principal.of(member));
        }
        if (!hasMembers || entry.isCut("member")) {
            incomplete.add(name(entry, sid));
            return;
        }
        facts.add(new Fact.Group(group.get(), names(entry), members));
    }

    public List<Fact> facts() {
        return List.copyOf(facts);
    }

    /// The same where somebody says that the whole domain is in it.
    public List<Fact> factsOfAll() {
        return Stream.concat(
                        facts.stream(),
                        new LinkedHashSet<>(domains.values()).stream().map(Fact.Domain::new))
                .toList();
    }

    /// Groups that are left out, as the file does not hold all their members.
    public List<String> incomplete() {
        return List.copyOf(incomplete);
    }

    /// What speaks against its being the whole domain.
    public enum Doubt {
        /// A group has members that are not in it.
        MEMBERS,
        /// Of somebody it does not say which group is his first.
        PRIMARY,
        /// The groups that each domain has are not in it.
        GROUPS,
        /// It has exactly as many entries as programs stop at.
        LIMIT
    }

    /// @return what speaks against it, and about whom; nothing if nothing does
    public Map<Doubt, String> doubts() {
        var doubts = new EnumMap<Doubt, String>(Doubt.class);
        if (!incomplete.isEmpty()) {
            doubts.put(Doubt.MEMBERS, incomplete.getFirst());
        }
        if (!withoutPrimary.isEmpty()) {
            doubts.put(Doubt.PRIMARY, withoutPrimary.getFirst());
        }
        var groups =
                facts.stream()
                        .flatMap(fact ->
                                fact instanceof Fact.Group group
                                        ? Stream.of(group.id().sid())
                                        : Stream.empty())
                        .collect(Collectors.toSet());
        for (var domain : domains.values()) {
            if (!groups.contains(domain.member(512)) || !groups.contains(domain.member(513))) {
                doubts.put(Doubt.GROUPS, domain.text());
            }
        }
        if (domains.isEmpty()) {
            doubts.put(Doubt.GROUPS, "");
        }
        if (LIMITS.contains(entries.size())) {
            doubts.put(Doubt.LIMIT, String.valueOf(entries.size()));
        }
        return doubts;
    }

    /// Whatever may be text, for looking whether a number is in it that must not be.
    public Stream<String> texts() {
        return entries.stream().flatMap(each -> each.all().stream());
    }
}
