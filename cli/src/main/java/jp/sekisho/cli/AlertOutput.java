package jp.sekisho.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/// Standard output for alerts, which tells a reader who has gone, as `head` does, from a disk that is full.
final class AlertOutput extends FilterOutputStream {

    /// Alerts could not be written.
    static final class Unwritable extends IOException {
        private static final long serialVersionUID = 1L;

        private Unwritable(IOException cause) {
            super(cause.getMessage(), cause);
        }

        /// Whether nobody reads them any more.
        boolean isUnread() {
            return String.valueOf(getMessage()).toLowerCase(Locale.ROOT).contains("broken pipe");
        }
    }

    AlertOutput(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            throw new Unwritable(e);
        }
    }
}
