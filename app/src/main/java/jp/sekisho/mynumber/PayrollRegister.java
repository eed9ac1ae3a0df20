package jp.sekisho.mynumber;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.sekisho.imports.Field;
import jp.sekisho.imports.Plan;
import jp.sekisho.imports.Register;
import jp.sekisho.imports.Setting;
import jp.sekisho.imports.SheetRow;
import jp.sekisho.ledger.Entry;
import jp.sekisho.ledger.Ledger;
import jp.sekisho.shared.Unacceptable;
import org.springframework.stereotype.Component;

/// The users of the payroll system, from the list that it prints.
@Component
class PayrollRegister implements Register {
    private static final String STATE = "mynumber.payroll_user_state";

    private final PayrollUserTable table;
    private final Ledger ledger;

    PayrollRegister(PayrollUserTable table, Ledger ledger) {
        this.table = table;
        this.ledger = ledger;
    }

    @Override
    public String name() {
        return "payroll";
    }

    @Override
    public String page() {
        return "/payroll-users";
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.required(
                        "login", "利用者ID", "ユーザーID", "ユーザID", "ログインID", "利用者コード", "ユーザーコード",
                        "ユーザコード", "アカウント", "ID"),
                Field.optional(
                        "name", "利用者名", "ユーザー名", "ユーザ名", "氏名", "利用者氏名", "ユーザシメイ", "氏名カナ", "シメイ"),
                Field.optional("number", "職員番号", "職員コード", "職員No", "ショクインバンゴウ", "社員番号"),
                Field.optional("place", "所属名", "所属", "課", "部署", "ショゾク"),
                Field.optional("state", "状態", "利用状態", "ステータス", "有効区分", "使用区分", "利用区分"),
                Field.optional("until", "有効期限", "有効期間終了", "失効日", "利用終了日", "終了日", "ユウコウキゲン"));
    }

    @Override
    public List<Setting> settings() {
        return List.of(new Setting("missing", List.of("end", "keep")));
    }

    @Override
    public Plan plan(List<SheetRow> rows, Asked asked) {
        return new PayrollPlan(table, ledger, rows, asked);
    }

    /// Users whom somebody explained since, or a later list changed, are not taken back silently.
    @Override
    public void undo(UUID taken) {
        var brought = table.brought(taken);
        var later =
                brought.stream()
                        .filter(PayrollUserTable.Brought::closed)
                        .map(PayrollUserTable.Brought::login)
                        .distinct()
                        .toList();
        if (!later.isEmpty()) {
            throw Unacceptable.at(
                    "undo", "problem.payroll.undo", later.size(), String.join("、", later));
        }
        var entry = new Entry("mynumber.payroll.undone", "import:" + taken, Map.of());
        for (var each : brought) {
            entry = entry.with(STATE, table.close(each.user()));
            var before = each.before();
            if (before != null) {
                entry = entry.with(STATE, table.again(before));
            }
        }
        ledger.enter(entry);
    }
}
