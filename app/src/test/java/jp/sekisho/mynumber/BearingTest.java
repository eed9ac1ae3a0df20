package jp.sekisho.mynumber;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.sekisho.acl.Export;
import jp.sekisho.acl.ExportFile;
import jp.sekisho.acl.Fact;
import org.junit.jupiter.api.Test;

/// Folders that bear on no place are forgotten, and whoever reads a place is the same.
class BearingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 29);

    private static Export export(String facts) {
        var head = "sekisho-acl\t1\tby hand\ncaptured\t2026-11-28T07:00:00+09:00\n";
        return ExportFile.read("t", (head + facts).getBytes(UTF_8));
    }

    private static Place place(String path) {
        return new Place(
                UUID.nameUUIDFromBytes(path.getBytes(UTF_8)),
                path,
                "sv01",
                path,
                new UUID(0, 1),
                "総務課",
                "給与",
                DAY.minusDays(30),
                null);
    }

    private static List<PlaceReaders> readers(Export export, List<Place> places) {
        return new Acl(List.of(export), List.of(), DAY).of(places);
    }

    private static long folders(Export export) {
        return export.facts().stream().filter(Fact.Node.class::isInstance).count();
    }

    private static void same(Export all, List<Place> places, long kept) {
        var some = new Bearing(places).of(all);
        assertThat(folders(some)).isEqualTo(kept);
        var expected = readers(all, places);
        assertThat(expected).hasSameSizeAs(places);
        assertThat(expected).anyMatch(each -> !each.found().isEmpty());
        assertThat(readers(some, places)).isEqualTo(expected);
        assertThat(Contents.of(some).parts()).isEqualTo(Contents.of(all).parts());
    }

    @Test
    void onWindowsWhatIsAboveAPlaceAndInItStays() {
        var export =
                export(
                        """
                        server\tsv01\twindows\tS-1-5-21-1-2-3
                        domain\tS-1-5-21-1-2-3
                        account\tS-1-5-21-1-2-3-1101\ta\tenabled\tS-1-5-21-1-2-3-513
                        account\tS-1-5-21-1-2-3-1102\tb\tenabled\tS-1-5-21-1-2-3-513
                        account\tS-1-5-21-1-2-3-1103\tc\tenabled\tS-1-5-21-1-2-3-513
                        group\tS-1-5-21-1-2-3-512\tDomain Admins
                        group\tS-1-5-21-1-2-3-513\tDomain Users
                        group\tS-1-5-32-544\tAdministrators\tS-1-5-21-1-2-3-512
                        allrights
                        share\ts\tD:\\\tD:(A;;FA;;;AU)
                        allshares
                        tree\tD:\\共有
                        folder\tD:\\共有\\別\tO:BAG:DUD:PAI(A;OICI;FA;;;S-1-5-21-1-2-3-1103)
                        folder\tD:\\共有\tO:BAG:DUD:PAI(A;OICI;FR;;;S-1-5-21-1-2-3-1101)
                        folder\tD:\\共有\\給与\tO:BAG:DUD:PAI(A;OICI;FR;;;S-1-5-21-1-2-3-1102)
                        folder\tD:\\共有\\給与\\去年\tO:BAG:DUD:PAI(A;OICI;FR;;;S-1-5-21-1-2-3-1103)
                        folder\tD:\\共有\\給与２\tO:BAG:DUD:PAI(A;OICI;FR;;;S-1-5-21-1-2-3-1103)
                        folder\tD:\\共有\\別\\下\tO:BAG:DUD:PAI(A;OICI;FA;;;S-1-5-21-1-2-3-1103)
                        owners\tD:\\共有\\別\tS-1-5-21-1-2-3-1101
                        owners\tD:\\共有\\給与\tS-1-5-21-1-2-3-1101
                        """);
        same(export, List.of(place("D:\\共有\\給与"), place("d:\\共有\\人事")), 4);
    }

    @Test
    void onUnixAClosedFolderAboveAndAnotherNameOfAFileStay() {
        var export =
                export(
                        """
                        server\tsv01\tposix
                        directory\tunix
                        domain\tS-1-22-1
                        domain\tS-1-22-2
                        account\tS-1-22-1-1001\ta\tenabled\tS-1-22-2-500
                        account\tS-1-22-1-1002\tb\tenabled\tS-1-22-2-500
                        group\tS-1-22-2-500\tstaff
                        allrights
                        tree\t/srv
                        folder\t/srv/other\tposix 0 0 755
                        folder\t/srv\tposix 1001 500 700
                        folder\t/srv/pay\tposix 0 500 755
                        file\t/srv/pay/list\tposix 0 0 644\t2\t8:1:99
                        file\t/srv/other/list\tposix 0 0 644\t2\t8:1:99
                        folder\t/srv/other/below\tposix 0 0 755
                        """);
        same(export, List.of(place("/srv/pay")), 5);
    }
}
