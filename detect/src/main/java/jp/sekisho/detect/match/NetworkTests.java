package jp.sekisho.detect.match;

import java.util.List;
import jp.sekisho.detect.rule.Network;

/// Finds the networks of rules in which a value lies that is an address.
final class NetworkTests {
    private final Network[] networks;
    private final int[][] finds;

    NetworkTests(List<Network> networks, List<int[]> finds) {
        this.networks = networks.toArray(Network[]::new);
        this.finds = finds.toArray(int[][]::new);
    }

    boolean isEmpty() {
        return networks.length == 0;
    }

    void match(byte[] text, int from, int to, Scratch scratch) {
        if (networks.length == 0 || !scratch.address.read(text, from, to)) {
            return;
        }
        for (int i = 0; i < networks.length; i++) {
            if (networks[i].contains(scratch.address)) {
                scratch.found.add(finds[i]);
            }
        }
    }
}
