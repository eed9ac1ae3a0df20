package jp.sekisho.shared;

import static java.lang.annotation.ElementType.METHOD;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Anybody may call this endpoint, without signing in. The reason is read in reviews.
@Target(METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Open {
    String because();
}
