package jp.sekisho.acl;

import java.util.List;
import java.util.Optional;

/// One folder or file with everything that decides who can read it.
///
/// @param fileOwners identities that own files in it which are not listed
/// @param others further names of the same file
/// @param unlistedNames how many more names it has
record Spot(
        Place place,
        Newest.Said<Fact.Node> said,
        Compiled compiled,
        Access access,
        Passage passage,
        Host host,
        List<Gate> gates,
        List<Integer> fileOwners,
        List<Spot> others,
        int unlistedNames) {

    Fact.Node node() {
        return said.value();
    }

    String server() {
        return node().server();
    }

    String path() {
        return node().path();
    }

    Optional<Missing> doubt() {
        return said.doubt();
    }

    Spot with(List<Spot> itsOthers, int itsUnlisted) {
        return new Spot(
                place,
                said,
                compiled,
                access,
                passage,
                host,
                gates,
                fileOwners,
                itsOthers,
                itsUnlisted);
    }
}
