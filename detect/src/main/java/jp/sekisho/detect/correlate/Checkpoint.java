package jp.sekisho.detect.correlate;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;

/// Writes the groups of a correlator to a file and reads them back, for a restart or a new rule set. What
/// belongs to a correlation that is gone or was changed is left out.
public final class Checkpoint {
    private static final long MAGIC = 0x53454B43_4F525231L;
    private static final int MAX_BLOCK = 1 << 26;

    private Checkpoint() {}

    /// Replaces the file as a whole, so that a crash leaves the old one.
    public static void write(Correlator correlator, Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
            out.writeLong(MAGIC);
            out.writeLong(correlator.newest());
            out.writeInt(correlator.groups());
            for (Group group : correlator.all()) {
                ByteArrayOutputStream window = new ByteArrayOutputStream();
                group.window.write(new DataOutputStream(window));
                out.writeUTF(correlator.plans().plan(group.plan).definition());
                block(group.values, out);
                out.writeLong(group.newest);
                out.writeLong(group.alerted);
                block(window.toByteArray(), out);
            }
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /// Reads a file into a fresh correlator.
    ///
    /// @throws IOException if the file is no checkpoint or is damaged
    public static void read(Path file, Correlator into) throws IOException {
        Map<String, Integer> plans = new HashMap<>();
        for (int i = 0; i < into.plans().size(); i++) {
            plans.put(into.plans().plan(i).definition(), i);
        }
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (in.readLong() != MAGIC) {
                throw new IOException(file + " is no checkpoint of correlations");
            }
            long newest = in.readLong();
            int groups = in.readInt();
            for (int i = 0; i < groups; i++) {
                readGroup(in, plans, newest, into);
            }
        }
    }

    private static void readGroup(
            DataInputStream in, Map<String, Integer> plans, long newest, Correlator into)
            throws IOException {
        Integer plan = plans.get(in.readUTF());
        byte[] values = block(in);
        long last = in.readLong();
        long alerted = in.readLong();
        byte[] state = block(in);
        if (plan != null) {
            Window window = into.plans().plan(plan).window();
            window.read(new DataInputStream(new ByteArrayInputStream(state)));
            into.restore(new Group(plan, values, window, last, alerted), newest);
        }
    }

    private static void block(byte[] bytes, DataOutputStream out) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] block(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > MAX_BLOCK) {
            throw new IOException("a block of " + length + " bytes");
        }
        return in.readNBytes(length);
    }
}
