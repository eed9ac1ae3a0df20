package jp.sekisho.detect.network;

import jp.sekisho.detect.text.IpAddress;

/// Addresses that nobody reaches over the internet.
///
/// Source: RFC 1918, 1122, 3927, 5771, 6598; RFC 4193, 4291.
final class PrivateNetworks {
    private PrivateNetworks() {}

    static boolean contain(IpAddress address) {
        long low = address.low();
        if (address.isSix()) {
            int first = (int) (address.high() >>> 48);
            boolean loopback = address.high() == 0 && low <= 1;
            return loopback
                    || (first & 0xFE00) == 0xFC00
                    || (first & 0xFFC0) == 0xFE80
                    || (first & 0xFF00) == 0xFF00;
        }
        int first = (int) (low >>> 24);
        return first == 10
                || first == 127
                || first == 0
                || first >= 224
                || low >>> 20 == 0xAC1
                || low >>> 16 == 0xC0A8
                || low >>> 16 == 0xA9FE
                || low >>> 22 == 0x191;
    }
}
