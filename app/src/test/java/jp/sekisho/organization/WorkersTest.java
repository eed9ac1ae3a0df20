package jp.sekisho.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.sekisho.RunningApp;
import jp.sekisho.imports.Draft;
import jp.sekisho.imports.Imports;
import jp.sekisho.shared.Unacceptable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The workers of one contractor, and nobody else.
class WorkersTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final String HEAD = "番号,従事者氏名,従事場所,業務,従事期間,現場責任者";
    private static final String KOTO = "湖東設備保守株式会社";

    private RunningApp app;
    private Imports imports;
    private Partners partners;
    private UUID koto;
    private UUID kita;

    @BeforeEach
    void start() {
        app = new RunningApp("2026-11-24T09:00");
        imports = app.get(Imports.class);
        partners = app.get(Partners.class);
        koto = partners.add(KOTO, PartnerKind.CONTRACTOR);
        kita = partners.add("北計算センター", PartnerKind.CONTRACTOR);
        var roster =
                imports.begin(
                        "roster",
                        "名簿.csv",
                        Sheets.csv("職員番号,氏名,所属,職名", "0101,森　健,総務課,主査", "0102,岡　千尋,施設課,技師"),
                        false);
        imports.take("roster", roster, imports.draft("roster", roster).seal());
        take(list("北計算センター", ",田中　一,総務課,保守,R8.4.1～R9.3.31,○"));
    }

    @AfterEach
    void end() {
        app.close();
    }

    private Draft list(String partner, String... rows) {
        var text = HEAD + "\n" + String.join("\n", rows);
        return imports.draft(
                "workers",
                imports.begin(
                        "workers",
                        "従事者.csv",
                        Sheets.csv(text.split("\n")),
                        false,
                        Map.of("partner", partner)));
    }

    private UUID take(Draft draft) {
        assertThat(draft.refusals()).isEmpty();
        return imports.take("workers", draft.id(), draft.seal());
    }

    private List<String> workers(UUID partner, LocalDate day) {
        return partners.workers(partner, day).stream()
                .filter(each -> each.works(day))
                .map(each -> each.name() + (each.lead() ? "（責任者）" : "") + " " + each.places())
                .toList();
    }

    private static List<String> refused(Draft draft) {
        return draft.refusals().stream().map(each -> each.row() + " " + each.key()).toList();
    }

    @Test
    void aListTouchesTheWorkersOfItsContractorOnly() {
        var staff = app.get(People.class).count(TODAY);
        var taken =
                take(
                        list(
                                KOTO,
                                "K-1,森　健,施設課,点検,R8.4.1～R9.3.31,○",
                                "K-2,堀　誠,施設課,点検,R8.10.1～R8.12.31,"));
        assertThat(workers(koto, TODAY)).containsExactly("森　健（責任者） [施設課 点検]", "堀　誠 [施設課 点検]");
        assertThat(app.get(People.class).count(TODAY)).isEqualTo(staff + 2);

        var second = list(KOTO, "K-1,森　健,施設課,点検,R8.4.1～R9.3.31,○");
        assertThat(second.plan().differences())
                .extracting(each -> each.name())
                .containsExactly("堀　誠");
        take(second);
        assertThat(workers(koto, TODAY)).containsExactly("森　健（責任者） [施設課 点検]");
        assertThat(workers(kita, TODAY)).containsExactly("田中　一（責任者） [総務課 保守]");
        assertThat(app.get(People.class).find("森", TODAY, 9)).hasSize(2);
        assertThat(app.get(People.class).count(TODAY)).isEqualTo(staff + 1);
        assertThatThrownBy(() -> imports.undo("workers", taken)).isInstanceOf(Unacceptable.class);
    }

    @Test
    void whatBelongsToOthersIsRefused() {
        assertThat(refused(list("", "K-1,堀　誠,施設課,点検,R8.4.1～R9.3.31,○")))
                .containsExactly("0 problem.workers.partner");
        assertThat(
                        refused(
                                list(
                                        KOTO,
                                        "0101,堀　誠,施設課,点検,R8.4.1～R9.3.31,○",
                                        "K-2,辻　誠,施設課,点検,R8.4.31～R9.3.31,",
                                        ",西　進,施設課,点検,,",
                                        ",西　進,施設課,点検,,")))
                .containsExactlyInAnyOrder(
                        "2 problem.workers.number",
                        "3 problem.import.day.day",
                        "5 problem.roster.namesake");
    }
}
