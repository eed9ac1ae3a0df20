package jp.sekisho.acl;

import java.util.List;

/// What a descriptor says about access. An empty list and no list are opposites.
sealed interface Dacl {

    /// The export holds no list, which says nothing about the object.
    record NotExported() implements Dacl {}

    /// The object has no list: everybody has every right (MS-DTYP §2.5.3.2).
    record Open() implements Dacl {}

    /// Ordered entries; none of them means nobody, but for the owner.
    record Listed(List<Ace> aces) implements Dacl {
        public Listed {
            aces = List.copyOf(aces);
        }
    }
}
