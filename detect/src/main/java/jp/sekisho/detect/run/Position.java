package jp.sekisho.detect.run;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/// How far a source was read: up to which byte and line, and a hash of its first bytes. A log that was
/// rotated begins with others.
record Position(long offset, long line, int headLength, String headHash) {

    static Position of(long offset, long line, Head head) {
        int length = (int) Math.min(head.length(), offset);
        return new Position(offset, line, length, head.hash(length));
    }

    /// Whether a source that begins so may be the one that was read.
    boolean isOf(Head head) {
        return head.length() >= headLength && head.hash(headLength).equals(headHash);
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(offset);
        out.writeLong(line);
        out.writeInt(headLength);
        out.writeUTF(headHash);
    }

    static Position read(DataInput in) throws IOException {
        Position position = new Position(in.readLong(), in.readLong(), in.readInt(), in.readUTF());
        if (position.offset < 0
                || position.line < 0
                || position.headLength < 0
                || position.headLength > Head.MOST) {
            throw new IOException("damaged: a source read up to " + position.offset);
        }
        return position;
    }
}
