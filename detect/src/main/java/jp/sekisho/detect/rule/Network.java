package jp.sekisho.detect.rule;

import java.nio.charset.StandardCharsets;
import jp.sekisho.detect.text.IpAddress;

/// A block of addresses: `bits` bits from the first are those of `high` and `low` (of IPv4, the low 32
/// bits of `low`).
public record Network(boolean six, long high, long low, int bits) {
    static Network parse(String text, int line) {
        int slash = text.indexOf('/');
        byte[] address =
                (slash < 0 ? text : text.substring(0, slash)).getBytes(StandardCharsets.UTF_8);
        IpAddress read = new IpAddress();
        if (!read.read(address, 0, address.length)) {
            throw new Refusal(Flaw.NOT_A_NETWORK, line, text);
        }
        int width = read.isSix() ? 128 : 32;
        int bits = slash < 0 ? width : digits(text.substring(slash + 1));
        if (bits < 0 || bits > width) {
            throw new Refusal(Flaw.NOT_A_NETWORK, line, text);
        }
        return new Network(read.isSix(), read.high(), read.low(), bits);
    }

    private static int digits(String text) {
        return text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : -1;
    }

    /// Whether an address of the same family lies in this block.
    public boolean contains(IpAddress address) {
        if (address.isSix() != six) {
            return false;
        }
        long differenceHigh = high ^ address.high();
        long differenceLow = low ^ address.low();
        if (!six) {
            return bits == 0 || differenceLow >>> (32 - bits) == 0;
        }
        if (bits <= 64) {
            return bits == 0 || differenceHigh >>> (64 - bits) == 0;
        }
        return differenceHigh == 0 && differenceLow >>> (128 - bits) == 0;
    }
}
