package jp.sekisho.mynumber;

import java.time.LocalDate;
import java.util.UUID;
import jp.sekisho.shared.Verdict;
import org.jspecify.annotations.Nullable;

/// Somebody who can sign in to the payroll system, as of today.
///
/// @param person null when nobody is known
/// @param label the name of the person; what the system calls him when nobody is known
/// @param exceptedUntil the last day of an exception; null when there is none
public record PayrollReader(
        UUID id,
        @Nullable UUID person,
        String login,
        String label,
        String units,
        boolean inOffice,
        boolean designated,
        @Nullable LocalDate exceptedUntil) {
    public String object() {
        return "payroll-user:" + id;
    }

    /// For counting: one person is one, however many logins he has.
    public String who() {
        return person == null ? object() : "person:" + person;
    }

    /// Signs in although the regulation does not let him, and no exception does.
    public boolean outside() {
        return !inOffice && exceptedUntil == null;
    }

    /// What the regulation says to it.
    public Verdict ofText() {
        return inOffice ? Verdict.MET : exceptedUntil != null ? Verdict.EXCEPTED : Verdict.SHORT;
    }

    /// What the designation of 事務取扱担当者 says to it.
    public Verdict ofDesignation() {
        return designated ? Verdict.MET : Verdict.SHORT;
    }

    PayrollReader exceptedUntil(@Nullable LocalDate day) {
        return new PayrollReader(id, person, login, label, units, inOffice, designated, day);
    }
}
