package jp.sekisho.mynumber.directory;

import java.util.Optional;
import jp.sekisho.extract.Refusal;
import org.jspecify.annotations.Nullable;

/// Why a file cannot be read as an export of a directory.
public final class DirectoryFlaw extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// What is wrong.
    public enum Kind {
        /// It is none.
        NONE,
        /// A line is not what it should be.
        LINE,
        /// It holds names of members, and does not say of which group, nor any SID.
        NAMES_ONLY,
        /// The program that made it says that it failed.
        FAILED,
        /// The child did not read it.
        REFUSED
    }

    private final Kind kind;
    private final int line;
    private final transient @Nullable Refusal refusal;

    /// @param line from 1; 0 where it is about the whole file
    DirectoryFlaw(Kind kind, int line, String expected) {
        super(expected);
        this.kind = kind;
        this.line = line;
        refusal = null;
    }

    private DirectoryFlaw(Refusal refusal) {
        super(refusal.key());
        kind = Kind.REFUSED;
        line = 0;
        this.refusal = refusal;
    }

    static DirectoryFlaw of(Refusal refusal) {
        return new DirectoryFlaw(refusal);
    }

    /// What the child said, if it did not read it.
    public Optional<Refusal> refusal() {
        return Optional.ofNullable(refusal);
    }

    static DirectoryFlaw at(int line, String expected) {
        return new DirectoryFlaw(Kind.LINE, line, expected);
    }

    public Kind kind() {
        return kind;
    }

    public int line() {
        return line;
    }
}
