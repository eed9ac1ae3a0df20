package jp.sekisho.postgres.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import javax.crypto.SecretKey;

/// Seals what is written. Closing writes the last chunk and leaves the stream below open: a file
/// that was not closed is not whole.
final class SealedOutput extends OutputStream {
    private final OutputStream out;
    private final Chunks chunks;
    private final byte[] plain = new byte[Chunks.PLAIN];
    private final byte[] sealed = new byte[Chunks.PLAIN + Chunks.TAG];
    private int held;
    private boolean closed;

    SealedOutput(OutputStream out, SecretKey key) {
        this.out = out;
        this.chunks = Chunks.sealing(key);
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int at = from;
        int left = length;
        while (left > 0) {
            // A full chunk waits for what follows: it may be the last.
            if (held == Chunks.PLAIN) {
                seal(false);
            }
            int part = Math.min(left, Chunks.PLAIN - held);
            System.arraycopy(bytes, at, plain, held, part);
            held += part;
            at += part;
            left -= part;
        }
    }

    private void seal(boolean last) throws IOException {
        try {
            out.write(sealed, 0, chunks.next(plain, held, sealed, last));
            held = 0;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            seal(true);
        }
    }
}
