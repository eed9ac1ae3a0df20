package jp.sekisho.access;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.regex.Pattern;

/// An authenticator app that was told the key as text.
public final class Phone {
    private static final Pattern KEY = Pattern.compile("class=\"key\"[^>]*>([A-Z2-7 ]+)<");
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final byte[] secret;

    private Phone(byte[] secret) {
        this.secret = secret;
    }

    /// Types off what the page shows.
    public static Phone reading(String page) {
        var matcher = KEY.matcher(page);
        if (!matcher.find()) {
            throw new AssertionError("no key on the page:\n" + page);
        }
        return knowing(matcher.group(1));
    }

    static Phone knowing(String key) {
        var bytes = new ByteArrayOutputStream();
        int held = 0;
        int bits = 0;
        for (var letter : key.replace(" ", "").toCharArray()) {
            held = (held << 5 | LETTERS.indexOf(letter)) & 0xFFF;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(held >> bits & 0xFF);
            }
        }
        return new Phone(bytes.toByteArray());
    }

    public String code(Instant time) {
        return Totp.code(secret, Totp.step(time), Totp.DIGITS);
    }
}
