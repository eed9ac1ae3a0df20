package jp.sekisho.shared;

import static java.lang.annotation.ElementType.METHOD;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Who may call this endpoint: the name of a permission from `access/permissions.csv`. An endpoint
/// without it, and without [Open], answers nobody.
@Target(METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Requires {
    String value();
}
