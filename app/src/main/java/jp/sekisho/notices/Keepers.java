package jp.sekisho.notices;

import java.util.List;
import java.util.UUID;

/// The people who look after mail, and hear when some could not be delivered.
@FunctionalInterface
public interface Keepers {
    List<UUID> people();
}
