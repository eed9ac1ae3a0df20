package jp.sekisho.shared;

import java.util.Set;

/// How a rule is judged from what is registered: one set-based statement over the schemas of the
/// modules it names, run as a role that can only read.
public interface Criterion {
    /// `module.what-holds`, for example `policy.edition-adopted`. Its sentences in the message files
    /// begin with this name.
    String name();

    /// The modules whose rows the statement reads. The verdict is judged anew when one of them has a
    /// new ledger entry.
    Set<String> reads();

    /// One row per object that is judged:
    ///
    /// | column | |
    /// |---|---|
    /// | `object` | what is counted, as `noun:id`; the same thing has the same id in every criterion |
    /// | `label` | what it is called on screen |
    /// | `person` | whether the label is the name of a person |
    /// | `standing` | `MET`, `SHORT`, `STALE`, `NOT_STARTED` or `IN_TIME` |
    /// | `since` | the day since which it is so, or null |
    /// | `due` | the day by which it must be done, or null |
    ///
    /// Parameters: `:edition`, `:rule`, `:day`, `:known` (the last ledger sequence to take into
    /// account), and those of the rule, such as `:days`.
    String objects();

    /// Whether the rows have a further column `who`: the person (`person:id`) that the object is about, or
    /// what stands for nobody known. Where they have, a person who is short more than once is counted once.
    default boolean countsPeople() {
        return false;
    }

    /// The page where a shortage is mended.
    String remedy();
}
