package jp.sekisho.measures;

import java.util.List;
import java.util.Set;

/// Where a rule stands among others, and what it costs.
///
/// @param hours of work in a year, for a body of about a hundred people
/// @param field the 号 of 施行規則 §16条の3, 1 to 8
/// @param threats the 号 of the threats it answers, 1 to 5
/// @param guideline heading of the ministry's guideline
/// @param jis numbers of JIS Q 27002:2024
/// @param mapped whether somebody held `guideline` and `jis` against the originals (照合済)
/// @param evidence what usually proves it
public record About(
        int hours,
        int field,
        Set<Protects> protects,
        List<Integer> threats,
        String guideline,
        List<String> jis,
        boolean mapped,
        String evidence) {
    public About {
        if (hours < 1) {
            throw new IllegalArgumentException("hours is not a number above 0: " + hours);
        }
        if (field < 1 || field > 8) {
            throw new IllegalArgumentException("field is not 1 to 8: " + field);
        }
        if (protects.isEmpty()) {
            throw new IllegalArgumentException("protects names none of C, I, A");
        }
        if (threats.isEmpty() || threats.stream().anyMatch(each -> each < 1 || each > 5)) {
            throw new IllegalArgumentException("threats is not a list of 1 to 5: " + threats);
        }
        if (jis.stream().anyMatch(each -> !each.matches("[5-8]\\.\\d{1,2}"))) {
            throw new IllegalArgumentException("jis is not a list such as 5.2: " + jis);
        }
        protects = Set.copyOf(protects);
        threats = List.copyOf(threats);
        jis = List.copyOf(jis);
    }
}
