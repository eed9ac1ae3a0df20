package jp.sekisho.files;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Speaks `zINSTREAM` of clamd (clamd(8)): the command with a NUL, chunks with their length before
/// them as four bytes in network order, a length of zero; one answer with a NUL.
final class Clamd {
    private static final int CHUNK = 1 << 16;
    private static final int LONGEST_ANSWER = 4096;

    private final String address;
    private final Duration patience;

    Clamd(String address, Duration patience) {
        this.address = address;
        this.patience = patience;
    }

    sealed interface Answer {
        record Clean() implements Answer {}

        /// @param signature what clamd calls it
        record Found(String signature) implements Answer {}

        /// Over the limit of the daemon (`StreamMaxLength`).
        record TooLarge() implements Answer {}
    }

    /// @throws IOException when nobody answers in time, or not in this language
    Answer scan(byte[] content) throws IOException {
        try (var channel = SocketChannel.open(address())) {
            var answer = new CompletableFuture<String>();
            Thread.ofVirtual().start(() -> converse(channel, content, answer));
            return understood(answer.get(patience.toSeconds(), TimeUnit.SECONDS));
        } catch (ExecutionException broken) {
            throw new IOException(broken.getCause());
        } catch (TimeoutException late) {
            throw new IOException("no answer in " + patience.toSeconds() + " s", late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    private static void converse(
            SocketChannel channel, byte[] content, CompletableFuture<String> answer) {
        try {
            try {
                send(channel, content);
            } catch (IOException hungUp) {
                // It may have said why before it hung up.
                answer.complete(listen(channel));
                return;
            }
            answer.complete(listen(channel));
        } catch (IOException | RuntimeException gone) {
            answer.completeExceptionally(gone);
        }
    }

    private static void send(SocketChannel channel, byte[] content) throws IOException {
        write(channel, ByteBuffer.wrap("zINSTREAM\0".getBytes(US_ASCII)));
        for (int at = 0; at < content.length; at += CHUNK) {
            int length = Math.min(CHUNK, content.length - at);
            write(channel, ByteBuffer.allocate(4).putInt(length).flip());
            write(channel, ByteBuffer.wrap(content, at, length));
        }
        write(channel, ByteBuffer.allocate(4).putInt(0).flip());
    }

    private static void write(SocketChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static String listen(SocketChannel channel) throws IOException {
        var bytes = ByteBuffer.allocate(LONGEST_ANSWER);
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
            if (bytes.position() > 0 && bytes.get(bytes.position() - 1) == 0) {
                break;
            }
        }
        return new String(bytes.array(), 0, bytes.position(), US_ASCII).replace("\0", "").strip();
    }

    private static Answer understood(String answer) throws IOException {
        if (answer.equals("stream: OK")) {
            return new Answer.Clean();
        }
        if (answer.startsWith("stream: ") && answer.endsWith(" FOUND")) {
            return new Answer.Found(answer.substring(8, answer.length() - 6));
        }
        if (answer.startsWith("INSTREAM size limit exceeded")) {
            return new Answer.TooLarge();
        }
        throw new IOException("unknown answer: " + answer);
    }

    private SocketAddress address() throws IOException {
        if (address.startsWith("/")) {
            return UnixDomainSocketAddress.of(address);
        }
        int colon = address.lastIndexOf(':');
        try {
            return new InetSocketAddress(
                    address.substring(0, Math.max(0, colon)),
                    Integer.parseInt(address.substring(colon + 1)));
        } catch (IllegalArgumentException noAddress) {
            throw new IOException("neither host:port nor a path: " + address, noAddress);
        }
    }
}
