package jp.sekisho.reports;

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
    /// 個人番号を閲覧できる者と持ち出し不可設定の証明
    MYNUMBER;

    /// The right to see people named in it.
    public String namesRight() {
        return this == MYNUMBER ? "mynumber.read" : "organization.read";
    }
}
