package jp.sekisho;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.sekisho.access.Setup;
import jp.sekisho.postgres.DataFolder;
import jp.sekisho.postgres.DataFolder.Purpose;
import jp.sekisho.postgres.Postgres;
import jp.sekisho.postgres.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.context.ConfigurableApplicationContext;

/// What people read while the database is gone or its disk is full, and that all they were told was
/// registered is there afterwards. The full disk is a small file system in memory, which only a
/// machine that lets us mount one can show.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DatabaseTroubleTest {
    private static final String PASSWORD = "hashi no mukou ni";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String NEW = "/organization/organs/new";

    private static final List<String> registered = new ArrayList<>();
    private static Path disk;
    private static boolean mounted;
    private static DataFolder folder;
    private static Postgres postgres;
    private static ConfigurableApplicationContext context;
    private static Visitor officer;

    @BeforeAll
    static void start() throws Exception {
        disk = Files.createTempDirectory("sekisho-disk");
        mounted = run("mount", "-t", "tmpfs", "-o", "size=160m", "none", disk.toString());
        Files.setPosixFilePermissions(disk, PosixFilePermissions.fromString("rwxr-xr-x"));
        folder = DataFolder.open(disk.resolve("data"), Purpose.REAL);
        postgres = Postgres.start(folder);
        Migrations.run(postgres.login(Role.OWNER));
        context =
                Sekisho.application(folder, Logins.of(postgres), new TestClock("2026-11-24T09:00"))
                        .run("--server.port=0", "--server.address=127.0.0.1");
        var setup = context.getBean(Setup.class);
        setup.prepare();
        var token = Files.readString(setup.file()).strip();
        setup.complete(new Setup.Wish(token, "試験組合", "管理 太郎", "admin", PASSWORD, PASSWORD, true));
        officer =
                new Visitor(
                        java.net.URI.create(
                                "http://127.0.0.1:"
                                        + context.getEnvironment()
                                                .getProperty("local.server.port")));
        officer.submit(
                HtmlForm.find(officer.get("/sign-in").text(), "/sign-in")
                        .fill("name", "admin")
                        .fill("password", PASSWORD));
    }

    @AfterAll
    static void end() throws Exception {
        context.close();
        postgres.close();
        folder.close();
        if (mounted) {
            run("umount", disk.toString());
        }
        try (var paths = Files.walk(disk)) {
            paths.sorted(java.util.Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    }

    /// Registers an organ and remembers it when the program says that it has.
    private static Visitor.Page register(HtmlForm form) {
        var name = "委員会" + UUID.randomUUID();
        var page = officer.post(form.action(), form.fill("name", name).fields());
        if (page.status() == 200 && page.path().equals("/organization")) {
            registered.add(name);
        }
        return page;
    }

    private static HtmlForm form() {
        return HtmlForm.find(officer.get(NEW).text(), NEW);
    }

    private static void allRegisteredIsThere() {
        var text = officer.get("/organization").text();
        assertThat(registered).isNotEmpty().allSatisfy(name -> assertThat(text).contains(name));
    }

    private static void comesBack() throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (officer.get("/organization").status() != 200) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(200);
        }
    }

    private static void kill() throws Exception {
        var server = ProcessHandle.of(postgres.pid()).orElseThrow();
        server.destroyForcibly();
        server.onExit().get();
    }

    private static Path fill() throws IOException {
        var filler = disk.resolve("filler");
        try (OutputStream out = Files.newOutputStream(filler)) {
            var block = new byte[4096];
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
        }
        return filler;
    }

    @Test
    @Order(1)
    void aKilledDatabaseIsSaidAndComesBackByItself() throws Exception {
        register(form());
        kill();
        var page = officer.get("/organization");
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.text()).contains("データベースにつながりません");
        comesBack();
        allRegisteredIsThere();
        assertThat(register(form()).status()).isEqualTo(200);
    }

    @Test
    @Order(2)
    void aFullDiskIsSaidAndTheWorkGoesOnWhenThereIsRoom() throws Exception {
        assumeTrue(mounted, "no right to mount a small disk here");
        var form = form();
        var filler = fill();
        var page = register(form);
        for (int more = 0; more < 300 && page.status() == 200; more++) {
            page = register(form);
        }
        assertThat(page.status()).isEqualTo(507);
        assertThat(page.text()).contains("ディスクに空きがなく、処理できません");
        allRegisteredIsThere();
        Files.delete(filler);
        comesBack();
        assertThat(register(form()).status()).isEqualTo(200);
        allRegisteredIsThere();
    }

    @Test
    @Order(3)
    void aDatabaseThatDiesOnAFullDiskComesBackWhenThereIsRoom() throws Exception {
        assumeTrue(mounted, "no right to mount a small disk here");
        var filler = fill();
        kill();
        Thread.sleep(4_000);
        assertThat(officer.get("/organization").text())
                .containsAnyOf("データベースにつながりません", "ディスクに空きがなく");
        Files.delete(filler);
        comesBack();
        allRegisteredIsThere();
    }
}
