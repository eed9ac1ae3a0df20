package jp.sekisho.postgres;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/// One password file per role, readable only by the user the program runs as.
record Secrets(Path folder) {
    private static final SecureRandom RANDOM = new SecureRandom();

    String password(Role role) throws IOException {
        var file = folder.resolve(role.login());
        if (!Files.exists(file)) {
            Modes.write(file, fresh().getBytes(US_ASCII));
        }
        return Files.readString(file, US_ASCII).strip();
    }

    static String fresh() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
