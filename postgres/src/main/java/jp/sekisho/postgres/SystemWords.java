package jp.sekisho.postgres;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;

/// What the operating system says about a file.
public final class SystemWords {
    private SystemWords() {}

    /// Its own words, without the file's name, which Java puts before them.
    public static String of(IOException problem) {
        if (problem instanceof FileSystemException known && known.getReason() != null) {
            return known.getReason();
        }
        return problem instanceof AccessDeniedException
                ? "Permission denied"
                : String.valueOf(problem.getMessage());
    }
}
