package jp.sekisho.acl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whole servers of random folders, shares and rights, judged once by the engine and once for each account
/// and folder alone, by tokens and [SlowCheck].
class WholeTest {

    private static final Sid NETWORK = new Sid("S-1-5-2");
    private static final Sid INTERACTIVE = new Sid("S-1-5-4");
    private static final int FOLDERS = 60;

    private record Office(
            RandomOffice random,
            List<Descriptor> folders,
            List<Descriptor> shares,
            List<Sid> mayLogOn,
            List<Sid> mayBackUp) {}

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
    void everyVerdictIsThatOfOneAccountAndOneFolderAlone(long seed) {
        Office office = office(seed);
        Readers readers = Inventory.of(List.of(export(office))).at(RandomOffice.TODAY);
        int[] seen = new int[3];
        for (Sid account : office.random.accounts) {
            for (int i = 0; i < FOLDERS; i++) {
                String expected = expected(office, account, office.folders.get(i));
                Verdict verdict =
                        readers.verdict(Principal.of(account), RandomOffice.SERVER, path(i));
                assertThat(word(verdict)).as("%s, %s: %s", account, i, verdict).isEqualTo(expected);
                seen[expected.equals("read") ? 0 : expected.equals("gain") ? 1 : 2]++;
            }
        }
        assertThat(seen[0]).isPositive();
        assertThat(seen[1]).isPositive();
        assertThat(seen[2]).isPositive();
    }

    private static Office office(long seed) {
        RandomOffice random = new RandomOffice(seed, 40, 20);
        return new Office(
                random,
                descriptors(random, FOLDERS),
                descriptors(random, 2),
                List.of(random.pick(random.accounts)),
                List.of(random.pick(random.accounts)));
    }

    private static List<Descriptor> descriptors(RandomOffice random, int count) {
        return Stream.generate(random::sddl)
                .limit(count)
                .map(sddl -> Descriptor.parse(sddl, Domains.of(RandomOffice.DOMAIN)))
                .toList();
    }

    private static Export export(Office office) {
        String server = RandomOffice.SERVER;
        List<Fact> facts = new ArrayList<>(office.random.facts);
        facts.add(new Fact.Server(server, Fact.Platform.WINDOWS, Optional.empty()));
        facts.add(new Fact.AllRights(server));
        facts.add(new Fact.AllShares(server));
        office.mayLogOn.forEach(sid -> facts.add(new Fact.Holds(server, Right.LOGON_LOCALLY, sid)));
        office.mayBackUp.forEach(sid -> facts.add(new Fact.Holds(server, Right.BACKUP, sid)));
        for (int i = 0; i < office.shares.size(); i++) {
            // The first share leads to all, the second to half of it.
            facts.add(
                    new Fact.Share(
                            server,
                            "share" + i,
                            i == 0 ? "D:\\" : "D:\\1",
                            Optional.of(office.shares.get(i)),
                            SambaOptions.NONE));
        }
        for (int i = 0; i < FOLDERS; i++) {
            facts.add(Fact.Node.folder(server, path(i), office.folders.get(i)));
        }
        return new Export(RandomOffice.SOURCE, facts);
    }

    private static String path(int folder) {
        return "D:\\" + (folder % 2) + "\\" + folder;
    }

    private static String word(Verdict verdict) {
        return switch (verdict) {
            case Verdict.CanRead(Verdict.How how, List<Step> _) ->
                    how == Verdict.How.NOW ? "read" : "gain";
            case Verdict.Proved _ -> "none";
            case Verdict.NotProvable _ -> "not provable";
        };
    }

    private static String expected(Office office, Sid account, Descriptor folder) {
        Set<Sid> network = office.random.token(account);
        Set<Sid> local = new TreeSet<>(network);
        local.remove(NETWORK);
        local.add(INTERACTIVE);
        int number = office.folders.indexOf(folder);
        boolean through = false;
        for (int i = 0; i < office.shares.size(); i++) {
            boolean leads = i == 0 || number % 2 == 1;
            through |= leads && has(office.shares.get(i), network, Rights.READ);
        }
        boolean reads =
                (through && anywhere(folder, network, Rights.READ))
                        || (anyOf(office.mayLogOn, local) && anywhere(folder, local, Rights.READ));
        if (reads) {
            return "read";
        }
        boolean gains =
                anyOf(office.mayBackUp, network)
                        || network.contains(WellKnown.ADMINISTRATORS)
                        || Stream.of(network, local)
                                .anyMatch(token ->
                                        anywhere(folder, token, Rights.WRITE_DAC)
                                                || anywhere(folder, token, Rights.WRITE_OWNER));
        return gains ? "gain" : "none";
    }

    private static boolean anyOf(List<Sid> holders, Set<Sid> token) {
        return holders.stream().anyMatch(token::contains);
    }

    /// On the folder itself, or on what inherits from it.
    private static boolean anywhere(Descriptor folder, Set<Sid> token, int right) {
        return has(folder, token, right)
                || has(inherited(folder, Ace.OBJECT_INHERIT), token, right)
                || has(inherited(folder, Ace.CONTAINER_INHERIT), token, right);
    }

    private static Descriptor inherited(Descriptor folder, int flag) {
        List<Ace> aces =
                ((Dacl.Listed) folder.dacl())
                        .aces().stream()
                                .filter(ace -> ace.has(flag))
                                .map(ace -> new Ace(ace.kind(), 0, ace.mask(), ace.trustee(), ""))
                                .toList();
        return new Descriptor(Optional.empty(), Optional.empty(), new Dacl.Listed(aces), false);
    }

    private static boolean has(Descriptor descriptor, Set<Sid> token, int right) {
        return (SlowCheck.granted(descriptor, token) & right) != 0;
    }
}
