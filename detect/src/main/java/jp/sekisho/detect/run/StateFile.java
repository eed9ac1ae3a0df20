package jp.sekisho.detect.run;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.sekisho.detect.correlate.Checkpoint;
import jp.sekisho.detect.correlate.Correlator;
import jp.sekisho.detect.network.NetworkAnalysis;
import org.jspecify.annotations.Nullable;

/// Keeps what a run knows, so that another goes on from there: the groups of correlations, what the network
/// has shown, and how far each file was read. All three are of the same moment.
///
/// Written as a whole beside the old file, which it then replaces: a crash leaves the one or the other.
final class StateFile {
    private static final long MAGIC = 0x53454B43_4F525233L;
    private static final int MOST_SOURCES = 1 << 16;

    private final Path path;
    private final Map<String, Position> positions = new LinkedHashMap<>();

    StateFile(Path path) {
        this.path = path;
    }

    /// Reads the file, if it is there, into a fresh correlator and a fresh analysis; without one, what is
    /// known of the network is passed over.
    ///
    /// @throws IOException if the file is no state of a run or is damaged
    void read(Correlator correlator, NetworkAnalysis network, boolean isNetworkWanted)
            throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(path)))) {
            if (in.readLong() != MAGIC) {
                throw new IOException("no state of a run");
            }
            int sources = in.readInt();
            if (sources < 0 || sources > MOST_SOURCES) {
                throw new IOException("damaged: " + sources + " sources");
            }
            for (int i = 0; i < sources; i++) {
                positions.put(in.readUTF(), Position.read(in));
            }
            Checkpoint.read(in, correlator);
            if (in.readBoolean() && isNetworkWanted) {
                network.read(in);
            }
        } catch (EOFException e) {
            throw new IOException(path + " is cut off: no state of a run", e);
        } catch (IOException e) {
            throw new IOException(path + ": " + e.getMessage(), e);
        }
    }

    /// How far the source was read, or null.
    @Nullable Position position(String source) {
        return positions.get(source);
    }

    void set(String source, Position position) {
        positions.put(source, position);
    }

    void write(Correlator correlator, @Nullable NetworkAnalysis network) throws IOException {
        Path part = path.resolveSibling(path.getFileName() + ".part");
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
            out.writeLong(MAGIC);
            out.writeInt(positions.size());
            for (Map.Entry<String, Position> position : positions.entrySet()) {
                out.writeUTF(position.getKey());
                position.getValue().write(out);
            }
            Checkpoint.write(correlator, out);
            out.writeBoolean(network != null);
            if (network != null) {
                network.write(out);
            }
        }
        Files.move(part, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
