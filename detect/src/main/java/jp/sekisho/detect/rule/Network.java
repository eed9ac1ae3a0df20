package jp.sekisho.detect.rule;

import java.util.Arrays;

/// A block of IPv4 or IPv6 addresses.
public final class Network {
    /// 4 or 16 bytes, of which the first bits count.
    private final byte[] address;

    private final int bits;

    private Network(byte[] address, int bits) {
        this.address = address;
        this.bits = bits;
    }

    static Network parse(String text, int line) {
        int slash = text.indexOf('/');
        byte[] address = Addresses.parse(slash < 0 ? text : text.substring(0, slash));
        int bits = slash < 0 ? 8 * address.length : digits(text.substring(slash + 1));
        if (address.length == 0 || bits < 0 || bits > 8 * address.length) {
            throw new Refusal(Flaw.NOT_A_NETWORK, line, text);
        }
        return new Network(address, bits);
    }

    private static int digits(String text) {
        return text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : -1;
    }

    /// Whether an address of the same family lies in this block.
    public boolean contains(byte[] other) {
        if (other.length != address.length) {
            return false;
        }
        int whole = bits >>> 3;
        if (Arrays.mismatch(address, 0, whole, other, 0, whole) >= 0) {
            return false;
        }
        int rest = bits & 7;
        return rest == 0 || ((address[whole] ^ other[whole]) & 0xFF) >>> (8 - rest) == 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Network network
                && network.bits == bits
                && Arrays.equals(network.address, address);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(address) + bits;
    }
}
