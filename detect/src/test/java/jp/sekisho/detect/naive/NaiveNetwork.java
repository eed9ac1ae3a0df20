package jp.sekisho.detect.naive;

import java.math.BigInteger;
import java.net.InetAddress;

/// Networks by the JDK's reader of literal addresses.
final class NaiveNetwork {
    private NaiveNetwork() {}

    static boolean contains(String network, String address) {
        String[] parts = network.split("/");
        byte[] base = bytes(parts[0]);
        byte[] other = bytes(address);
        if (base == null || other == null || base.length != other.length) {
            return false;
        }
        int bits = parts.length == 1 ? 8 * base.length : Integer.parseInt(parts[1]);
        int rest = 8 * base.length - bits;
        return new BigInteger(1, base)
                .shiftRight(rest)
                .equals(new BigInteger(1, other).shiftRight(rest));
    }

    private static byte[] bytes(String text) {
        boolean four = text.matches("(0|[1-9][0-9]{0,2})(\\.(0|[1-9][0-9]{0,2})){3}");
        if (!four && !text.matches("[0-9a-fA-F:]*:[0-9a-fA-F:.]*")) {
            return null;
        }
        try {
            byte[] read = InetAddress.ofLiteral(text).getAddress();
            if (!four && read.length == 4) {
                byte[] mapped = new byte[16];
                mapped[10] = -1;
                mapped[11] = -1;
                System.arraycopy(read, 0, mapped, 12, 4);
                return mapped;
            }
            return read;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
