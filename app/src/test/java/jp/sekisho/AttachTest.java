package jp.sekisho;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import jp.sekisho.files.AttachForm;
import jp.sekisho.files.EvidenceRegister;
import jp.sekisho.files.Subject;
import jp.sekisho.files.TestFiles;
import jp.sekisho.shared.Checks;
import jp.sekisho.shared.Entered;
import jp.sekisho.shared.Requires;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The form of another module that takes evidence: a page of its own is put into the running program.
class AttachTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final String PASSWORD = "hashi no mukou ni";
    private static final Subject DUTY = new Subject("duty", UUID.randomUUID());

    private RunningApp app;
    private Visitor officer;

    /// What a module above would write.
    static final class DutyPages {
        private final AttachForm attach;
        private final EvidenceRegister register;
        private final TransactionTemplate transaction;

        DutyPages(RunningApp app) {
            attach = app.get(AttachForm.class);
            register = app.get(EvidenceRegister.class);
            transaction = new TransactionTemplate(app.get(PlatformTransactionManager.class));
        }

        @Requires("files.write")
        public String page(Entered form, Model model) {
            attach.offer(model, true);
            model.addAttribute("pieces", register.of(DUTY));
            return "test/duty";
        }

        @Requires("files.write")
        public String done(
                @RequestParam(name = "evidence.file", required = false)
                        @Nullable MultipartFile file,
                Entered form,
                Model model) {
            return form.submit(
                    () -> page(form, model),
                    () -> {
                        var attached = attach.read(form, file);
                        transaction.executeWithoutResult(status -> {
                            register.attach(attached, DUTY);
                            new Checks().line("result", form.text("result")).orRefuse();
                        });
                        return "redirect:/test/duty";
                    });
        }
    }

    @BeforeEach
    void start() throws Exception {
        app = new RunningApp("2026-11-24T09:00");
        app.setUp("管理 太郎", "admin", PASSWORD);
        var pages = new DutyPages(app);
        for (var method : DutyPages.class.getMethods()) {
            if (method.isAnnotationPresent(Requires.class)) {
                var way = method.getName().equals("page") ? RequestMethod.GET : RequestMethod.POST;
                app.get(RequestMappingHandlerMapping.class)
                        .registerMapping(
                                RequestMappingInfo.paths("/test/duty").methods(way).build(),
                                pages,
                                method);
            }
        }
        officer = new Visitor(app.address());
        officer.submit(
                HtmlForm.find(officer.get("/sign-in").text(), "/sign-in")
                        .fill("name", "admin")
                        .fill("password", PASSWORD));
    }

    @AfterEach
    void end() {
        app.close();
    }

    private Map<String, Object> form(String title, String result) {
        var form = HtmlForm.find(officer.get("/test/duty").text(), "/test/duty");
        var fields = new LinkedHashMap<String, Object>(form.fields());
        fields.put("evidence.title", title);
        fields.put("result", result);
        return fields;
    }

    private Visitor.Page send(Map<String, Object> fields, String name, byte[] content) {
        return officer.upload("/test/duty", fields, "evidence.file", name, content);
    }

    @Test
    void aNewFileIsRegisteredAndUsedInOneStep() {
        var page = send(form("入退室記録", "異常なし"), "記録.pdf", TestFiles.pdf("one step"));
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        assertThat(page.text()).contains("入退室記録", "href=\"/evidence/");
        assertThat(app.get(EvidenceRegister.class).of(DUTY)).hasSize(1);
    }

    @Test
    void whenTheDutyIsRefusedNothingIsKept() {
        var page = send(form("入退室記録", ""), "記録.pdf", TestFiles.pdf("refused"));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("入力してください", "value=\"入退室記録\"");
        assertThat(app.get(EvidenceRegister.class).usable("", TODAY, 9)).isEmpty();
        assertThat(send(form("入退室記録", "異常なし"), "記録.pdf", TestFiles.pdf("refused")).status())
                .as("and the same file can be sent again")
                .isEqualTo(200);
    }

    @Test
    void whatIsRegisteredIsChosenOrFoundAgain() {
        var content = TestFiles.pdf("again");
        send(form("契約書", "異常なし"), "契約書.pdf", content);
        var register = app.get(EvidenceRegister.class);
        var piece = register.of(DUTY).getFirst().id();
        register.endUse(piece, DUTY);

        var again = send(form("別の名前", "異常なし"), "copy.pdf", content);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("この資料は既に登録されています：契約書", "ここでも使う");
        var fields = form("別の名前", "異常なし");
        fields.put("evidence.known", piece.toString());
        assertThat(officer.post("/test/duty", fields).status()).isEqualTo(200);
        assertThat(register.of(DUTY))
                .singleElement()
                .satisfies(e -> assertThat(e.id()).isEqualTo(piece));

        register.endUse(piece, DUTY);
        var chosen = form("", "異常なし");
        assertThat(officer.get("/test/duty").text()).contains("契約書");
        chosen.put("evidence.chosen", piece.toString());
        assertThat(officer.post("/test/duty", chosen).status()).isEqualTo(200);
        assertThat(register.of(DUTY)).hasSize(1);
        assertThat(register.usable("", TODAY, 9)).hasSize(1);
    }

    @Test
    void whatIsRegisteredIsFoundByWordsHoweverMuchThereIs() {
        var register = app.get(EvidenceRegister.class);
        for (int at = 1; at <= 30; at++) {
            register.add(
                    TestFiles.said("点検表%02d".formatted(at), TODAY.minusDays(at)),
                    TestFiles.examined(at + ".txt", "記録 " + at));
        }
        assertThat(officer.get("/test/duty").text()).contains("点検表20").doesNotContain("点検表21");

        var several = form("", "異常なし");
        several.put("evidence.words", "点検表2");
        var page = officer.post("/test/duty", several);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("当てはまる資料が10件あります", "value=\"異常なし\"", "点検表29");

        var many = form("", "異常なし");
        many.put("evidence.words", "点検表");
        assertThat(officer.post("/test/duty", many).text()).contains("20件以上あります");
        var none = form("", "異常なし");
        none.put("evidence.words", "誓約書");
        assertThat(officer.post("/test/duty", none).text()).contains("「誓約書」に当てはまる資料がありません");
        assertThat(register.of(DUTY)).isEmpty();

        var one = form("", "異常なし");
        one.put("evidence.words", "点検表30");
        assertThat(officer.post("/test/duty", one).status()).isEqualTo(200);
        assertThat(register.of(DUTY))
                .singleElement()
                .satisfies(each -> assertThat(each.title()).isEqualTo("点検表30"));
    }

    @Test
    void aRefusedFileIsSaidBesideItsFieldAndTheRestIsKept() {
        var page = send(form("申請書", "異常なし"), "申請.xlsx", TestFiles.xlsx("個人番号", "123456789018"));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text())
                .contains("evidence.file-error", "申請 D4", "value=\"異常なし\"", "value=\"申請書\"");
        var none = officer.post("/test/duty", form("申請書", "異常なし"));
        assertThat(none.text()).contains("ファイルを選んでください");
    }
}
