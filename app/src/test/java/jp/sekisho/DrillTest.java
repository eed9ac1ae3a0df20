package jp.sekisho;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import jp.sekisho.cli.Typed;
import jp.sekisho.ledger.Ledger;
import jp.sekisho.postgres.LedgerAudit;
import jp.sekisho.postgres.Role;
import jp.sekisho.postgres.backup.RecoveryKey;
import jp.sekisho.reports.ReportKind;
import jp.sekisho.reports.Templates;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

/// A drill that somebody runs at the server, and the paper for the next officer.
class DrillTest {
    private static final RecoveryKey KEY = RecoveryKey.generate();

    @Test
    void aDrillByTheCommandIsKeptAndDatedInTheHandoverNote() throws Exception {
        var place = Files.createTempDirectory("sekisho-drilled");
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxr-xr-x"));
        var data = place.resolve("data");
        var key = Files.writeString(place.resolve("key"), KEY.text());
        try (var office = Installation.open(data)) {
            office.setUp("admin", "hashi no mukou ni");
            KEY.recipient().write(data);
            var made = Typed.run("backup", "make", "--data", "" + data, "--to", "" + place);
            assertThat(made.code()).as(made.err()).isZero();
            assertThat(note(office)).doesNotContain("捨てる場所に復元し、検証した");

            var drill = drill(backup(place), key, data);
            assertThat(drill.code()).as(drill.err()).isZero();
            assertThat(drill.out()).contains("証跡簿に記録しました");
            assertThat(note(office)).contains("捨てる場所に復元し、検証した");
            assertThat(office.get(Ledger.class).before(Long.MAX_VALUE, 1))
                    .extracting(each -> each.action())
                    .containsExactly("home.backup.drilled");
            try (var connection = office.postgres().login(Role.BACKUP).connect()) {
                assertThat(LedgerAudit.run(connection, List.of()).whole()).isTrue();
            }
        }
        // Of somebody else's backup nothing is kept, and it is said before the long work.
        var other = place.resolve("other");
        Installation.open(other).close();
        var foreign = drill(backup(place), key, other);
        assertThat(foreign.code()).isEqualTo(2);
        assertThat(foreign.err().strip()).contains(other.toString()).hasLineCount(1);
        try (var paths = Files.walk(place)) {
            paths.sorted(java.util.Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        }
    }

    private static Path backup(Path place) throws Exception {
        try (var files = Files.list(place)) {
            return files.filter(each -> each.toString().endsWith(".backup"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Typed drill(Path file, Path key, Path data) {
        return Typed.run("backup", "drill", "" + file, "--key", "" + key, "--data", "" + data);
    }

    private static String note(Installation office) throws Exception {
        LocaleContextHolder.setLocale(Locale.JAPANESE);
        try (var document =
                        new XWPFDocument(
                                new ByteArrayInputStream(
                                        office.get(Templates.class)
                                                .document(
                                                        ReportKind.HANDOVER,
                                                        true,
                                                        LocalDate::toString)));
                var text = new XWPFWordExtractor(document)) {
            return text.getText();
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }
}
