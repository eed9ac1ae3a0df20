package jp.sekisho.postgres.backup;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import javax.crypto.SecretKey;

/// Opens what [SealedOutput] sealed. Nothing is handed on before its chunk was found genuine, and
/// the end is the end only when the last chunk says so.
final class SealedInput extends InputStream {
    private final InputStream in;
    private final Chunks chunks;
    private final byte[] sealed = new byte[Chunks.PLAIN + Chunks.TAG];
    private final byte[] plain = new byte[Chunks.PLAIN + Chunks.TAG];
    private long left;
    private int at;
    private int end;
    private boolean opened;

    /// @param length of all chunks
    SealedInput(InputStream in, long length, SecretKey key) {
        this.in = in;
        this.left = length;
        this.chunks = Chunks.opening(key);
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        while (at == end) {
            if (left == 0 && opened) {
                return -1;
            }
            open();
        }
        int part = Math.min(length, end - at);
        System.arraycopy(plain, at, into, from, part);
        at += part;
        return part;
    }

    private void open() throws IOException {
        int length = (int) Math.min(left, sealed.length);
        if (in.readNBytes(sealed, 0, length) < length) {
            throw new DamagedException();
        }
        left -= length;
        try {
            end = chunks.next(sealed, length, plain, left == 0);
            at = 0;
            opened = true;
        } catch (GeneralSecurityException notGenuine) {
            throw new DamagedException();
        }
    }

    /// Whatever is wrong with the file: who opens it knows its name.
    static final class DamagedException extends IOException {
        private static final long serialVersionUID = 1;
    }
}
