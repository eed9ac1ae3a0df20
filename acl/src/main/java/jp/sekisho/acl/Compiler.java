package jp.sekisho.acl;

import java.util.List;
import java.util.Optional;

/// Turns permissions of any kind into programs, with the identities of one census.
final class Compiler {

    private static final int ALL =
            Rights.READ | Rights.TRAVERSE | Rights.WRITE_DAC | Rights.WRITE_OWNER;

    private static final int POSIX = Rights.READ | Rights.TRAVERSE;
    private static final List<PosixEntry.Tag> USERS =
            List.of(PosixEntry.Tag.OWNER, PosixEntry.Tag.USER);
    private static final List<PosixEntry.Tag> GROUPS =
            List.of(PosixEntry.Tag.OWNING_GROUP, PosixEntry.Tag.GROUP);

    private final Census census;

    Compiler(Census census) {
        this.census = census;
    }

    Compiled compile(String server, Permissions permissions) {
        return switch (permissions) {
            case Descriptor descriptor -> windows(server, descriptor);
            case PosixAcl acl -> posix(server, acl);
            case Nfs4Acl acl -> nfs4(server, acl);
        };
    }

    private Compiled windows(String server, Descriptor descriptor) {
        int owner = descriptor.owner().map(sid -> census.id(server, sid)).orElse(Program.UNKNOWN);
        return switch (descriptor.dacl()) {
            case Dacl.NotExported _ ->
                    new Compiled(Optional.empty(), Program.EMPTY, Program.EMPTY, false);
            case Dacl.Open _ -> {
                Program.Builder open = new Program.Builder();
                open.add(true, Program.EVERYBODY, ALL, 0);
                yield new Compiled(
                        Optional.of(open.build(owner, 0)), Program.EMPTY, Program.EMPTY, false);
            }
            case Dacl.Listed(List<Ace> aces) ->
                    new Compiled(
                            Optional.of(windows(server, aces, 0, owner)),
                            windows(server, aces, Ace.OBJECT_INHERIT, Program.NO_OWNER),
                            windows(server, aces, Ace.CONTAINER_INHERIT, Program.NO_OWNER),
                            false);
        };
    }

    /// @param inherited 0 for the object itself, else the flag of the entries that its children get
    private Program windows(String server, List<Ace> aces, int inherited, int owner) {
        Program.Builder program = new Program.Builder();
        boolean ownerRightsAreListed = false;
        for (int i = 0; i < aces.size(); i++) {
            Ace ace = aces.get(i);
            if (inherited == 0 ? ace.isEffective() : ace.has(inherited)) {
                boolean ofOwner = ace.trustee().equals(WellKnown.OWNER_RIGHTS);
                ownerRightsAreListed |= ofOwner;
                int trustee = ofOwner ? Program.OWNER : census.id(server, ace.trustee());
                add(program, ace.kind(), trustee, Rights.ofFile(ace.mask()) & ALL, i + 1);
            }
        }
        // MS-DTYP §2.5.3.2: entries of whatever kind for OWNER RIGHTS replace what the owner has by
        // itself.
        return program.build(owner, ownerRightsAreListed ? 0 : Rights.WRITE_DAC);
    }

    private static void add(
            Program.Builder program, Ace.Kind kind, int trustee, int mask, int entry) {
        switch (kind) {
            case ALLOW -> program.add(true, trustee, mask, entry);
            case DENY -> program.add(false, trustee, mask, entry);
            case ALLOW_IF -> program.addPerhaps(true, trustee, mask, entry);
            case DENY_IF -> program.addPerhaps(false, trustee, mask, entry);
            case NEITHER -> {}
        }
    }

    private Compiled posix(String server, PosixAcl acl) {
        int owner = acl.owner().map(sid -> census.id(server, sid)).orElse(Program.UNKNOWN);
        int group = acl.group().map(sid -> census.id(server, sid)).orElse(Program.UNKNOWN);
        Optional<Integer> passedOn = acl.passesGroupOn() ? Optional.of(group) : Optional.empty();
        return new Compiled(
                Optional.of(posix(server, acl.access(), owner, Optional.of(group))),
                posix(server, acl.defaults(), Program.NO_OWNER, passedOn),
                Program.EMPTY,
                true);
    }

