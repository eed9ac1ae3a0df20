package jp.sekisho.proof;

import java.io.IOException;
import java.util.Optional;

/// Where the files of a published log are read from: a folder, a server, memory.
@FunctionalInterface
public interface LogReader {

    /// The contents of a file, or empty if there is no such file.
    ///
    /// @throws IOException if that cannot be told
    Optional<byte[]> read(LogFile file) throws IOException;
}
