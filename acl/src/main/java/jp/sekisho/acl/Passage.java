package jp.sekisho.acl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The folders above an object, as far as they are known; those that are not keep nobody away.
///
/// @param now who may walk down at once
/// @param gain who may, or owns what keeps them away
record Passage(Optional<Passage> above, Optional<Above> folder, Crowd now, Crowd gain) {

    /// One folder on the way.
    record Above(Place place, String path, Compiled compiled, Access access) {}

    static Passage open(Census census) {
        return new Passage(Optional.empty(), Optional.empty(), census.all(), census.all());
    }

    Passage through(Place place, String path, Compiled compiled, Access access) {
        if (!compiled.needsTraverse()) {
            return this;
        }
        return new Passage(
                Optional.of(this),
                Optional.of(new Above(place, path, compiled, access)),
                now.and(access.enter()),
                gain.and(access.enter().or(access.owners())));
    }

    /// The folders, nearest first.
    List<Above> folders() {
        List<Above> folders = new ArrayList<>();
        Passage at = this;
        while (at.folder.isPresent()) {
            folders.add(at.folder.get());
            at = at.above.orElseThrow();
        }
        return folders;
    }
}
