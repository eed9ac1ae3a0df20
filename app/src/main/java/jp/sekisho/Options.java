package jp.sekisho;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import jp.sekisho.postgres.DataFolder;
import jp.sekisho.postgres.DataFolder.Purpose;
import jp.sekisho.postgres.Refusal;
import jp.sekisho.postgres.ServerAddress;

/// What `serve` was asked to do.
///
/// @param database the external one, if it was named
/// @param address the address to listen on; others than loopback only with a certificate
record Options(
        Path data,
        Optional<ServerAddress> database,
        InetAddress address,
        int port,
        Optional<TlsFiles> tls,
        Purpose purpose,
        Optional<LocalDateTime> clock) {
    private static final int PORT = 8610;

    /// @throws Refusal naming the word that is not understood and what was expected
    static Options parse(String... arguments) {
        var data = Optional.<Path>empty();
        var database = Optional.<ServerAddress>empty();
        var port = PORT;
        var address = Optional.<InetAddress>empty();
        var certificate = Optional.<Path>empty();
        var key = Optional.<Path>empty();
        var purpose = Purpose.REAL;
        var clock = Optional.<LocalDateTime>empty();
        for (int at = 0; at < arguments.length; at += 2) {
            var name = arguments[at];
            if (at + 1 == arguments.length) {
                throw Startup.refusal("option.value", name);
            }
            var value = arguments[at + 1];
            switch (name) {
                case "--data" -> data = Optional.of(Path.of(value));
                case "--database" -> database = Optional.of(ServerAddress.parse(value));
                case "--port" -> port = port(value);
                case "--address" -> address = Optional.of(address(value));
                case "--tls-cert" -> certificate = Optional.of(Path.of(value));
                case "--tls-key" -> key = Optional.of(Path.of(value));
                case "--purpose" -> purpose = purpose(value);
                case "--clock" -> clock = Optional.of(time(value));
                default -> throw Startup.refusal("option.unknown", name);
            }
        }
        if (clock.isPresent() && data.isEmpty()) {
            throw Startup.refusal("option.clock-needs-data");
        }
        if (clock.isPresent()) {
            purpose = Purpose.REHEARSAL;
        }
        var usual = DataFolder.usual();
        var folder =
                purpose == Purpose.DEMO
                        ? usual.resolveSibling(usual.getFileName() + "-demo")
                        : usual;
        var tls = tls(certificate, key);
        return new Options(
                data.orElse(folder),
                database,
                listening(address, tls.isPresent()),
                port,
                tls,
                purpose,
                clock);
    }

    String scheme() {
        return tls.isPresent() ? "https" : "http";
    }

    /// The name people type: the certificate's, if there is one.
    String host() {
        return tls.map(TlsFiles::host).orElse("127.0.0.1");
    }

    private static Optional<TlsFiles> tls(Optional<Path> certificate, Optional<Path> key) {
        if (certificate.isPresent() != key.isPresent()) {
            throw Startup.refusal("option.tls-pair");
        }
        return certificate.map(file -> TlsFiles.check(file, key.orElseThrow()));
    }

    private static InetAddress listening(Optional<InetAddress> wished, boolean encrypted) {
        var address =
                wished.orElseGet(() -> encrypted ? everywhere() : InetAddress.getLoopbackAddress());
        if (!encrypted && !address.isLoopbackAddress()) {
            throw Startup.refusal("option.address-needs-tls", address.getHostAddress());
        }
        return address;
    }

    private static InetAddress everywhere() {
        return new InetSocketAddress(0).getAddress();
    }

    private static InetAddress address(String value) {
        try {
            return InetAddress.getByName(value);
        } catch (UnknownHostException unknown) {
            throw Startup.refusal("option.address", value);
        }
    }

    /// A rehearsal is asked for by its clock.
    private static Purpose purpose(String value) {
        if (!value.equals("DEMO")) {
            throw Startup.refusal("option.purpose", value);
        }
        return Purpose.DEMO;
    }

    private static int port(String value) {
        try {
            var port = Integer.parseInt(value);
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // Told below, like a number out of range.
        }
        throw Startup.refusal("option.port", value);
    }

    private static LocalDateTime time(String value) {
        try {
            return LocalDateTime.parse(value);
        } catch (DateTimeParseException notATime) {
            throw Startup.refusal("option.clock", value);
        }
    }
}
