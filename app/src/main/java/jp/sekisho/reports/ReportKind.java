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
    /// 施行規則第16条の3 対応表
    FIELDS
}
