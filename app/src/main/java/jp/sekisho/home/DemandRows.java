package jp.sekisho.home;

import java.util.List;
import jp.sekisho.shared.Verdict;

/// A demand on the clause page, and the rules under it.
public record DemandRows(
        String number,
        String text,
        boolean covered,
        Verdict verdict,
        int count,
        List<RuleRow> rules) {}
