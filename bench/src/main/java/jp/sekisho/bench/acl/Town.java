package jp.sekisho.bench.acl;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/// A town's file server of any size, written as an export, and the plain answers about it.
///
/// Every folder has its own list: one in eight starts anew, some add an entry, the others inherit. One in
/// three is owned by a person. Groups hold people and groups, some of them in circles.
final class Town {

    static final String SERVER = "town01";
    static final String ROOT = "D:\\共有";
    static final String DOMAIN = "S-1-5-21-1001-2002-3003";

    private static final int READ = 0x1;
    private static final int WRITE_DAC = 0x40000;
    private static final int WRITE_OWNER = 0x80000;
    private static final int[] MASKS = {0x1200a9, 0x1200a9, 0x1301bf, 0x1301bf, 0x1f01ff};
    private static final int FIRST_PERSON = 10_000;
    private static final int FIRST_GROUP = 20_000;
    private static final int ADMINISTRATORS = -1;

    /// The day on which one person goes from one group to another.
    static final LocalDate TRANSFER = LocalDate.parse("2026-10-01");

    static final int MOVED = 7;
    private static final int FROM = 40;
    private static final int TO = 41;

    /// @param who the number of a person or group, or ADMINISTRATORS
    private record Entry(boolean grants, int who, int mask) {}

    private record Folder(String path, int owner, List<Entry> entries, int depth) {}

    private final Random random;
    private final int people;
    private final List<Set<Integer>> groups = new ArrayList<>();
    private final List<Folder> folders = new ArrayList<>();
    private final Set<Integer> administrators = new TreeSet<>();

    Town(long seed, int folders, int people, int groups) {
        random = new Random(seed);
        this.people = people;
        for (int i = 0; i < groups; i++) {
            this.groups.add(members(i, groups));
        }
        for (int i = 0; i < 5; i++) {
            administrators.add(person());
        }
        this.folders.add(new Folder(ROOT, ADMINISTRATORS, fresh(), 0));
        while (this.folders.size() < folders) {
            this.folders.add(folder(this.folders.size()));
        }
    }

    private Set<Integer> members(int group, int groups) {
        Set<Integer> members = new TreeSet<>();
        boolean ofGroups = group > groups * 3 / 4;
        for (int n = random.nextInt(ofGroups ? 6 : 20); n >= 0; n--) {
            members.add(ofGroups && n > 0 ? FIRST_GROUP + random.nextInt(groups) : person());
        }
        return members;
    }

    private int person() {
        return FIRST_PERSON + random.nextInt(people);
    }

    private List<Entry> fresh() {
        List<Entry> entries = new ArrayList<>();
        if (random.nextInt(8) == 0) {
            entries.add(new Entry(false, someone(), 0x1200a9));
        }
        entries.add(new Entry(true, ADMINISTRATORS, 0x1f01ff));
        for (int n = random.nextInt(4); n >= 0; n--) {
            entries.add(new Entry(true, someone(), MASKS[random.nextInt(MASKS.length)]));
        }
        return entries;
    }

    private int someone() {
        return random.nextInt(6) == 0 ? person() : FIRST_GROUP + random.nextInt(groups.size());
    }

    private Folder folder(int number) {
        Folder parent;
        do {
            parent = folders.get(random.nextInt(folders.size()));
        } while (parent.depth > 8);
        List<Entry> entries = parent.entries;
        int kind = random.nextInt(32);
        if (kind < 4) {
            entries = fresh();
        } else if (kind == 4) {
            entries = new ArrayList<>(entries);
            entries.addFirst(new Entry(true, someone(), 0x1200a9));
        }
        int owner = random.nextInt(3) == 0 ? person() : ADMINISTRATORS;
        return new Folder(parent.path + "\\f" + number, owner, entries, parent.depth + 1);
    }

