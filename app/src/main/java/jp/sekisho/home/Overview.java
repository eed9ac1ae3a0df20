package jp.sekisho.home;

import java.util.List;
import java.util.Map;
import jp.sekisho.measures.Judged;
import jp.sekisho.shared.Verdict;

/// What the home page shows.
///
/// @param acting who acts in each role, by name
public record Overview(
        Judged judged,
        Line document,
        List<Stretch> strip,
        List<Article> articles,
        Map<Verdict, Long> counts,
        int judgedClauses,
        long kept,
        int demands,
        int unanswered,
        Map<String, String> acting) {}
