package jp.sekisho.organization;

/// What an organisation outside the body is to it: a member municipality (構成市町), a contractor.
public enum PartnerKind {
    MUNICIPALITY,
    CONTRACTOR,
    OTHER
}
