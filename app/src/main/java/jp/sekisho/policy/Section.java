package jp.sekisho.policy;

import java.util.List;
import java.util.UUID;

/// A unit somebody answers for, with everybody who stands in it or below it that day.
public record Section(UUID unit, String name, List<Reader> readers) {
    public Section {
        readers = List.copyOf(readers);
    }

    /// How many have not read the edition.
    public int open() {
        return (int) readers.stream().filter(reader -> reader.confirmedOn() == null).count();
    }
}
