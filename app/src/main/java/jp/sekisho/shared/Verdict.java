package jp.sekisho.shared;

import java.util.Collection;

/// The word a rule, a demand or a clause gets. The order is that of the roll-up: of several words
/// the first here stands for all.
public enum Verdict {
    /// 不足あり: objects are short and not excepted, or a due date has passed.
    SHORT,
    /// 要再確認: the evidence is too old to say.
    STALE,
    /// 未着手: never done since adoption, not due yet.
    NOT_STARTED,
    /// 未登録: nothing is registered that could be judged.
    UNREGISTERED,
    /// 例外適用中: everything short is excepted.
    EXCEPTED,
    /// 期限内: the period before was done, this one is open.
    IN_TIME,
    /// 充足
    MET,
    /// 対象外, by a decision.
    OUT_OF_SCOPE;

    /// 守られている is said of these two and of nothing else.
    public boolean kept() {
        return this == MET || this == IN_TIME;
    }

    /// The word for a whole from the words of its parts. What is out of scope says nothing about the
    /// whole unless all of it is; a whole without parts has nothing to be judged by.
    public static Verdict of(Collection<Verdict> parts) {
        return parts.stream().min(java.util.Comparator.naturalOrder()).orElse(UNREGISTERED);
    }
}
