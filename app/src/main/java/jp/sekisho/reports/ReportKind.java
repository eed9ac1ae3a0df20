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
    MYNUMBER,
    /// 引継書
    HANDOVER,
    /// 緊急時パック
    EMERGENCY;

    /// The kind as it stands in an address.
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The right to see people named in it; where it holds telephone numbers, the right to see those.
    public String namesRight() {
        return switch (this) {
            case COMMITTEE, STATUS, EXECUTION, STANDARD, FIELDS -> "organization.read";
            case MYNUMBER -> "mynumber.read";
            case HANDOVER, EMERGENCY -> "organization.write";
        };
    }

    /// The page that makes it; empty where it is made on request from the verdicts of now.
    public String page() {
        return switch (this) {
            case COMMITTEE, STATUS, EXECUTION, STANDARD, FIELDS, MYNUMBER -> "";
            case HANDOVER -> "/handover";
            case EMERGENCY -> "/emergency";
        };
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
