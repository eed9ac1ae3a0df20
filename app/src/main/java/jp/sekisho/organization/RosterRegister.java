package jp.sekisho.organization;

import java.util.List;
import java.util.UUID;
import jp.sekisho.imports.Field;
import jp.sekisho.imports.Plan;
import jp.sekisho.imports.Register;
import jp.sekisho.imports.Setting;
import jp.sekisho.imports.SheetRow;
import org.springframework.stereotype.Component;

/// 職員等の名簿: people and where they stand, from the office's own sheet.
@Component
class RosterRegister implements Register {
    static final String NUMBER = "number";
    static final String NAME = "name";
    static final String KANA = "kana";
    static final String DIVISION = "division";
    static final String SECTION = "section";
    static final String TITLE = "title";
    static final String KIND = "kind";
    static final String ORGAN = "organ";
    static final String SINCE = "since";
    static final String START = "start";
    static final String END = "end";
    static final String TERM = "term";
    static final String HIRED = "hired";
    static final String PARTNER = "partner";
    static final String LEAD = "lead";
    static final String TERMINAL = "terminal";
    static final String MAIL = "mail";
    static final String REMARK = "remark";
    static final String CAPACITY = "capacity";

    private final RosterTable table;
    private final RosterUndo undo;
    private final Body body;

    RosterRegister(RosterTable table, RosterUndo undo, Body body) {
        this.table = table;
        this.undo = undo;
        this.body = body;
    }

    @Override
    public String name() {
        return "roster";
    }

    @Override
    public String page() {
        return "/people";
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.optional(NUMBER, "職員番号", "番号", "職員No", "任用番号", "職員コード", "社員番号", "職員ID"),
                Field.required(NAME, "氏名", "名前", "氏名漢字", "漢字氏名", "職員氏名", "従事者氏名", "漢字"),
                Field.optional(KANA, "フリガナ", "ふりがな", "カナ", "かな", "氏名カナ", "カナ氏名", "氏名フリガナ", "よみがな"),
                Field.optional(
                        DIVISION, "所属", "課", "課所", "課名", "部署", "所属名", "配属先", "所属課", "担当課", "所属課係"),
                Field.optional(SECTION, "係", "係名", "班", "所属係"),
                Field.optional(TITLE, "職名", "職", "役職", "補職", "職種", "役職名", "補職名"),
                Field.optional(KIND, "区分", "任用", "任用区分", "種別", "職員区分", "雇用形態", "任用形態"),
                Field.optional(ORGAN, "実施機関", "機関"),
                Field.optional(SINCE, "発令日", "現所属発令日", "異動日", "現所属", "発令年月日", "発令", "配属日"),
                Field.optional(START, "任期(自)", "任期自", "開始日", "任用開始日", "自"),
                Field.optional(END, "任期(至)", "任期至", "終了日", "任用満了日", "満了日", "至"),
                Field.optional(TERM, "任期", "任用期間", "派遣期間", "従事期間"),
                Field.optional(HIRED, "採用日", "採用年月日", "採用", "入職日"),
                Field.optional(
                        PARTNER, "構成市町", "選出市町", "選出", "派遣元", "委託先", "会社名", "事業者名", "所属団体", "商号"),
                Field.optional(LEAD, "責任者", "現場責任者", "責任者区分"),
                Field.optional(TERMINAL, "パソコン", "端末", "PC", "業務端末", "パソコンの有無"),
                Field.optional(MAIL, "メール", "メールの使用", "メール利用"),
                Field.optional(REMARK, "備考", "摘要", "兼務", "併任", "兼務併任"),
                Field.optional(CAPACITY, "本務・兼務の別", "本務兼務", "兼務区分", "本兼務"));
    }

    @Override
    public List<Setting> settings() {
        return List.of(new Setting("missing", List.of("end", "keep")));
    }

    @Override
    public Plan plan(List<SheetRow> rows, Asked asked) {
        var now = table.now();
        var reading = new RosterReading(now, asked);
        reading.read(rows);
        return new RosterPlan(table, now, asked, body.name(), reading);
    }

    @Override
    public void undo(UUID taken) {
        undo.undo(taken);
    }
}
