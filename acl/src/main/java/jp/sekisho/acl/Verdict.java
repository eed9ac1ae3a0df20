package jp.sekisho.acl;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Whether an account can read a folder or file.
public sealed interface Verdict {

    /// No way to read is left, nor one to gain it.
    record Proved() implements Verdict {}

    /// It can read.
    ///
    /// @param how at once, or after giving itself the right to
    /// @param chain the shortest chain of reasons, from the account to the folder
    record CanRead(How how, List<Step> chain) implements Verdict {
        public CanRead {
            chain = List.copyOf(chain);
        }
    }

    /// It depends on something that is not known.
    ///
    /// @param missing what would have to be known, in a fixed order
    record NotProvable(Set<Missing> missing) implements Verdict {
        public NotProvable {
            missing = Collections.unmodifiableSet(new LinkedHashSet<>(missing));
        }
    }

    /// How reading comes about.
    enum How {
        NOW,
        AFTER_GAINING
    }
}
