package jp.sekisho.mynumber.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.sekisho.acl.Fact;
import jp.sekisho.acl.Principal;
import jp.sekisho.acl.Sid;

/// Users, groups and computers of a directory. A group counts only with all of its members: where one
/// of them is not in the file, or the list was cut, the group is left out, and who reads through it is
/// not provable. Nothing here says that a domain is complete. Work and memory are linear in the file.
public final class DirectoryFile {
    private static final int DISABLED = 2;

    private final List<DirectoryEntry> entries;
    private final Map<String, Sid> sids = new HashMap<>();
    private final List<String> incomplete = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();

    private DirectoryFile(List<DirectoryEntry> entries) {
        this.entries = entries;
        entries.forEach(each ->
                each.sid()
                        .ifPresent(sid -> each.text("dn").ifPresent(dn -> sids.put(key(dn), sid))));
        var hasMembers = entries.stream().anyMatch(each -> !each.texts("member").isEmpty());
        entries.forEach(each -> each.sid().ifPresent(sid -> take(each, sid, hasMembers)));
    }

    /// Whether it looks like one.
    public static boolean isOne(byte[] content) {
        var text = Decoded.of(content);
        return Ldif.isOne(text) || CsvTable.isOne(text);
    }

    /// @throws DirectoryFlaw naming the line
    public static DirectoryFile read(byte[] content) {
        var text = Decoded.of(content);
        return new DirectoryFile(CsvTable.isOne(text) ? CsvTable.read(text) : Ldif.read(text));
    }

    private static String key(String dn) {
        return dn.strip().toLowerCase(Locale.ROOT);
    }

    private void take(DirectoryEntry entry, Sid sid, boolean hasMembers) {
        if (entry.is("computer")) {
            facts.add(new Fact.NoPerson(Principal.of(sid)));
        } else if (entry.is("group")) {
            group(entry, sid, hasMembers);
        } else if (entry.is("user")) {
            var control = entry.number("useraccountcontrol").orElse(0);
            facts.add(
                    new Fact.Account(
                            Principal.of(sid),
                            names(entry),
                            Set.of(),
                            primary(entry, sid),
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

    /// Groups of one machine, such as Administrators, mean those of the domain controllers alone.
    private void group(DirectoryEntry entry, Sid sid, boolean hasMembers) {
        if (sid.text().startsWith("S-1-5-32-")) {
            return;
        }
        var names = names(entry);
        var members = new HashSet<Principal>();
        for (var dn : entry.texts("member")) {
            var member = sids.get(key(dn));
            if (member == null) {
                incomplete.add(names.isEmpty() ? sid.text() : names.getFirst());
                return;
            }
            members.add(Principal.of(member));
        }
        if (!hasMembers || entry.isCut("member")) {
            incomplete.add(names.isEmpty() ? sid.text() : names.getFirst());
            return;
        }
        facts.add(new Fact.Group(Principal.of(sid), names, members));
    }

    public List<Fact> facts() {
        return List.copyOf(facts);
    }

    /// Groups that are left out, as the file does not hold all their members.
    public List<String> incomplete() {
        return List.copyOf(incomplete);
    }

    /// Whatever may be text, for looking whether a number is in it that must not be.
    public Stream<String> texts() {
        return entries.stream().flatMap(each -> each.all().stream());
    }
}
