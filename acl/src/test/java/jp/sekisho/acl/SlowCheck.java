package jp.sekisho.acl;

import java.util.List;
import java.util.Set;

/// The access check as MS-DTYP §2.5.3.2 tells it, for one token, bit by bit: the slow twin.
final class SlowCheck {

    private SlowCheck() {}

    /// All rights that the token has.
    static int granted(Descriptor descriptor, Set<Sid> token) {
        if (descriptor.dacl() instanceof Dacl.Open) {
            return -1;
        }
        List<Ace> aces =
                ((Dacl.Listed) descriptor.dacl()).aces().stream().filter(Ace::isEffective).toList();
        boolean owns = descriptor.owner().filter(token::contains).isPresent();
        boolean ownerRights =
                aces.stream().anyMatch(ace -> ace.trustee().equals(WellKnown.OWNER_RIGHTS));
        int granted = owns && !ownerRights ? Rights.READ_CONTROL | Rights.WRITE_DAC : 0;
        int refused = 0;
        for (Ace ace : aces) {
            boolean speaksOf =
                    ace.trustee().equals(WellKnown.OWNER_RIGHTS)
                            ? owns
                            : token.contains(ace.trustee());
            if (speaksOf && ace.kind() == Ace.Kind.ALLOW) {
                granted |= ace.mask() & ~refused;
            } else if (speaksOf && ace.kind() == Ace.Kind.DENY) {
                refused |= ace.mask() & ~granted;
            }
        }
        return granted;
    }
}
