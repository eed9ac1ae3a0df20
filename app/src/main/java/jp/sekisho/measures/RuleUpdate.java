package jp.sekisho.measures;

/// A rule that the catalogue words otherwise now than when it was taken up.
///
/// @param title what it would be called, or what it is called already where the body changed it
/// @param days what it would allow; 0 when it knows no such number
public record RuleUpdate(
        Rule rule, CatalogueRule before, CatalogueRule now, String title, int days) {}
