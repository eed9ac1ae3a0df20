package jp.sekisho.extract;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;

/// A parser that somebody took over: tries what it should not, and says what worked.
final class Prisoner {
    private Prisoner() {}

    public static void main(String[] arguments) {
        attempt("network", () -> connect(Integer.parseInt(arguments[0])));
        attempt("secret", () -> Files.readAllBytes(Path.of(arguments[1])));
        attempt("file", () -> Files.writeString(Path.of("/tmp/sekisho-prisoner"), "x"));
        attempt("here", () -> Files.writeString(Path.of("x"), "x"));
        attempt("neighbours", () -> Files.list(Path.of(".")).findAny().orElseThrow());
        System.out.println("environment " + System.getenv().keySet());
    }

    private interface Attempt {
        void run() throws Exception;
    }

    private static void attempt(String what, Attempt attempt) {
        try {
            attempt.run();
            System.out.println(what + " worked");
        } catch (Exception refused) {
            System.out.println(what + " failed");
        }
    }

    private static void connect(int port) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 1000);
        }
    }
}
