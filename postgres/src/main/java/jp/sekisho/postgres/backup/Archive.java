package jp.sekisho.postgres.backup;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import jp.sekisho.postgres.Refusal;

/// A backup file: header in clear, encapsulated key, sealed content, and at the end a digest of all
/// of it, by which whoever has no key can tell whether the file came through unharmed.
public record Archive(Path file, Header header) {
    static final byte[] END = "SEKIEND\n".getBytes(US_ASCII);
    static final int DIGEST = 32;
    private static final int BUFFER = 128 * 1024;

    /// @throws Refusal when it is no backup of this format, or is not whole at its end
    public static Archive open(Path file) {
        try (var channel = FileChannel.open(file)) {
            var in = new BufferedInputStream(Channels.newInputStream(channel));
            var header = Header.read(in, file);
            var end = ByteBuffer.allocate(END.length);
            long at = channel.size() - DIGEST - END.length;
            if (at < smallest(header) || channel.read(end, at) < END.length) {
                throw Words.refusal("file.truncated", file);
            }
            if (!ByteBuffer.wrap(END).equals(end.flip())) {
                throw Words.refusal("file.truncated", file);
            }
            return new Archive(file, header);
        } catch (NoSuchFileException missing) {
            throw Words.refusal(missing, "file.missing", file);
        } catch (IOException unreadable) {
            throw Words.refusal(unreadable, "file.unreadable", file, unreadable.getMessage());
        }
    }

    private static long smallest(Header header) {
        return (long) header.bytes().length + FileSecret.ENCAPSULATION + Chunks.TAG;
    }

    /// Whether every byte is still the one that was written. Needs no key, and proves nothing
    /// against somebody who changed it on purpose.
    public void compareDigest() {
        var digest = Digests.sha256();
        try (var in = Files.newInputStream(file)) {
            var block = new byte[BUFFER];
            for (long left = Files.size(file) - DIGEST; left > 0; ) {
                int read = in.read(block, 0, (int) Math.min(left, block.length));
                if (read < 0) {
                    throw Words.refusal("file.damaged", file);
                }
                digest.update(block, 0, read);
                left -= read;
            }
            if (!MessageDigest.isEqual(in.readAllBytes(), digest.digest())) {
                throw Words.refusal("file.damaged", file);
            }
        } catch (IOException unreadable) {
            throw Words.refusal(unreadable, "file.unreadable", file, unreadable.getMessage());
        }
    }

    /// Opens it and hands on all that is in it. What was handed on is genuine as far as it went;
    /// that it was all is known only when this returns.
    ///
    /// @throws Refusal for another key, and for whatever is wrong with the file
    Total read(RecoveryKey key, Unpacker.Taker taker) throws SQLException {
        if (!key.recipient().id().equals(header.keyId())) {
            throw Words.refusal("key.other", file, header.keyId(), key.recipient().id());
        }
        var inflater = new Inflater(true);
        try (var in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
            var read = Header.read(in, file).bytes();
            var secret = FileSecret.open(key, read, in.readNBytes(FileSecret.ENCAPSULATION), file);
            long length =
                    Files.size(file) - read.length - FileSecret.ENCAPSULATION - END.length - DIGEST;
            var sealed = new SealedInput(in, length, secret.key());
            var total =
                    new Unpacker(new InflaterInputStream(sealed, inflater, BUFFER)).unpack(taker);
            mustEnd(sealed);
            return total;
        } catch (SealedInput.DamagedException | ZipException damaged) {
            throw Words.refusal(damaged, "file.damaged", file);
        } catch (IOException unreadable) {
            throw Words.refusal(unreadable, "file.unreadable", file, unreadable.getMessage());
        } finally {
            inflater.end();
        }
    }

    private static void mustEnd(InputStream sealed) throws IOException {
        if (sealed.read() >= 0) {
            throw new SealedInput.DamagedException();
        }
    }

    /// Reads everything and compares every count and digest; keeps nothing.
    public Total check(RecoveryKey key) {
        try {
            return read(key, new Nothing());
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static final class Nothing implements Unpacker.Taker {
        @Override
        public void steps(java.util.List<Schema.Migration> steps) {}

        @Override
        public void file(String name, byte[] content) {}

        @Override
        public long table(String name, java.util.List<String> columns, InputStream content) {
            return -1;
        }

        @Override
        public void sequence(String name, long value) {}
    }
}
