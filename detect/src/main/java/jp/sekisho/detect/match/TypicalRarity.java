package jp.sekisho.detect.match;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// What is known before any event was seen: how often each byte stands in logs, and words of which logs
/// are full.
final class TypicalRarity implements Rarity {
    static final TypicalRarity INSTANCE = new TypicalRarity();

    private static final String COMMON =
            """
            c:\\\\windows\\\\system32\\\\svchost.exe -k netsvcs -p -s c:\\\\program files (x86)\\\\microsoft\\\\
            cmd.exe /c powershell.exe -noprofile -executionpolicy bypass -command \\"& {get-item set-}\\"
            c:\\\\users\\\\administrator\\\\appdata\\\\local\\\\temp\\\\ \\\\roaming\\\\ c:\\\\programdata\\\\
            hklm\\\\software\\\\microsoft\\\\windows\\\\currentversion\\\\ hkey_local_machine\\\\system\\\\
            currentcontrolset\\\\services\\\\ http://www. https:// .com/ .dll ntdll.dll+ kernelbase.dll
            /usr/bin/ /bin/sh -c /etc/ /var/log/ /home/ root user name service process application client
            microsoft.powershell.management system.management new-object net.webclient security local
            """;
    private static final String BY_FREQUENCY =
            "e sotnrialcdm\\p.w2ug:y-h0f13bvxk/4_586,79\\\"(){}[]=;+'$&%@!?#*|<>^~`zjq";
    private static final double COMMON_WORD = 1000;
    private static final int MAX_WIDTH = 4;

    private static final int HASH_BITS = 14;

    private final double[] bytes = new double[256];

    /// How often grams of the common words have each hash.
    private final byte[] grams = new byte[1 << HASH_BITS];

    private TypicalRarity() {
        Arrays.fill(bytes, 1e-3);
        for (int i = 0; i < BY_FREQUENCY.length(); i++) {
            bytes[BY_FREQUENCY.charAt(i)] = 1.0 / (i + 3);
        }
        byte[] common = COMMON.replace("\n", "").getBytes(StandardCharsets.US_ASCII);
        for (int width = 1; width <= MAX_WIDTH; width++) {
            for (int i = 0; i + width <= common.length; i++) {
                int hash = hash(common, i, width);
                grams[hash] = (byte) Math.min(100, grams[hash] + 1);
            }
        }
    }

    private static int hash(byte[] bytes, int at, int width) {
        int key = width;
        for (int i = 0; i < width; i++) {
            key = (key * 31 + bytes[at + i]) * 0x9E3779B1;
        }
        return key >>> (32 - HASH_BITS);
    }

    @Override
    public double frequency(byte[] text, int at, int width) {
        double product = 1;
        for (int i = 0; i < width; i++) {
            product *= bytes[text[at + i] & 0xFF];
        }
        return product * (1 + COMMON_WORD * grams[hash(text, at, width)]);
    }
}
