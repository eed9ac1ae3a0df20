package jp.sekisho.proof;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// One of the files as which a log is published (C2SP tlog-tiles): the checkpoint, tiles of hashes,
/// bundles of entries. The same names serve as paths below a folder and below a URL.
public sealed interface LogFile permits CheckpointFile, HashTile, EntryBundle {

    /// How many hashes or entries a full file has.
    int FULL = 256;

    /// The path below the log's folder or URL, such as `tile/0/x001/x234/067.p/8`.
    String path();

    /// The media type under which HTTP serves it.
    String contentType();

    /// Whether a log of this size has this very file. A server gives out no others.
    boolean belongsTo(long size);

    /// Reads a path, in its one spelling.
    ///
    /// @throws Malformed if no file of a log has this path
    static LogFile parse(String path) {
        return TilePath.parse(path);
    }

    /// The files to write when a published log grows, in an order in which nobody who follows the
    /// checkpoint ever misses a file: bundles, then tiles from below, the checkpoint last.
    ///
    /// Full files come once, when they fill up; partial ones whenever they changed.
    ///
    /// @param from the size that is published, 0 for none
    /// @param to the size to publish, at least `from`
    static Stream<LogFile> between(long from, long to) {
        if (from < 0 || from > to) {
            throw new IllegalArgumentException(
                    "sizes must go up from 0, but are %d and %d".formatted(from, to));
        }
        Stream<LogFile> bundles = grown(from, to).mapToObj(i -> EntryBundle.in(i, to));
        Stream<LogFile> tiles =
                IntStream.range(0, HashTile.LEVELS)
                        .boxed()
                        .flatMap(level ->
                                grown(from >>> (8 * level), to >>> (8 * level))
                                        .mapToObj(i -> HashTile.in(level, i, to)));
        return Stream.of(bundles, tiles, Stream.of(new CheckpointFile())).flatMap(s -> s);
    }

    /// The indexes of the files that hold items `from` to below `to`.
    private static LongStream grown(long from, long to) {
        return from == to
                ? LongStream.empty()
                : LongStream.rangeClosed(from / FULL, (to - 1) / FULL);
    }
}
