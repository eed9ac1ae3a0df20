package jp.sekisho.reports;

import java.util.Locale;
import jp.sekisho.shared.Absent;

/// The papers there are.
public enum ReportKind {
    /// 規程の実施状況について（報告）
    COMMITTEE,
    /// 実施状況一覧
    STATUS,
    /// 実施表
    EXECUTION,
    /// 対策基準
    STANDARD,
    /// 施行規則第16条の3 対応表
    FIELDS,
    /// 個人番号を閲覧できる者と持ち出し不可設定の証明
    MYNUMBER;

    /// The kind as it stands in an address.
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The right to see people named in it.
    public String namesRight() {
        return this == MYNUMBER ? "mynumber.read" : "organization.read";
    }

    /// @throws Absent for a path of no kind
    public static ReportKind of(String path) {
        for (var kind : values()) {
            if (kind.path().equals(path)) {
                return kind;
            }
        }
        throw new Absent("report", path);
    }
}
