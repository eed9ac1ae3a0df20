package jp.sekisho.acl;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Users in groups, and what to make on disk for a tree of random owners, modes and lists.
final class RandomTree {

    private static final int USERS = 12;
    private static final int GROUPS = 7;
    private static final int FIRST_UID = 20_001;
    private static final int FIRST_GID = 30_001;

    /// One account: the first group is its primary one.
    record User(int uid, List<Integer> gids) {}

    /// One question to the oracle, and the path it makes.
    record Made(String path, String request) {}

    final List<User> users = new ArrayList<>();
    final List<Integer> gids;
    final List<Made> made = new ArrayList<>();
    private final Random random;

    RandomTree(long seed, String root, int folders, int files) {
        random = new Random(seed);
        gids = IntStream.range(FIRST_GID, FIRST_GID + GROUPS).boxed().toList();
        for (int i = 0; i < USERS; i++) {
            TreeSet<Integer> more = new TreeSet<>();
            for (int n = random.nextInt(4); n > 0; n--) {
                more.add(gid());
            }
            List<Integer> all = new ArrayList<>(List.of(gid()));
            more.stream().filter(gid -> !all.contains(gid)).forEach(all::add);
            users.add(new User(FIRST_UID + i, all));
        }
        List<String> parents = new ArrayList<>(List.of(root));
        for (int i = 0; i < folders; i++) {
            String path = parents.get(random.nextInt(parents.size())) + "/d" + i;
            make("d", path);
            parents.add(path);
        }
        for (int i = 0; i < files; i++) {
            make("f", parents.get(random.nextInt(parents.size())) + "/f" + i);
        }
    }

    private int gid() {
        return FIRST_GID + random.nextInt(GROUPS);
    }

    private int uid() {
        return FIRST_UID + random.nextInt(USERS);
    }

    private void make(String kind, String path) {
        boolean folder = kind.equals("d");
        // Folders are mostly open to walk through: behind closed ones nothing is compared.
        int mode = random.nextInt(01000) | (folder && random.nextInt(4) > 0 ? 0111 : 0);
        mode |= folder && random.nextInt(4) == 0 ? 02000 : 0;
        made.add(
                new Made(
                        path,
                        String.join(
                                "\t",
                                "make",
                                kind,
                                path,
                                String.valueOf(uid()),
                                String.valueOf(gid()),
                                Integer.toOctalString(mode),
                                random.nextInt(2) == 0 ? acl(folder) : "",
                                folder && random.nextInt(6) == 0 ? acl(false) : "")));
    }

    private String acl(boolean open) {
        List<String> entries = new ArrayList<>();
        entries.add("user_obj::" + bits(open));
        entries.add("group_obj::" + bits(open));
        entries.add("other::" + bits(open));
        entries.add("mask::" + bits(open));
        IntStream.range(0, random.nextInt(4))
                .map(_ -> uid())
                .distinct()
                .forEach(uid -> entries.add("user:" + uid + ":" + bits(open)));
        IntStream.range(0, random.nextInt(4))
                .map(_ -> gid())
                .distinct()
                .forEach(gid -> entries.add("group:" + gid + ":" + bits(open)));
        return entries.stream().collect(Collectors.joining(","));
    }

    private int bits(boolean open) {
        return random.nextInt(8) | (open && random.nextInt(4) > 0 ? 1 : 0);
    }
}
