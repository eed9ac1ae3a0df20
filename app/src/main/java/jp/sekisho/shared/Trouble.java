package jp.sekisho.shared;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.springframework.transaction.TransactionSystemException;

/// What keeps the database from answering.
public enum Trouble {
    /// No space is left on its disk.
    FULL(507),
    /// It does not answer; it is started again by itself.
    AWAY(503),
    /// More is asked of it than it can do in time.
    BUSY(503),
    NONE(500);

    private final int status;

    Trouble(int status) {
        this.status = status;
    }

    /// Of HTTP.
    public int status() {
        return status;
    }

    public static Trouble of(Throwable thrown) {
        var trouble = NONE;
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (each instanceof SQLException problem) {
                trouble = of(problem, trouble);
            }
            // A rollback that failed hides why it was needed.
            if (each instanceof TransactionSystemException rollback
                    && rollback.getOriginalException() != null) {
                trouble = of(rollback.getOriginalException());
            }
        }
        return trouble;
    }

    /// The innermost cause knows best. Class 08 is a connection that failed, 57P a server that goes
    /// down or comes up, 53100 a full disk (PostgreSQL, appendix A).
    private static Trouble of(SQLException problem, Trouble outer) {
        var state = problem.getSQLState() == null ? "" : problem.getSQLState();
        if (state.equals("53100")) {
            return FULL;
        }
        if (state.startsWith("08") || state.startsWith("57P")) {
            return AWAY;
        }
        // The pool took a dead connection away from under a transaction; it gives no state.
        if (state.isEmpty() && "Connection is closed".equals(problem.getMessage())) {
            return AWAY;
        }
        return problem instanceof SQLTransientConnectionException ? BUSY : outer;
    }
}
