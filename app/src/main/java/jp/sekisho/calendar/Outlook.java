package jp.sekisho.calendar;

import java.util.List;
import jp.sekisho.shared.Verdict;

/// Lets the module a duty comes from say what will change once it is done.
public interface Outlook {
    /// The word of [NewDuty.Source#kind] it answers for.
    String kind();

    List<Effect> of(NewDuty.Source source);

    /// @param name what changes
    /// @param note what is said below; may be empty
    record Effect(String name, Verdict before, Verdict after, String note) {}
}
