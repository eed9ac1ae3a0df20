/// The program's own PostgreSQL: a data folder, the server that runs in it, its roles and their
/// secrets. Start reading at [Postgres].
@NullMarked
package jp.sekisho.postgres;

import org.jspecify.annotations.NullMarked;
