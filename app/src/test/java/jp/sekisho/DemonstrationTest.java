package jp.sekisho;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.Clock;
import jp.sekisho.access.Setup;
import org.junit.jupiter.api.Test;

/// The demonstration plays through, and shows what it is meant to show.
class DemonstrationTest {
    @Test
    void theFirstWeeksOfAFictionalBody() throws Exception {
        try (var app = new RunningApp("2026-11-24T09:00")) {
            var setup = app.get(Setup.class);
            setup.prepare();
            var password = Files.createTempFile("demo", "password");
            Demonstration.play(app.address(), setup.file(), password, app.get(Clock.class));
            var officer = new Visitor(app.address());
            var signIn = HtmlForm.find(officer.get("/sign-in").text(), "/sign-in");
            officer.submit(
                    signIn.fill("name", Demonstration.OFFICER)
                            .fill("password", Files.readString(password).strip()));
            assertThat(officer.get("/").text())
                    .contains("白瀬野広域連合", "4の実施機関のうち1つの決定が登録されていません")
                    .contains("務める者がいません");
            assertThat(officer.get("/roles").text()).contains("情報セキュリティ監査統括責任者がいません");
            assertThat(officer.get("/contacts").text()).contains("3人のうち2人が応答しました");
            assertThat(officer.get("/transfers/2027-04-01").text())
                    .contains("3人が異動します", "情報セキュリティ管理者（施設課）の後任を指名する");
            assertThat(officer.get("/readers").text())
                    .contains("給与フォルダは1人とアカウント1件の権限を外してください", "庶務担当 → 給与係 → 給与", "井手　千夏");
            assertThat(officer.get("/payroll-users").text())
                    .contains("総務課の職員でない者が1人とアカウント1件います", "1件が名簿と合いません");
            assertThat(officer.get("/channels").text())
                    .contains("3台のうち1台に、開いている経路があります", "1台は証跡がありません");
            Files.delete(password);
        }
    }
}