    /// The export, as a collector would write it.
    ///
    /// @param captured when it was made
    byte[] export(String captured) {
        StringBuilder lines = new StringBuilder();
        lines.append("sekisho-acl\t1\ncaptured\t").append(captured).append('\n');
        lines.append("server\t%s\twindows\t%s\n".formatted(SERVER, DOMAIN));
        lines.append("domain\t%s\n".formatted(DOMAIN));
        for (int person = FIRST_PERSON; person < FIRST_PERSON + people; person++) {
            lines.append(
                    "account\t%s\t%s\tenabled\t%s-513\n"
                            .formatted(sid(person), number(person - FIRST_PERSON), DOMAIN));
        }
        for (int group = 0; group < groups.size(); group++) {
            group(lines, sid(FIRST_GROUP + group), groups.get(group));
        }
        lines.append("member\t%s\t%s\t\t%s\n".formatted(account(MOVED), group(FROM), TRANSFER));
        lines.append("member\t%s\t%s\t%s\n".formatted(account(MOVED), group(TO), TRANSFER));
        group(lines, DOMAIN + "-512", administrators);
        lines.append("group\t%s-513\tDomain Users\n".formatted(DOMAIN));
        lines.append("group\tS-1-5-32-544\tAdministrators\t%s-512\n".formatted(DOMAIN));
        lines.append("right\tSeInteractiveLogonRight\tS-1-5-32-544\nallrights\n");
        lines.append("share\t共有\t%s\tD:(A;;0x1301bf;;;AU)\nallshares\n".formatted(ROOT));
        lines.append("tree\t%s\n".formatted(ROOT));
        for (Folder folder : folders) {
            lines.append("folder\t").append(folder.path).append("\tO:").append(sid(folder.owner));
            lines.append("G:DUD:PAI");
            for (Entry entry : folder.entries) {
                lines.append(entry.grants ? "(A;OICI;0x" : "(D;OICI;0x")
                        .append(Integer.toHexString(entry.mask))
                        .append(";;;")
                        .append(sid(entry.who))
                        .append(')');
            }
            lines.append('\n');
        }
        byte[] text = lines.toString().getBytes(StandardCharsets.UTF_8);
        long count = lines.chars().filter(c -> c == '\n').count();
        lines.append("end\t").append(count).append('\t').append(sha256(text)).append('\n');
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void group(StringBuilder lines, String sid, Set<Integer> members) {
        lines.append("group\t")
                .append(sid)
                .append("\tg")
                .append(sid.substring(DOMAIN.length() + 1));
        String separator = "\t";
        for (int member : members) {
            lines.append(separator).append(sid(member));
            separator = " ";
        }
        lines.append('\n');
    }

    static String sid(int who) {
        return who == ADMINISTRATORS ? "S-1-5-32-544" : DOMAIN + "-" + who;
    }

    private static String sha256(byte[] text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    int folders() {
        return folders.size();
    }

    int people() {
        return people;
    }

    /// How many folders lie in it, itself included.
    long below(int folder) {
        String path = path(folder);
        return folders.stream()
                .filter(each -> each.path.equals(path) || each.path.startsWith(path + "\\"))
                .count();
    }

    String path(int folder) {
        return folders.get(folder).path;
    }

    /// What the account of a person is called: his number on the roster.
    static String number(int person) {
        return "%06d".formatted(person + 100_001);
    }

    static String account(int person) {
        return sid(FIRST_PERSON + person);
    }

    private static String group(int group) {
        return sid(FIRST_GROUP + group);
    }

    /// All that a person counts as on one day: numbers of groups, and of the person.
    BitSet token(int person, LocalDate day) {
        BitSet token = new BitSet();
        Deque<Integer> open = new ArrayDeque<>(List.of(FIRST_PERSON + person));
        if (person == MOVED) {
            open.add(FIRST_GROUP + (day.isBefore(TRANSFER) ? FROM : TO));
        }
        while (!open.isEmpty()) {
            int member = open.remove();
            if (!token.get(member)) {
                token.set(member);
                for (int group = 0; group < groups.size(); group++) {
                    if (groups.get(group).contains(member)) {
                        open.add(FIRST_GROUP + group);
                    }
                }
            }
        }
        return token;
    }

    /// The plain answer for one who counts as this: `read`, `gain` or `none`.
    String answer(BitSet token, int number) {
        Folder folder = folders.get(number);
        boolean administrator = administrators.stream().anyMatch(token::get);
        if (has(folder, token, administrator, READ)) {
            return "read";
        }
        boolean gains =
                administrator
                        || is(folder.owner, token, administrator)
                        || has(folder, token, administrator, WRITE_DAC)
                        || has(folder, token, administrator, WRITE_OWNER);
        return gains ? "gain" : "none";
    }

    private static boolean has(Folder folder, BitSet token, boolean administrator, int right) {
        for (Entry entry : folder.entries) {
            if ((entry.mask & right) != 0 && is(entry.who, token, administrator)) {
                return entry.grants;
            }
        }
        return false;
    }

    private static boolean is(int who, BitSet token, boolean administrator) {
        return who == ADMINISTRATORS ? administrator : token.get(who);
    }
}
