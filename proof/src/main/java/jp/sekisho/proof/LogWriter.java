package jp.sekisho.proof;

import java.io.IOException;

/// Where the files of a published log are written to: a folder, an archive, memory.
@FunctionalInterface
public interface LogWriter {

    /// Puts a file in place, all at once, replacing what was there.
    void write(LogFile file, byte[] contents) throws IOException;
}
