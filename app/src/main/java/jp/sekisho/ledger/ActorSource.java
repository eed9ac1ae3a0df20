package jp.sekisho.ledger;

/// Who is acting now, as an opaque id such as `account:…`, `setup` or `system`.
@FunctionalInterface
public interface ActorSource {
    String current();
}
