/// **Policy** (規程、版、条項、決定、公表、確認): the body's own regulation, its editions, and who has
/// adopted, published and read them.
///
/// Owns the readings of originals with their corrections by hand, accepted editions with clauses and
/// demands that keep their ids, adoptions per organ, publications and confirmations. Start reading
/// at [Readings] and [Editions].
@NullMarked
package jp.sekisho.policy;

import org.jspecify.annotations.NullMarked;
