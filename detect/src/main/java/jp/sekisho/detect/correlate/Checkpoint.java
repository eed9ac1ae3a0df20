package jp.sekisho.detect.correlate;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Writes the groups of a correlator to a file and reads them back, for a restart or a new rule set. What
/// belongs to a correlation that is gone or was changed is left out.
public final class Checkpoint {
    private static final long MAGIC = 0x53454B43_4F525232L;
    private static final int MAX_BLOCK = 1 << 26;

    private Checkpoint() {}

    /// Replaces the file as a whole, so that a crash leaves the old one.
    public static void write(Correlator correlator, Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
            write(correlator, out);
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /// Reads a file into a fresh correlator.
    ///
    /// @throws IOException if the file is no checkpoint or is damaged
    public static void read(Path file, Correlator into) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            read(in, into);
        } catch (EOFException e) {
            throw new IOException(file + " is cut off: no checkpoint of correlations", e);
        } catch (IOException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    /// Gives the groups of one correlator to a fresh one with other rules.
    public static void pass(Correlator from, Correlator to) {
        ByteArrayOutputStream state = new ByteArrayOutputStream();
        try {
            write(from, state);
            read(new ByteArrayInputStream(state.toByteArray()), to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Correlator correlator, OutputStream to) throws IOException {
        DataOutputStream out = new DataOutputStream(to);
        List<Group> groups = correlator.all();
        out.writeLong(MAGIC);
        out.writeLong(correlator.newest());
        out.writeLong(correlator.sequence());
        out.writeInt(groups.size());
        for (Group group : groups) {
            ByteArrayOutputStream window = new ByteArrayOutputStream();
            group.window.write(new DataOutputStream(window));
            out.writeUTF(correlator.plans().plan(group.plan).definition());
            block(group.values, out);
            out.writeLong(group.newest);
            out.writeLong(group.alerted);
            block(window.toByteArray(), out);
        }
        out.flush();
    }

    private static void read(InputStream from, Correlator into) throws IOException {
        Map<String, Integer> plans = new HashMap<>();
        for (int i = 0; i < into.plans().size(); i++) {
            plans.put(into.plans().plan(i).definition(), i);
        }
        DataInputStream in = new DataInputStream(from);
        if (in.readLong() != MAGIC) {
            throw new IOException("no checkpoint of correlations");
        }
        into.resume(in.readLong(), in.readLong());
        int groups = in.readInt();
        for (int i = 0; i < groups; i++) {
            readGroup(in, plans, into);
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
