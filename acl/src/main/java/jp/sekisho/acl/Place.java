package jp.sekisho.acl;

/// A path on a server, as the server itself compares paths.
record Place(String server, String folded) implements Comparable<Place> {

    static Place of(String server, String path) {
        return new Place(server, Paths.fold(path));
    }

    boolean isWithin(Place root) {
        return server.equals(root.server) && Paths.isWithin(folded, root.folded);
    }

    @Override
    public int compareTo(Place other) {
        int byServer = server.compareTo(other.server);
        return byServer != 0 ? byServer : folded.compareTo(other.folded);
    }

    @Override
    public String toString() {
        return server + ":" + folded;
    }
}
