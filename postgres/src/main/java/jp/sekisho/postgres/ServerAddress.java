package jp.sekisho.postgres;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/// Where an external database is: `jdbc:postgresql://host:port/database?sslrootcert=FILE`. Says nothing
/// of who connects.
public final class ServerAddress {
    private static final Set<String> CHECKED = Set.of("verify-full", "verify-ca");

    private final String url;
    private final Properties parts;

    private ServerAddress(String url, Properties parts) {
        this.url = url;
        this.parts = parts;
    }

    /// @throws Refusal for what cannot be read, for a password in it, and for a connection over the
    ///     network that nobody checks
    public static ServerAddress parse(String url) {
        if (url.contains("@")) {
            throw new Refusal("external.password");
        }
        var parts = url.startsWith("jdbc:postgresql://") ? parsed(url) : null;
        if (parts == null || text(parts, "PGDBNAME").isEmpty() || text(parts, "PGHOST").isEmpty()) {
            throw new Refusal("external.address", withoutParameters(url));
        }
        if (parts.containsKey("user") || parts.containsKey("password")) {
            throw new Refusal("external.password");
        }
        var address = new ServerAddress(url, parts);
        address.mustBeSafe();
        return address;
    }

    private static @Nullable Properties parsed(String url) {
        // A name of the system's user is not what an address without one means.
        return url.chars().anyMatch(Character::isWhitespace) || url.contains("\\")
                ? null
                : Driver.parseURL(url, new Properties());
    }

    private static String text(Properties parts, String name) {
        return parts.getProperty(name, "");
    }

    /// What may be shown: nobody knows what is in parameters that were not understood.
    private static String withoutParameters(String url) {
        int at = url.indexOf('?');
        return at < 0 ? url : url.substring(0, at);
    }

    private void mustBeSafe() {
        if (!text(parts, "sslmode").isEmpty() && !isLocal() && !CHECKED.contains(mode())) {
            throw new Refusal("external.tls", mode());
        }
        certificate()
                .filter(file -> !file.isAbsolute() || !Files.isReadable(file))
                .ifPresent(file -> {
                    throw new Refusal("external.certificate", file);
                });
    }

    private String mode() {
        return text(parts, "sslmode");
    }

    private Optional<Path> certificate() {
        return Optional.ofNullable(parts.getProperty("sslrootcert")).map(Path::of);
    }

    private boolean isLocal() {
        return Arrays.stream(text(parts, "PGHOST").split(",")).allMatch(ServerAddress::isLocal);
    }

    private static boolean isLocal(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    String database() {
        return text(parts, "PGDBNAME");
    }

    /// As it was given.
    String url() {
        return url;
    }

    /// With what a connection over a network needs: a certificate that is checked, and an end to
    /// waiting for a host that has gone.
    String complete() {
        var more = new StringBuilder(url).append(url.contains("?") ? "&" : "?");
        if (mode().isEmpty() && !isLocal()) {
            more.append("sslmode=verify-full&");
        }
        for (var each :
                new String[] {
                    "connectTimeout=10", "tcpKeepAlive=true", "ApplicationName=sekisho"
                }) {
            if (!parts.containsKey(each.substring(0, each.indexOf('=')))) {
                more.append(each).append('&');
            }
        }
        return more.substring(0, more.length() - 1);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ServerAddress address && address.url.equals(url);
    }

    @Override
    public int hashCode() {
        return url.hashCode();
    }

    /// Host, port and database.
    @Override
    public String toString() {
        return withoutParameters(url).substring("jdbc:postgresql://".length());
    }
}