    /// The steps of POSIX.1e draft 17 §23.1.5: owner, named users, then all groups together, then
    /// others. Each refuses what it does not grant, so that no later line is reached.
    ///
    /// Linux does not look at the list at all if its mask is empty (`acl_permission_check` in
    /// `fs/namei.c`): whom only a named entry speaks of then counts among the others.
    private Program posix(
            String server, List<PosixEntry> list, int owner, Optional<Integer> owningGroup) {
        Program.Builder program = new Program.Builder();
        boolean named = !PosixEntry.isMaskEmpty(list);
        for (PosixEntry.Tag tag : named ? USERS : List.of(PosixEntry.Tag.OWNER)) {
            each(
                    list,
                    tag,
                    (entry, number) -> {
                        int trustee =
                                entry.id().map(id -> census.id(server, id)).orElse(Program.OWNER);
                        int mask = mask(entry.under(list));
                        program.add(true, trustee, mask, number);
                        program.add(false, trustee, POSIX & ~mask, number);
                    });
        }
        for (boolean grants : new boolean[] {true, false}) {
            for (PosixEntry.Tag tag : named ? GROUPS : List.of(PosixEntry.Tag.OWNING_GROUP)) {
                each(
                        list,
                        tag,
                        (entry, number) -> {
                            int mask = mask(entry.under(list));
                            entry.id()
                                    .map(id -> census.id(server, id))
                                    .or(() -> owningGroup)
                                    .ifPresent(group ->
                                            program.add(
                                                    grants,
                                                    group,
                                                    grants ? mask : POSIX & ~mask,
                                                    number));
                        });
            }
        }
        each(
                list,
                PosixEntry.Tag.OTHER,
                (entry, number) ->
                        program.add(true, Program.EVERYBODY, mask(entry.bits()), number));
        return program.build(owner, Rights.WRITE_DAC);
    }

    private interface EachEntry {
        void take(PosixEntry entry, int number);
    }

    private static void each(List<PosixEntry> list, PosixEntry.Tag tag, EachEntry action) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).tag() == tag) {
                action.take(list.get(i), i + 1);
            }
        }
    }

    private static int mask(int triple) {
        return ((triple & Triple.READ) == 0 ? 0 : Rights.READ)
                | ((triple & Triple.EXECUTE) == 0 ? 0 : Rights.TRAVERSE);
    }

    private Compiled nfs4(String server, Nfs4Acl acl) {
        int owner = acl.owner().map(name -> census.id(server, name, false)).orElse(Program.UNKNOWN);
        return new Compiled(
                Optional.of(nfs4(server, acl, 0, owner)),
                nfs4(server, acl, Ace.OBJECT_INHERIT, Program.NO_OWNER),
                nfs4(server, acl, Ace.CONTAINER_INHERIT, Program.NO_OWNER),
                true);
    }

    /// RFC 8881 §6.2.1: in order, and what is not granted is refused.
    private Program nfs4(String server, Nfs4Acl acl, int inherited, int owner) {
        Program.Builder program = new Program.Builder();
        for (int i = 0; i < acl.aces().size(); i++) {
            Nfs4Ace ace = acl.aces().get(i);
            if (inherited == 0 ? !ace.has(Ace.INHERIT_ONLY) : ace.has(inherited)) {
                add(program, ace.kind(), whom(server, acl, ace), ace.mask() & ALL, i + 1);
            }
        }
        return program.build(owner, Rights.WRITE_DAC);
    }

    private int whom(String server, Nfs4Acl acl, Nfs4Ace ace) {
        return switch (ace.whom()) {
            case OWNER -> Program.OWNER;
            case EVERYONE -> Program.EVERYBODY;
            case OWNING_GROUP ->
                    acl.group().map(name -> census.id(server, name, true)).orElse(Program.UNKNOWN);
            case USER -> census.id(server, ace.who(), false);
            case GROUP -> census.id(server, ace.who(), true);
        };
    }
}
