package jp.sekisho.mynumber;

import java.time.LocalDate;
import java.util.UUID;
import jp.sekisho.shared.Verdict;
import org.jspecify.annotations.Nullable;

/// Somebody who reads a place, or is not proved to be kept away, as of today.
///
/// @param label the name of the person; of the account when nobody is known
/// @param person whose the account is; null when nobody is known
/// @param units where the person stands today
/// @param exceptedUntil the last day of an exception; null when there is none
public record Reader(
        UUID place,
        UUID account,
        @Nullable UUID person,
        String label,
        String name,
        String units,
        Reads verdict,
        AccountKind kind,
        String node,
        String chain,
        boolean inOffice,
        boolean designated,
        LocalDate since,
        @Nullable LocalDate exceptedUntil) {
    public String object() {
        return "reader:" + account + ":" + place;
    }

    /// For counting: one person is one, however many accounts he has.
    public String who() {
        return person == null ? "account:" + account : "person:" + person;
    }

    /// Whether it is certain that it can read, at once or after giving itself the right to.
    public boolean certain() {
        return verdict == Reads.NOW || verdict == Reads.GAIN;
    }

    public boolean gains() {
        return verdict == Reads.GAIN;
    }

    /// Reads although the regulation does not let it, and no exception does.
    public boolean outside() {
        return certain() && !inOffice && exceptedUntil == null;
    }

    /// What the regulation says to it.
    public Verdict ofText() {
        return inOffice ? Verdict.MET : exceptedUntil != null ? Verdict.EXCEPTED : Verdict.SHORT;
    }

    /// What the designation of 事務取扱担当者 says to it.
    public Verdict ofDesignation() {
        return designated ? Verdict.MET : Verdict.SHORT;
    }

    public Ending ending(String server) {
        return Ending.of(this, server);
    }

    Reader exceptedUntil(@Nullable LocalDate day) {
        return new Reader(
                place,
                account,
                person,
                label,
                name,
                units,
                verdict,
                kind,
                node,
                chain,
                inOffice,
                designated,
                since,
                day);
    }
}
