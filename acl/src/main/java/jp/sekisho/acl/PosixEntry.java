package jp.sekisho.acl;

import java.util.List;
import java.util.Optional;

/// One entry of a POSIX list.
///
/// @param id whom it names, for USER and GROUP only
/// @param bits of [Triple], before the mask
record PosixEntry(Tag tag, Optional<Sid> id, int bits) {

    enum Tag {
        OWNER,
        USER,
        OWNING_GROUP,
        GROUP,
        MASK,
        OTHER
    }

    PosixEntry {
        if (id.isPresent() != (tag == Tag.USER || tag == Tag.GROUP)) {
            throw new IllegalArgumentException(tag + " with " + id);
        }
    }

    /// What the mask of the list leaves of this entry.
    int under(List<PosixEntry> list) {
        if (tag == Tag.OWNER || tag == Tag.OTHER) {
            return bits;
        }
        int left = bits;
        for (PosixEntry entry : list) {
            if (entry.tag == Tag.MASK) {
                left &= entry.bits;
            }
        }
        return left;
    }

    /// Whether the list has a mask that leaves nothing.
    static boolean isMaskEmpty(List<PosixEntry> list) {
        return list.stream().anyMatch(entry -> entry.tag == Tag.MASK && entry.bits == 0);
    }
}
