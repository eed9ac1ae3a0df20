package jp.sekisho.organization;

import static jp.sekisho.organization.RosterRegister.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.sekisho.imports.AlteredPlan;
import jp.sekisho.imports.Concern;
import jp.sekisho.imports.Field;
import jp.sekisho.imports.Plan;
import jp.sekisho.imports.Register;
import jp.sekisho.imports.Setting;
import jp.sekisho.imports.SheetCell;
import jp.sekisho.imports.SheetRow;
import jp.sekisho.shared.Dates;
import org.springframework.stereotype.Component;

/// 委託先の従事者: the workers of one contractor, from its own list. It sees the people of this
/// contractor only, so it can change and end nobody else.
@Component
class WorkersRegister implements Register {
    private static final String NONE = "";

    private final RosterTable table;
    private final RosterUndo undo;
    private final PartnerTable partners;
    private final Dates dates;

    WorkersRegister(RosterTable table, RosterUndo undo, PartnerTable partners, Dates dates) {
        this.table = table;
        this.undo = undo;
        this.partners = partners;
        this.dates = dates;
    }

    @Override
    public String name() {
        return "workers";
    }

    @Override
    public String page() {
        return "/partners";
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.required(NAME, "氏名", "従事者氏名", "従事者", "名前", "作業員氏名", "作業員", "作業者"),
                Field.optional(NUMBER, "番号", "従事者番号", "社員番号", "社員No", "作業員番号"),
                Field.optional(KANA, "フリガナ", "ふりがな", "カナ", "氏名カナ"),
                Field.optional(DIVISION, "従事場所", "従事する課", "所属", "配置先", "勤務場所", "施設", "作業場所"),
                Field.optional(TITLE, "職名", "業務", "従事業務", "担当業務", "役割", "職種"),
                Field.optional(START, "開始日", "従事開始日", "始期", "自"),
                Field.optional(END, "終了日", "従事終了日", "終期", "至", "退場日"),
                Field.optional(TERM, "期間", "従事期間", "契約期間"),
                Field.optional(LEAD, "責任者", "現場責任者", "責任者区分"),
                Field.optional(TERMINAL, "パソコン", "端末", "端末の使用"),
                Field.optional(MAIL, "メール", "メールの使用"));
    }

    /// Whose list it is stands first; nothing is taken in before it is said.
    @Override
    public List<Setting> settings() {
        var names =
                partners.all(dates.today()).stream()
                        .filter(each -> each.kind() == PartnerKind.CONTRACTOR)
                        .map(Partner::name);
        return List.of(
                Setting.ofNames("partner", Stream.concat(Stream.of(NONE), names).toList()),
                new Setting("missing", List.of("end", "keep")));
    }

    @Override
    public Plan plan(List<SheetRow> rows, Asked asked) {
        var now = table.now();
        var name = asked.settings().getOrDefault("partner", NONE);
        var partner = now.partner(name);
        var own = now.of(partner.orElse(new UUID(0, 0)));
        var reading = new RosterReading(own, asked);
        reading.read(
                partner.isEmpty() ? List.of() : rows.stream().map(row -> of(name, row)).toList());
        var plan = new RosterPlan(table, own, asked, "", reading);
        if (partner.isEmpty()) {
            return new AlteredPlan(
                    plan, List.of(Concern.refused(0, "", "problem.workers.partner")), List.of());
        }
        var concerns = outside(reading.entrants(), now, own);
        concerns.addAll(plan.concerns());
        return new AlteredPlan(plan, concerns, plan.differences());
    }

    /// Everybody on the list works for this contractor, whatever else it says.
    private static SheetRow of(String partner, SheetRow row) {
        var cells = new HashMap<>(row.cells());
        cells.put(KIND, said(RosterWords.word(Kind.CONTRACTOR)));
        cells.put(PARTNER, said(partner));
        return new SheetRow(row.number(), row.section(), cells);
    }

    private static SheetCell said(String text) {
        return new SheetCell(text, text, null, true, false);
    }

    /// Numbers that somebody else has, and names that are on the roster already.
    private static List<Concern> outside(List<Entrant> entrants, RosterNow now, RosterNow own) {
        var concerns = new ArrayList<Concern>();
        for (var entrant : entrants) {
            var number = entrant.number();
            var other = number.isEmpty() ? null : now.numbered(number).orElse(null);
            if (other != null && own.numbered(number).isEmpty()) {
                concerns.add(
                        Concern.refused(entrant.row(), NUMBER, "problem.workers.number", number));
            }
            var named = now.named(entrant.nameKey()).size();
            if (named > own.named(entrant.nameKey()).size()) {
                concerns.add(Concern.read(entrant.row(), NAME, "problem.workers.namesake"));
            }
        }
        return concerns;
    }

    @Override
    public void undo(UUID taken) {
        undo.undo(taken);
    }
}
