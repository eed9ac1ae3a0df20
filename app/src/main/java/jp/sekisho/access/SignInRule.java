package jp.sekisho.access;

/// How long a privileged account may be used without a second factor, and how long the access log
/// is kept. The defaults are the product's, not law.
public record SignInRule(int graceDays, int logDays) {
    static final SignInRule DEFAULT = new SignInRule(14, 1095);
}
