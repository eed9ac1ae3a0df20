package jp.sekisho.notices;

import java.util.UUID;

/// Whose page is asked for: the person behind this request.
@FunctionalInterface
public interface Addressee {
    UUID current();
}
