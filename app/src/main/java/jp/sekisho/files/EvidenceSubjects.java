package jp.sekisho.files;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/// Lets a module name what evidence is used for in it. Without one, only the kind is shown.
public interface EvidenceSubjects {
    /// The word of [Subject#kind] it answers for.
    String kind();

    /// Those of them that are there.
    Map<UUID, Named> named(Collection<UUID> subjects);

    /// @param name what it is called on screen
    /// @param href the page where it stands
    record Named(String name, String href) {}
}
