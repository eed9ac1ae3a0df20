package jp.sekisho.postgres.backup;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.sekisho.postgres.backup.SealedInput.DamagedException;

/// Reads what a [Packer] wrote and compares counts and digests on the way.
final class Unpacker {
    private static final int MOST = 1 << 20;

    private final DataInputStream in;
    private final Map<String, Long> rows = new LinkedHashMap<>();
    private long bytes;

    Unpacker(InputStream in) {
        this.in = new DataInputStream(in);
    }

    /// Who takes what is in it.
    interface Taker {
        void steps(List<Schema.Migration> steps) throws SQLException, IOException;

        void file(String name, byte[] content) throws IOException;

        /// @param content to be read to its end
        /// @return how many rows it took, or a negative number when it did not count
        long table(String name, List<String> columns, InputStream content)
                throws SQLException, IOException;

        void sequence(String name, long value) throws SQLException, IOException;
    }

    Total unpack(Taker taker) throws SQLException, IOException {
        try {
            while (true) {
                int kind = in.readUnsignedByte();
                switch (kind) {
                    case 'M' -> taker.steps(steps());
                    case 'F' -> taker.file(in.readUTF(), in.readNBytes(size()));
                    case 'T' -> table(taker);
                    case 'S' -> taker.sequence(in.readUTF(), in.readLong());
                    case 'E' -> {
                        return finish();
                    }
                    default -> throw new DamagedException();
                }
            }
        } catch (EOFException short_) {
            throw new DamagedException();
        }
    }

    private int size() throws IOException {
        int size = in.readInt();
        if (size < 0 || size > MOST) {
            throw new DamagedException();
        }
        return size;
    }

    private List<Schema.Migration> steps() throws IOException {
        var steps = new ArrayList<Schema.Migration>();
        for (int left = size(); left > 0; left--) {
            steps.add(new Schema.Migration(in.readUTF(), in.readUTF(), in.readInt()));
        }
        return steps;
    }

    private void table(Taker taker) throws SQLException, IOException {
        var name = in.readUTF();
        var columns = new ArrayList<String>();
        for (int left = size(); left > 0; left--) {
            columns.add(in.readUTF());
        }
        var blocks = new Blocks();
        long taken = taker.table(name, columns, blocks);
        blocks.skipRest();
        long count = in.readLong();
        var digest = in.readNBytes(32);
        if (!MessageDigest.isEqual(digest, blocks.digest.digest())
                || (taken >= 0 && taken != count)
                || rows.put(name, count) != null) {
            throw new DamagedException();
        }
    }

    private Total finish() throws IOException {
        var total = new Total(rows, bytes);
        if (in.readInt() != total.tables()
                || in.readLong() != total.allRows()
                || in.readLong() != total.bytes()
                || in.read() >= 0) {
            throw new DamagedException();
        }
        return total;
    }

    private final class Blocks extends InputStream {
        private final MessageDigest digest = Digests.sha256();
        private byte[] block = new byte[0];
        private int at;
        private boolean ended;

        @Override
        public int read() throws IOException {
            return fill() ? block[at++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (!fill()) {
                return -1;
            }
            int part = Math.min(length, block.length - at);
            System.arraycopy(block, at, into, from, part);
            at += part;
            return part;
        }

        private boolean fill() throws IOException {
            if (at == block.length && !ended) {
                int length = size();
                ended = length == 0;
                block = in.readNBytes(length);
                if (block.length < length) {
                    throw new EOFException();
                }
                digest.update(block);
                bytes += length;
                at = 0;
            }
            return !ended;
        }

        void skipRest() throws IOException {
            while (fill()) {
                at = block.length;
            }
        }
    }
}
