package jp.sekisho.acl;

/// A path on a server, as the server itself compares paths.
record Place(String server, String folded) {

    static Place of(String server, String path) {
        return new Place(server, Paths.fold(path));
    }

    @Override
    public String toString() {
        return server + ":" + folded;
    }
}
