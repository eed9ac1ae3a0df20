package jp.sekisho.detect.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.BooleanSupplier;

/// A file that is waited for at its end. When it is replaced or cut short, as log rotation does, reading
/// begins anew.
final class Follow extends InputStream {
    private static final long PAUSE_MILLIS = 200;

    private final Path path;
    private final BooleanSupplier stopped;
    private FileChannel channel;
    private Object key;

    /// Comes to its end when `stopped`.
    Follow(Path path, BooleanSupplier stopped) throws IOException {
        this.path = path;
        this.stopped = stopped;
        this.channel = FileChannel.open(path, StandardOpenOption.READ);
        this.key = key(path);
    }

    private static Object key(Path path) throws IOException {
        Object key =
                Files.readAttributes(path, java.nio.file.attribute.BasicFileAttributes.class)
                        .fileKey();
        return key == null ? path : key;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        while (true) {
            int read = channel.read(ByteBuffer.wrap(bytes, from, length));
            if (read > 0) {
                return read;
            }
            if (stopped.getAsBoolean()) {
                return -1;
            }
            reopenIfReplaced();
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("no longer following " + path);
            }
        }
    }

    private void reopenIfReplaced() throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        Object now = key(path);
        if (!now.equals(key) || Files.size(path) < channel.position()) {
            channel.close();
            channel = FileChannel.open(path, StandardOpenOption.READ);
            key = now;
        }
    }

    @Override
    public int available() throws IOException {
        if (channel.size() <= channel.position()) {
            reopenIfReplaced();
        }
        return (int) Math.min(Integer.MAX_VALUE, Math.max(0, channel.size() - channel.position()));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
