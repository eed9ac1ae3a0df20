package jp.sekisho.organization;

import java.util.List;
import java.util.UUID;
import jp.sekisho.imports.Field;
import jp.sekisho.imports.Plan;
import jp.sekisho.imports.Register;
import jp.sekisho.imports.Setting;
import jp.sekisho.imports.SheetRow;
import jp.sekisho.shared.Dates;
import org.springframework.stereotype.Component;

/// 人事異動内示: who joins, moves and leaves, from the list the office makes in March. It prepares the
/// transfers; the day itself needs nobody.
@Component
class TransferRegister implements Register {
    static final String NUMBER = "number";
    static final String NAME = "name";
    static final String KANA = "kana";
    static final String ACT = "act";
    static final String OLD = "old";
    static final String OLD_TITLE = "old-title";
    static final String UNIT = "unit";
    static final String SECTION = "section";
    static final String TITLE = "title";
    static final String KIND = "kind";
    static final String DAY = "day";
    static final String UNTIL = "until";

    private final RosterTable table;
    private final RosterUndo undo;
    private final Body body;
    private final Dates dates;

    TransferRegister(RosterTable table, RosterUndo undo, Body body, Dates dates) {
        this.table = table;
        this.undo = undo;
        this.body = body;
        this.dates = dates;
    }

    @Override
    public String name() {
        return "transfers";
    }

    @Override
    public String page() {
        return "/transfers";
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.optional(NUMBER, "職員番号", "番号", "職員No", "職員コード", "職員ID"),
                Field.required(NAME, "氏名", "名前", "職員氏名", "氏名漢字"),
                Field.optional(KANA, "フリガナ", "ふりがな", "カナ", "氏名カナ"),
                Field.optional(ACT, "異動区分", "区分", "発令区分", "異動種別", "異動内容", "発令事項", "種別"),
                Field.optional(
                        OLD, "旧所属", "現所属", "異動前", "異動前所属", "旧", "現職", "旧所属職名", "前所属", "現所属職名"),
                Field.optional(OLD_TITLE, "旧職名", "現職名", "異動前職名", "旧補職", "現補職", "前職名"),
                Field.optional(
                        UNIT, "新所属", "異動後", "異動後所属", "新", "所属", "配属先", "発令所属", "新所属名", "異動先"),
                Field.optional(SECTION, "新係", "係", "異動後係", "新所属係"),
                Field.optional(TITLE, "新職名", "職名", "異動後職名", "発令職名", "補職", "新職", "役職", "職"),
                Field.optional(KIND, "任用区分", "職員区分", "任用", "雇用形態"),
                Field.optional(DAY, "異動日", "発令日", "発令年月日", "異動年月日", "年月日", "異動発令日"),
                Field.optional(UNTIL, "終了日", "期間満了日", "任期満了日", "満了日", "期限"));
    }

    @Override
    public List<Setting> settings() {
        return List.of(new Setting("unknown", List.of("stop", "pass")));
    }

    @Override
    public Plan plan(List<SheetRow> rows, Asked asked) {
        var now = table.now();
        var reading = new TransferReading(now, asked, dates.today());
        reading.read(rows);
        return new TransferPlan(table, now, asked, dates.today(), body.name(), reading);
    }

    @Override
    public void undo(UUID taken) {
        undo.undo(taken);
    }
}
