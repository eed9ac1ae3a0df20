package jp.sekisho.acl;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Runs random descriptors against random accounts here and in Samba, and keeps what differs.
final class SambaComparison {

    private static final int MAXIMUM = 0x2000000;
    private static final int[] RIGHTS = {Rights.READ, Rights.WRITE_DAC, Rights.WRITE_OWNER};
    private static final String MASKS = "1,40000,80000,2000000";
    private static final int TOKENS = 4;
    private static final int BATCH = 500;
    private static final int PER_OFFICE = 5_000;

    private final Oracle samba;
    private long seed;
    private final List<String> differences = new ArrayList<>();
    private long descriptors;
    private long tokens;
    private long granted;

    SambaComparison(Oracle samba, long seed) {
        this.samba = samba;
        this.seed = seed;
    }

    void run(int count) {
        while (descriptors < count) {
            Office office = new Office(new RandomOffice(seed++, 40, 30));
            for (int i = 0; i < PER_OFFICE / BATCH && descriptors < count; i++) {
                office.compare(Math.min(BATCH, (int) (count - descriptors)));
            }
        }
    }

    List<String> differences() {
        return differences;
    }

    long descriptors() {
        return descriptors;
    }

    long tokens() {
        return tokens;
    }

    /// How often somebody could read: shows that the comparison is about something.
    long granted() {
        return granted;
    }

    /// What of a descriptor matters to access: the rest is written differently by the two forms.
    static List<Object> accessOf(Descriptor descriptor) {
        return List.of(descriptor.owner(), descriptor.isProtected(), descriptor.dacl());
    }

    private final class Office {

        private final RandomOffice office;
        private final Compiler compiler;
        private final Runner runner;
        private final List<Set<Sid>> sets;
        private final List<String> texts;

        Office(RandomOffice office) {
            this.office = office;
            compiler = new Compiler(office.census);
            runner = new Runner(office.census);
            sets = office.accounts.stream().map(office::token).toList();
            texts =
                    sets.stream()
                            .map(set ->
                                    set.stream().map(Sid::text).collect(Collectors.joining(","))
                                            + ":")
                            .toList();
        }

        void compare(int count) {
            List<String> sddls = new ArrayList<>();
            List<String> questions = new ArrayList<>();
            List<int[]> asked = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                String sddl = office.sddl();
                int[] who = office.random.ints(TOKENS, 0, texts.size()).toArray();
                StringBuilder question =
                        new StringBuilder("check\t")
                                .append(RandomOffice.DOMAIN)
                                .append('\t')
                                .append(sddl)
                                .append('\t')
                                .append(MASKS);
                for (int account : who) {
                    question.append('\t').append(texts.get(account));
                }
                sddls.add(sddl);
                asked.add(who);
                questions.add(question.toString());
            }
            List<String> answers = samba.ask(questions);
            for (int i = 0; i < count; i++) {
                compare(sddls.get(i), asked.get(i), answers.get(i).split("\t"));
            }
            descriptors += count;
        }

        private void compare(String sddl, int[] who, String[] answers) {
            Descriptor descriptor = Descriptor.parse(sddl, Domains.of(RandomOffice.DOMAIN));
            Program program =
                    compiler.compile(RandomOffice.SERVER, descriptor).self().orElseThrow();
            Crowd[] crowds = new Crowd[RIGHTS.length];
            for (int r = 0; r < RIGHTS.length; r++) {
                crowds[r] = runner.run(program, RIGHTS[r], Way.NETWORK);
            }
            for (int t = 0; t < who.length; t++) {
                StringBuilder mine = new StringBuilder();
                for (int r = 0; r < RIGHTS.length; r++) {
                    boolean has = crowds[r].surelyHas(who[t]);
                    granted += r == 0 && has ? 1 : 0;
                    mine.append(has ? Integer.toHexString(RIGHTS[r]) : "-").append(',');
                    if (has != crowds[r].perhapsHas(who[t])) {
                        differences.add(sddl + ": not known, though all is");
                    }
                }
                mine.append(Integer.toHexString(SlowCheck.granted(descriptor, sets.get(who[t]))));
                if (!mine.toString().equals(answers[t])) {
                    differences.add(
                            "%s for %s: here %s, Samba %s"
                                    .formatted(
                                            sddl, office.accounts.get(who[t]), mine, answers[t]));
                }
                tokens++;
            }
        }
    }
}
