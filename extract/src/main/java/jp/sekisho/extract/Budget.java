package jp.sekisho.extract;

import java.time.Duration;

/// What reading one file may cost. Whatever goes over it is refused.
///
/// @param fileBytes size of the file
/// @param heapMegabytes memory of the child
/// @param time until the child is killed
/// @param answerBytes size of what the child says
/// @param records cells, merged areas, attributes, paragraphs, and what a file needs to describe them
/// @param unpackedBytes size of all parts of a package together, when unpacked
/// @param ratio of unpacked to packed size, for a part over 4 MiB
/// @param depth of elements inside elements
/// @param characters of one cell, attribute or paragraph
public record Budget(
        int fileBytes,
        int heapMegabytes,
        Duration time,
        int answerBytes,
        int records,
        long unpackedBytes,
        int ratio,
        int depth,
        int characters) {
    /// Ten times the largest register of a small body.
    public static final Budget ORDINARY =
            new Budget(
                    20 << 20,
                    192,
                    Duration.ofSeconds(30),
                    48 << 20,
                    500_000,
                    300L << 20,
                    250,
                    200,
                    200_000);

    public Budget {
        if (fileBytes < 1
                || heapMegabytes < 32
                || heapMegabytes > 256
                || time.isNegative()
                || time.isZero()
                || answerBytes < 1
                || records < 1
                || unpackedBytes < 1
                || ratio < 1
                || depth < 1
                || characters < 1) {
            throw new IllegalArgumentException("nothing can be read within this");
        }
    }

    public Budget withTime(Duration of) {
        return new Budget(
                fileBytes,
                heapMegabytes,
                of,
                answerBytes,
                records,
                unpackedBytes,
                ratio,
                depth,
                characters);
    }

    public Budget withRecords(int of) {
        return new Budget(
                fileBytes,
                heapMegabytes,
                time,
                answerBytes,
                of,
                unpackedBytes,
                ratio,
                depth,
                characters);
    }

    public Budget withFileBytes(int of) {
        return new Budget(
                of,
                heapMegabytes,
                time,
                answerBytes,
                records,
                unpackedBytes,
                ratio,
                depth,
                characters);
    }

    public Budget withAnswerBytes(int of) {
        return new Budget(
                fileBytes,
                heapMegabytes,
                time,
                of,
                records,
                unpackedBytes,
                ratio,
                depth,
                characters);
    }
}
