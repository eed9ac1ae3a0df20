package jp.sekisho.organization;

/// What an organ is by law: the head, the auditors, the assembly, or another one.
public enum OrganKind {
    EXECUTIVE,
    AUDIT,
    ASSEMBLY,
    OTHER
}
