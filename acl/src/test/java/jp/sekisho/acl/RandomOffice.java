package jp.sekisho.acl;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/// Accounts in nested, sometimes circular groups, and descriptors that speak of them; all of it from
/// one seed.
final class RandomOffice {

    static final Sid DOMAIN = new Sid("S-1-5-21-1001-2002-3003");
    static final String SERVER = "sv01";
    static final Source SOURCE =
            new Source("random", "0".repeat(64), Instant.parse("2026-11-24T00:00:00Z"));
    static final LocalDate TODAY = LocalDate.parse("2026-11-24");

    private static final String[] KINDS = {"A", "A", "A", "D", "D", "AU"};
    private static final String[] FLAGS = {
        "", "", "", "OICI", "OICIIO", "CIIO", "ID", "OICIID", "NP", "IO"
    };

    /// Samba before 4.18 reads FA, FR, FX and FW without their standard rights, so they are numbers.
    private static final String[] CODES = {
        "0x1f01ff",
        "0x120089",
        "0x1200a0",
        "0x120116",
        "CC",
        "DC",
        "LC",
        "WD",
        "WO",
        "RC",
        "SD",
        "WDWO",
        "CCRC",
        "RCWD",
        "CCWDWO"
    };

    private static final String[] WELL_KNOWN = {
        "WD", "AU", "NU", "OW", "CO", "SY", "BA", "IU", "OW"
    };

    final Random random;
    final List<Sid> accounts = new ArrayList<>();
    final List<Fact.Group> groups = new ArrayList<>();
    final List<Fact> facts = new ArrayList<>();
    final Census census;

    RandomOffice(long seed, int accountCount, int groupCount) {
        random = new Random(seed);
        for (int i = 0; i < accountCount; i++) {
            accounts.add(DOMAIN.member(1000 + i));
            facts.add(
                    new Fact.Account(
                            Principal.of(DOMAIN.member(1000 + i)),
                            List.of(),
                            Set.of(),
                            Optional.empty(),
                            true));
        }
        for (int i = 0; i < groupCount; i++) {
            Set<Principal> members = new HashSet<>();
            for (int n = random.nextInt(4); n >= 0; n--) {
                members.add(Principal.of(pick(accounts)));
                if (random.nextInt(3) == 0) {
                    members.add(Principal.of(group(random.nextInt(groupCount))));
                }
            }
            groups.add(new Fact.Group(Principal.of(group(i)), List.of(), members));
        }
        groups.add(
                new Fact.Group(
                        Principal.at(SERVER, WellKnown.ADMINISTRATORS),
                        List.of(),
                        Set.of(Principal.of(group(0)))));
        facts.addAll(groups);
        census = new Census(new Day(List.of(new Export(SOURCE, facts))), TODAY);
    }

    private static Sid group(int i) {
        return DOMAIN.member(5000 + i);
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static String pick(Random random, String[] from) {
        return from[random.nextInt(from.length)];
    }

    /// A descriptor with at most nine entries, most of which speak of somebody here.
    String sddl() {
        StringBuilder sddl = new StringBuilder("O:").append(someone()).append("G:DUD:");
        if (random.nextInt(4) == 0) {
            sddl.append("PAI");
        }
        for (int n = random.nextInt(10); n > 0; n--) {
            sddl.append('(')
                    .append(pick(random, KINDS))
                    .append(';')
                    .append(pick(random, FLAGS))
                    .append(';');
            if (random.nextInt(3) == 0) {
                sddl.append("0x%x".formatted(random.nextInt() & 0x1f01ff));
            } else {
                sddl.append(pick(random, CODES));
            }
            sddl.append(";;;")
                    .append(random.nextInt(4) == 0 ? pick(random, WELL_KNOWN) : someone())
                    .append(')');
        }
        return sddl.toString();
    }

    private String someone() {
        return random.nextInt(3) == 0
                ? pick(accounts).text()
                : group(random.nextInt(groups.size() - 1)).text();
    }

    /// What is in the token of an account that comes over the network; worked out the slow way.
    Set<Sid> token(Sid account) {
        Set<Sid> token = new TreeSet<>(Set.of(account));
        boolean more = true;
        while (more) {
            more = false;
            for (Fact.Group group : groups) {
                if (group.members().stream().anyMatch(member -> token.contains(member.sid()))) {
                    more |= token.add(group.id().sid());
                }
            }
        }
        token.add(WellKnown.EVERYONE);
        token.add(WellKnown.AUTHENTICATED);
        token.add(new Sid("S-1-5-2"));
        return token;
    }
}
