package jp.sekisho.mynumber;

import java.util.UUID;
import jp.sekisho.shared.Checks;
import org.jspecify.annotations.Nullable;

/// What must hold of an account that somebody says the owner of, whatever system it is of.
final class Whose {

    private Whose() {}

    /// Only a person's account, or an administrator's, has a person.
    static void person(Checks checks, AccountKind kind, @Nullable UUID person) {
        checks.refuse(
                        kind == AccountKind.PERSON && person == null,
                        "person",
                        "problem.account.person")
                .refuse(
                        person != null
                                && kind != AccountKind.PERSON
                                && kind != AccountKind.ADMINISTRATOR,
                        "person",
                        "problem.account.nobody");
    }

    /// What is nobody's in particular is explained.
    static void explanation(Checks checks, AccountKind kind, String explanation) {
        if (kind == AccountKind.PERSON) {
            checks.optionalLine("explanation", explanation);
        } else {
            checks.line("explanation", explanation);
        }
    }
}
