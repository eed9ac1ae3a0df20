package jp.sekisho.detect.correlate;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Writes what a correlator knows and reads it back, for a restart or a new rule set. What belongs to a
/// correlation that is gone or was changed is left out; hits that still wait for earlier ones are kept for
/// the same rules only.
public final class Checkpoint {
    private static final int MAX_BLOCK = 1 << 28;

    private Checkpoint() {}

    public static void write(Correlator correlator, DataOutputStream out) throws IOException {
        List<Group> groups = correlator.all();
        out.writeLong(correlator.newest());
        out.writeLong(correlator.sequence());
        out.writeLong(correlator.groupTable().draws().state());
        out.writeInt(groups.size());
        for (Group group : groups) {
            out.writeUTF(correlator.plans().plan(group.plan).definition());
            block(group.values, out);
            out.writeLong(group.newest);
            out.writeLong(group.alerted);
            block(written(group.window::write), out);
        }
        out.writeUTF(correlator.plans().definition());
        block(written(correlator.waiting()::write), out);
    }

    /// Reads into a fresh correlator.
    ///
    /// @throws IOException if what was written is damaged
    public static void read(DataInputStream in, Correlator into) throws IOException {
        Map<String, Integer> plans = new HashMap<>();
        for (int i = 0; i < into.plans().size(); i++) {
            plans.put(into.plans().plan(i).definition(), i);
        }
        into.resume(in.readLong(), in.readLong());
        into.groupTable().draws().resume(in.readLong());
        int groups = in.readInt();
        for (int i = 0; i < groups; i++) {
            readGroup(in, plans, into);
        }
        boolean same = in.readUTF().equals(into.plans().definition());
        DataInputStream waiting = new DataInputStream(new ByteArrayInputStream(block(in)));
        if (same) {
            into.waiting().read(waiting);
        }
    }

    /// Gives the groups of one correlator to a fresh one with other rules.
    public static void pass(Correlator from, Correlator to) {
        try {
            byte[] state = written(out -> write(from, out));
            read(new DataInputStream(new ByteArrayInputStream(state)), to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void readGroup(DataInputStream in, Map<String, Integer> plans, Correlator into)
            throws IOException {
        Integer plan = plans.get(in.readUTF());
        byte[] values = block(in);
        long last = in.readLong();
        long alerted = in.readLong();
        byte[] state = block(in);
        if (plan != null) {
            Window window = into.plans().plan(plan).window();
            window.read(new DataInputStream(new ByteArrayInputStream(state)));
            into.restore(plan, values, window, last, alerted);
        }
    }

    @FunctionalInterface
    private interface Part {
        void write(DataOutputStream out) throws IOException;
    }

    private static byte[] written(Part part) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        part.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static void block(byte[] bytes, DataOutputStream out) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] block(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > MAX_BLOCK) {
            throw new IOException("damaged: a block of " + length + " bytes");
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }
}
