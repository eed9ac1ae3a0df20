package jp.sekisho;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import jp.sekisho.access.Setup;
import jp.sekisho.home.BackupPlan;
import jp.sekisho.home.Backups;
import jp.sekisho.notices.Notices;
import jp.sekisho.policy.Fixtures;
import jp.sekisho.postgres.LedgerAudit;
import jp.sekisho.postgres.Role;
import jp.sekisho.postgres.backup.Archive;
import jp.sekisho.shared.Unacceptable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DailyBackupTest {
    private static final String PASSWORD = "hashi no mukou ni";

    private static final byte[] KEPT = {1, 2, 3};

    private Path place;
    private RunningApp app;
    private Visitor officer;

    @BeforeEach
    void start() throws IOException {
        place = Files.createTempDirectory("sekisho-daily");
        app = new RunningApp("2026-11-24T09:00");
        app.get(Setup.class).prepare();
        officer = new Visitor(app.address());
        var token = Files.readString(app.get(Setup.class).file()).strip();
        var sheet =
                officer.submit(
                        HtmlForm.find(officer.get("/setup").text(), "/setup")
                                .fill("token", token)
                                .fill("body", "試験組合")
                                .fill("name", "管理 太郎")
                                .fill("signInName", "admin")
                                .fill("password", PASSWORD)
                                .fill("passwordAgain", PASSWORD)
                                .fill("alsoOfficer", "true"));
        var number = app.get(Backups.class).keyId().orElseThrow();
        assertThat(sheet.text()).contains(number).contains("表示するのは今だけ");
        officer.submit(
                HtmlForm.find(officer.get("/sign-in").text(), "/sign-in")
                        .fill("name", "admin")
                        .fill("password", PASSWORD));
    }

    @AfterEach
    void end() throws IOException {
        app.close();
        try (var paths = Files.walk(place)) {
            paths.sorted(java.util.Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        }
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(place)) {
            return files.sorted().toList();
        }
    }

    private void plan(int kept) {
        officer.submit(
                HtmlForm.find(officer.get("/backup").text(), "/backup")
                        .fill("folder", place.toString())
                        .fill("hour", "2")
                        .fill("kept", String.valueOf(kept)));
    }

    @Test
    void oneIsMadeADayAndOnlyItsOwnOldOnesGo() throws Exception {
        Files.writeString(place.resolve("sekisho-20260101-000000.backup"), "somebody else's");
        Files.writeString(place.resolve("給与.xlsx"), "x");
        plan(2);
        var job = app.get(Backups.class);
        job.round();
        var whole = Files.readAllBytes(Path.of(job.newest().getFirst().file()));
        var leftOver = place.resolve("sekisho-20261123-020000.backup.part");
        Files.write(leftOver, Arrays.copyOf(whole, whole.length / 2));
        var foreign = Files.write(place.resolve("sekisho-20260101-020000.backup.part"), KEPT);
        for (int hour = 0; hour < 24 * 4; hour++) {
            job.round();
            app.clock.forward(Duration.ofHours(1));
        }
        assertThat(files()).hasSize(5).contains(foreign).doesNotContain(leftOver);
        assertThat(job.newest()).hasSize(5).allMatch(run -> run.good());
        Archive.open(Path.of(job.newest().getFirst().file())).compareDigest();
        assertThat(officer.get("/backup").text()).contains("読み返して確かめました");
        try (var connection = app.database.login(Role.BACKUP).connect()) {
            assertThat(LedgerAudit.run(connection, List.of()).whole()).isTrue();
        }
    }

    @Test
    void whatFailsIsSaidOnceADayAndTriedAgain() throws Exception {
        plan(3);
        Files.delete(place);
        var job = app.get(Backups.class);
        job.round();
        job.round();
        app.clock.forward(Duration.ofHours(2));
        job.round();
        assertThat(job.newest()).hasSize(2).noneMatch(run -> run.good());
        assertThat(officer.get("/backup").text()).contains("作れませんでした").contains("置き場所");
        assertThat(app.get(Notices.class).unread(personOfOfficer())).isEqualTo(1);
        Files.createDirectory(place);
        app.clock.forward(Duration.ofHours(2));
        job.round();
        assertThat(job.lastGood()).isPresent();
    }

    private java.util.UUID personOfOfficer() {
        return app.get(jp.sekisho.access.Accounts.class).all().getFirst().person();
    }

    @Test
    void theListOfFirstThingsSaysWhenTheLastOneIsOld() {
        Fixtures.smallRegulation(app);
        assertThat(officer.get("/").text()).contains("最初のバックアップを作る");
        plan(3);
        app.get(Backups.class).round();
        assertThat(officer.get("/").text()).doesNotContain("バックアップを作る");
        app.clock.forward(Duration.ofDays(3));
        signInAgain();
        assertThat(officer.get("/").text()).contains("バックアップを作る（最後は11月24日）");
    }

    private void signInAgain() {
        officer = new Visitor(app.address());
        officer.submit(
                HtmlForm.find(officer.get("/sign-in").text(), "/sign-in")
                        .fill("name", "admin")
                        .fill("password", PASSWORD));
    }

    @Test
    void aPlaceThatCannotServeIsRefused() {
        var job = app.get(Backups.class);
        for (var folder :
                List.of("", "backup", "/nowhere/at/all", app.database.folder().root().toString())) {
            assertThatThrownBy(() -> job.decide(new BackupPlan(folder, 2, 3)))
                    .isInstanceOf(Unacceptable.class);
        }
    }

    /// A small file system in memory, where this machine lets us mount one.
    @Test
    void aFullDiskIsSaidAndLeavesNoHalfFile() throws Exception {
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=64k", "none", place.toString()),
                "no right to mount a small disk here");
        try {
            var filler = Files.write(place.resolve("filler"), new byte[60 * 1024]);
            var run = app.get(Backups.class).make(new BackupPlan(place.toString(), 2, 3));
            assertThat(run.error()).contains("No space left").doesNotContain("\n");
            assertThat(files()).containsExactly(filler);
        } finally {
            run("umount", place.toString());
        }
    }

    /// A share that turns read-only: said on the first screen, and over when it can be written again.
    @Test
    void aTargetThatTurnsReadOnlyIsSaidFirstAndResumesByItself() throws Exception {
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=64m", "none", place.toString()),
                "no right to mount a small disk here");
        try {
            Fixtures.smallRegulation(app);
            plan(3);
            var job = app.get(Backups.class);
            job.round();
            assertThat(job.lastGood()).isPresent();
            assertThat(run("mount", "-o", "remount,ro", place.toString())).isTrue();
            assertThat(officer.post("/backup", planned()).text()).contains("書き込めるフォルダ");

            app.clock.forward(Duration.ofDays(1));
            job.round();
            assertThat(job.newest().getFirst().error())
                    .contains(place.toString(), "Read-only file system")
                    .doesNotContain("\n");
            assertThat(files()).hasSize(1);
            signInAgain();
            assertThat(officer.get("/").text()).contains("バックアップが作れない原因を除く（11月25日に失敗）");
            assertThat(officer.get("/backup").text()).contains("作れませんでした", "Read-only file system");

            assertThat(run("mount", "-o", "remount,rw", place.toString())).isTrue();
            app.clock.forward(Duration.ofHours(2));
            job.round();
            assertThat(files()).hasSize(2);
            signInAgain();
            assertThat(officer.get("/").text()).doesNotContain("バックアップが作れない");
        } finally {
            run("umount", place.toString());
        }
    }

    private java.util.Map<String, String> planned() {
        return java.util.Map.of("folder", place.toString(), "hour", "2", "kept", "3");
    }

    private static boolean run(String... command) throws Exception {
        return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    }
}
