package jp.sekisho.detect.regex;

/// An expression that cannot be used: at which character of it, and why.
public final class RegexProblem extends Exception {
    private static final long serialVersionUID = 1L;

    /// Why an expression cannot be used.
    public enum Reason {
        /// Look-around, back-references and the like need back-tracking, which Sigma excludes.
        UNSUPPORTED,
        MALFORMED,
        /// It would need more states than the budget allows.
        TOO_LARGE
    }

    private final Reason reason;
    private final String culprit;
    private final int position;

    RegexProblem(Reason reason, String culprit, int position) {
        super(reason + " " + culprit + " at " + position);
        this.reason = reason;
        this.culprit = culprit;
        this.position = position;
    }

    public Reason reason() {
        return reason;
    }

    /// The part of the expression that is at fault.
    public String culprit() {
        return culprit;
    }

    public int position() {
        return position;
    }
}
