package jp.sekisho.postgres.backup;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Writes the content of a backup, before it is compressed and sealed: the steps of the tables'
/// history, files, tables, sequences, and a list of all of it.
///
/// ```
/// 'M' n { version, script, checksum }
/// 'F' name, length, bytes
/// 'T' name, n { column }, { length, bytes }, 0, rows, SHA-256 of the bytes
/// 'S' name, value
/// 'E' tables, rows, bytes
/// ```
final class Packer {
    private static final int BLOCK = 64 * 1024;

    private final DataOutputStream out;
    private final Map<String, Long> rows = new LinkedHashMap<>();
    private long bytes;

    Packer(OutputStream out) {
        this.out = new DataOutputStream(out);
    }

    /// Where the rows of a table come from.
    @FunctionalInterface
    interface Rows {
        /// @return how many there were
        long to(OutputStream out) throws SQLException, IOException;
    }

    void steps(List<Schema.Migration> steps) throws IOException {
        out.writeByte('M');
        out.writeInt(steps.size());
        for (var step : steps) {
            out.writeUTF(step.version());
            out.writeUTF(step.script());
            out.writeInt(step.checksum());
        }
    }

    void file(String name, byte[] content) throws IOException {
        out.writeByte('F');
        out.writeUTF(name);
        out.writeInt(content.length);
        out.write(content);
    }

    void table(String name, List<String> columns, Rows source) throws SQLException, IOException {
        out.writeByte('T');
        out.writeUTF(name);
        out.writeInt(columns.size());
        for (var column : columns) {
            out.writeUTF(column);
        }
        var blocks = new Blocks();
        long count = source.to(blocks);
        blocks.flush();
        out.writeInt(0);
        out.writeLong(count);
        out.write(blocks.digest.digest());
        rows.put(name, count);
    }

    void sequence(String name, long value) throws IOException {
        out.writeByte('S');
        out.writeUTF(name);
        out.writeLong(value);
    }

    Total finish() throws IOException {
        var total = new Total(rows, bytes);
        out.writeByte('E');
        out.writeInt(total.tables());
        out.writeLong(total.allRows());
        out.writeLong(total.bytes());
        out.flush();
        return total;
    }

    private final class Blocks extends OutputStream {
        private final MessageDigest digest = Digests.sha256();
        private final byte[] block = new byte[BLOCK];
        private int held;

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] from, int start, int length) throws IOException {
            int at = start;
            int left = length;
            while (left > 0) {
                int part = Math.min(left, BLOCK - held);
                System.arraycopy(from, at, block, held, part);
                held += part;
                at += part;
                left -= part;
                if (held == BLOCK) {
                    flush();
                }
            }
        }

        @Override
        public void flush() throws IOException {
            if (held > 0) {
                digest.update(block, 0, held);
                out.writeInt(held);
                out.write(block, 0, held);
                bytes += held;
                held = 0;
            }
        }
    }
}
