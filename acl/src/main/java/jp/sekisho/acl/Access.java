package jp.sekisho.acl;

/// Who can do what with a folder or file by its own permissions, whatever leads to it.
///
/// @param network reads it, or what inherits from it, when coming over the network
/// @param local the same when signed in at the machine
/// @param gain could change its list or its owner
/// @param enter may walk through it
/// @param owners own it
record Access(Crowd network, Crowd local, Crowd gain, Crowd enter, Crowd owners) {

    Crowd read(Way way) {
        return switch (way) {
            case NETWORK -> network;
            case LOCAL -> local;
        };
    }
}
