package jp.sekisho.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/// The rows of a query as COPY's binary format brings them: the bytes that are stored, without any
/// text made of them on the way. Not thread-safe.
final class BinaryCopy implements AutoCloseable {
    private static final int SIGNATURE = 11;

    private final CopyOut copy;
    private boolean begun;

    private BinaryCopy(CopyOut copy) {
        this.copy = copy;
    }

    static BinaryCopy of(Connection connection, String query) throws SQLException {
        var text = "copy (" + query + ") to stdout (format binary)";
        return new BinaryCopy(connection.unwrap(PGConnection.class).getCopyAPI().copyOut(text));
    }

    /// The next row; null after the last one.
    @Nullable Row next() throws SQLException {
        var message = copy.readFromCopy();
        while (message != null) {
            var bytes = ByteBuffer.wrap(message);
            if (!begun) {
                begun = true;
                bytes.position(SIGNATURE + Integer.BYTES);
                bytes.position(bytes.position() + Integer.BYTES + bytes.getInt());
            }
            if (bytes.remaining() >= Short.BYTES) {
                int fields = bytes.getShort();
                if (fields >= 0) {
                    return row(message, bytes, fields);
                }
            }
            message = copy.readFromCopy();
        }
        return null;
    }

    private static Row row(byte[] message, ByteBuffer bytes, int fields) {
        var from = new int[fields];
        var to = new int[fields];
        for (int n = 0; n < fields; n++) {
            int length = bytes.getInt();
            from[n] = length < 0 ? -1 : bytes.position();
            to[n] = bytes.position() + Math.max(0, length);
            bytes.position(to[n]);
        }
        return new Row(message, from, to);
    }

    /// One row: its message, and where each value stands in it.
    @SuppressWarnings("ArrayRecordComponent")
    record Row(byte[] message, int[] from, int[] to) {
        byte @Nullable [] bytes(int field) {
            return from[field] < 0 ? null : Arrays.copyOfRange(message, from[field], to[field]);
        }

        byte[] present(int field) {
            var bytes = bytes(field);
            return bytes == null ? new byte[0] : bytes;
        }

        String text(int field) {
            return new String(present(field), UTF_8);
        }

        long number(int field) {
            return ByteBuffer.wrap(message, from[field], Long.BYTES).getLong();
        }
    }

    /// What was not read is thrown away.
    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
