package jp.sekisho.bench.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;

/// Signs in over and over, at a steady rate, while pages are fetched at theirs. Drives a running
/// program over real sockets. Both streams are open: a slow answer does not slow the next request
/// down, and is measured from the time it should have been sent.
///
/// Arguments: address, sign-in name, password, seconds, sign-ins per second, pages per second. The
/// account must have no second factor. Every answer is checked before a time is printed.
public final class SignInLoad {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final List<String> PAGES = List.of("/", "/document", "/people", "/ledger");

    private final URI address;
    private final String name;
    private final String password;

    private SignInLoad(URI address, String name, String password) {
        this.address = address;
        this.name = name;
        this.password = password;
    }

    public static void main(String[] arguments) throws Exception {
        var load = new SignInLoad(URI.create(arguments[0]), arguments[1], arguments[2]);
        var seconds = Integer.parseInt(arguments[3]);
        load.run(5, 1, 10);
        load.report(seconds, Double.parseDouble(arguments[4]), Double.parseDouble(arguments[5]));
    }

    private void report(int seconds, double signIns, double pages) throws Exception {
        var times = run(seconds, signIns, pages);
        System.out.printf(
                "sign-in  n=%d  p50=%.0f ms  p99=%.0f ms  max=%.0f ms%n",
                times.signIns().size(),
                at(times.signIns(), 0.50),
                at(times.signIns(), 0.99),
                at(times.signIns(), 1));
        System.out.printf(
                "page     n=%d  p50=%.0f ms  p99=%.0f ms  max=%.0f ms%n",
                times.pages().size(),
                at(times.pages(), 0.50),
                at(times.pages(), 0.99),
                at(times.pages(), 1));
    }

    private record Times(List<Double> signIns, List<Double> pages) {}

    private Times run(int seconds, double signIns, double pages) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var reader = client(InetAddress.getLoopbackAddress())) {
            signIn(reader);
            var begin = System.nanoTime();
            var entering =
                    threads.submit(() -> paced(begin, seconds, signIns, n -> () -> signInAnew(n)));
            var reading =
                    threads.submit(() ->
                            paced(
                                    begin,
                                    seconds,
                                    pages,
                                    n -> () -> read(reader, PAGES.get(n % PAGES.size()))));
            return new Times(entering.get(), reading.get());
        }
    }

    /// Which request comes as the n-th.
    private interface Requests {
        Callable<Boolean> number(int n);
    }

    private static List<Double> paced(long begin, int seconds, double rate, Requests requests)
            throws Exception {
        var running = new ArrayList<Future<Double>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 0; n < seconds * rate; n++) {
                var due = begin + (long) (n / rate * 1e9);
                var wait = due - System.nanoTime();
                if (wait > 0) {
                    Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
                }
                var request = requests.number(n);
                running.add(
                        threads.submit(() -> {
                            request.call();
                            return (System.nanoTime() - due) / 1e6;
                        }));
            }
            var times = new ArrayList<Double>();
            for (var each : running) {
                times.add(each.get());
            }
            return times;
        }
    }

    /// From ever another address of this machine: thirty tries a minute from one are refused.
    private boolean signInAnew(int n) throws IOException, InterruptedException {
        var from =
                InetAddress.getByAddress(
                        new byte[] {127, 0, (byte) (n / 200 % 200), (byte) (2 + n % 200)});
        try (var client = client(from)) {
            return signIn(client);
        }
    }

    private boolean signIn(HttpClient client) throws IOException, InterruptedException {
        var form = get(client, "/sign-in");
        var token = CSRF.matcher(form.body());
        if (!token.find()) {
            throw new IllegalStateException("no form at /sign-in: " + form.statusCode());
        }
        var body =
                "name="
                        + escape(name)
                        + "&password="
                        + escape(password)
                        + "&_csrf="
                        + escape(token.group(1));
        var answer =
                client.send(
                        HttpRequest.newBuilder(address.resolve("/sign-in"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
        var place = answer.headers().firstValue("Location").orElse("");
        if (answer.statusCode() != 302 || place.contains("sign-in")) {
            throw new IllegalStateException("not signed in: " + answer.statusCode() + " " + place);
        }
        return true;
    }

    private boolean read(HttpClient client, String page) throws IOException, InterruptedException {
        var answer = get(client, page);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(page + ": " + answer.statusCode());
        }
        return true;
    }

    private HttpResponse<String> get(HttpClient client, String path)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(address.resolve(path)).build(), BodyHandlers.ofString());
    }

    private static HttpClient client(InetAddress from) {
        return HttpClient.newBuilder()
                .localAddress(from)
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .build();
    }

    private static String escape(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private static double at(List<Double> times, double share) {
        var sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        var place = (int) Math.ceil(share * sorted.size()) - 1;
        return sorted.get(Math.max(place, 0));
    }
}
