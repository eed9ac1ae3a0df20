package jp.sekisho.acl;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// One thing that an export says.
///
/// Servers are told apart by a name of the caller's choice, always written the same way. What no fact
/// says is not known, and keeps a verdict from being `Proved`.
public sealed interface Fact {

    /// What keeps the files of a server.
    enum Platform {
        WINDOWS,
        /// Windows, where the machine's own groups are those of its domain.
        CONTROLLER,
        SAMBA,
        /// Files on Linux, reached by people who sign in there.
        POSIX,
        /// Files mounted by NFS: everybody who has an account reaches them.
        NFS
    }

    /// About one machine that holds files.
    sealed interface OfServer extends Fact {
        String server();
    }

    /// That there is this server.
    ///
    /// @param domain the domain it belongs to, whose administrators rule it too
    record Server(String server, Platform platform, Optional<Sid> domain) implements OfServer {}

    /// That everything below this path was looked at: a folder that is not listed is not there, or
    /// inherits all of its permissions from the nearest one that is.
    record Tree(String server, String root) implements OfServer {}

    /// A folder, or a file whose permissions are not only inherited.
    ///
    /// @param path as the server writes it, absolute
    record Node(String server, String path, Kind kind, Permissions permissions, Links links)
            implements OfServer {

        public enum Kind {
            FOLDER,
            FILE
        }

        /// A folder.
        public static Node folder(String server, String path, Permissions permissions) {
            return new Node(server, path, Kind.FOLDER, permissions, Links.ONE);
        }

        /// A file with one name.
        public static Node file(String server, String path, Permissions permissions) {
            return new Node(server, path, Kind.FILE, permissions, Links.ONE);
        }
    }

    /// How many names a file has, and what tells that two names mean the same file.
    ///
    /// @param identity such as device and inode, empty if only one name
    record Links(int count, String identity) {

        /// A file with one name.
        public static final Links ONE = new Links(1, "");

        public Links {
            if (count < 1 || (count > 1 && identity.isEmpty())) {
                throw new IllegalArgumentException(count + " names of \"" + identity + "\"");
            }
        }
    }

    /// Who owns files in this folder that are not listed themselves.
    record FileOwners(String server, String folder, Set<Sid> owners) implements OfServer {
        public FileOwners {
            owners = Set.copyOf(owners);
        }
    }

    /// A share, and who is let through it.
    ///
    /// @param path the folder it starts at, as [Node] writes it
    /// @param permissions its own list; empty if that was not exported
    /// @param options of Samba, or [SambaOptions#NONE]
    record Share(
            String server,
            String name,
            String path,
            Optional<Descriptor> permissions,
            SambaOptions options)
            implements OfServer {}

    /// That all shares of this server are listed.
    record AllShares(String server) implements OfServer {}

    /// Who holds a right over this server.
    record Holds(String server, Right right, Sid holder) implements OfServer {}

    /// That all holders of the rights are listed.
    record AllRights(String server) implements OfServer {}

    /// A group and all its direct members.
    ///
    /// @param names by which permissions may mean it
    record Group(Principal id, List<String> names, Set<Principal> members) implements Fact {
        public Group {
            names = List.copyOf(names);
            members = Set.copyOf(members);
        }

        /// What this and another export of the same moment say together.
        Optional<Group> with(Group other) {
            return members.equals(other.members)
                    ? Optional.of(new Group(id, union(names, other.names), members))
                    : Optional.empty();
        }
    }

    /// That a group was changed at that time: a list of its members from before is not to be trusted.
    record Changed(Principal group, Instant at) implements Fact {}

    /// A membership with its days, besides what [Group] says.
    ///
    /// @param from the first day, if it has one
    /// @param until the first day on which it no longer holds, if it ends
    record Member(
            Principal member, Principal group, Optional<LocalDate> from, Optional<LocalDate> until)
            implements Fact {
        public Member {
            if (from.isPresent() && until.isPresent() && !from.get().isBefore(until.get())) {
                throw new IllegalArgumentException("from " + from.get() + " until " + until.get());
            }
        }
    }

    /// An account that somebody signs in with.
    ///
    /// @param names by which permissions may mean it, such as `suzuki` and `suzuki@city.example`
    /// @param also further identities of the same account, such as that of its Unix user
    /// @param primaryGroup the group that no list of members shows, if known
    /// @param enabled whether it can sign in
    record Account(
            Principal id,
            List<String> names,
            Set<Principal> also,
            Optional<Principal> primaryGroup,
            boolean enabled)
            implements Fact {
        public Account {
            names = List.copyOf(names);
            also = Set.copyOf(also);
        }

        /// What this and another export of the same moment say together: each may know only a part.
        Account with(Account other) {
            Set<Principal> identities = new HashSet<>(also);
            identities.addAll(other.also);
            return new Account(
                    id,
                    union(names, other.names),
                    identities,
                    primaryGroup.or(other::primaryGroup),
                    enabled || other.enabled);
        }
    }

    /// That all accounts and groups of this domain (or of this machine) are listed: a SID of it that
    /// is not listed was deleted.
    record Domain(Sid domain) implements Fact {}

    /// That no person signs in as this: a computer, or a deleted account that somebody looked into.
    record NoPerson(Principal id) implements Fact {}

    /// One setting of a computer that decides what can be carried off.
    ///
    /// @param place such as a registry key or a file
    /// @param type as the system calls it, such as `REG_DWORD`
    record Setting(String server, String place, String name, String type, String value)
            implements OfServer {}

    private static List<String> union(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }
}
