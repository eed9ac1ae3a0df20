package jp.sekisho.bench.roster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;

/// Takes a roster of 3,000 people into a running program that knows nobody yet, through the pages
/// that people use, and times the three steps: reading the file, showing what was understood, taking
/// it in. Then the same roster again with every tenth person moved. Each answer is checked before its
/// time is printed.
public final class RosterImport {
    private static final int PEOPLE = 3_000;
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*?value=\"([^\"]+)\"");
    private static final Pattern SEAL = Pattern.compile("name=\"seal\"[^>]*?value=\"([^\"]+)\"");

    private final URI address;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();
    private String page = "";
    private URI at;

    private RosterImport(URI address) {
        this.address = address;
        at = address;
    }

    /// @param arguments address, sign-in name and password of an officer
    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 3) {
            System.err.println("address, sign-in name and password of an officer are needed");
            System.exit(2);
        }
        var visit = new RosterImport(URI.create(arguments[0]));
        visit.get("/sign-in");
        visit.post("/sign-in", "name", arguments[1], "password", arguments[2]);
        visit.measure("first", roster(0), PEOPLE, 0);
        visit.measure("again", roster(10), 0, PEOPLE / 10);
    }

    /// @param every which people stand in another section; nobody when 0
    private static byte[] roster(int every) {
        var text = new StringBuilder("職員番号,氏名,フリガナ,所属,係,職名,区分,発令日,採用日,パソコン,備考\r\n");
        for (int n = 1; n <= PEOPLE; n++) {
            var moved = every > 0 && n % every == 0;
            text.append(
                    "%06d,甲%d　一郎%d,コウ　イチロウ,第%d課,第%d係,%s,一般職,%s,H%d.4.1,%s,\r\n"
                            .formatted(
                                    n,
                                    n / 100,
                                    n,
                                    n % 40 + 1,
                                    moved ? 9 : n % 5 + 1,
                                    n % 25 == 0 ? "係長" : "主事",
                                    moved ? "R8.4.1" : "R6.4.1",
                                    n % 30 + 1,
                                    n % 4 == 0 ? "無" : "有"));
        }
        return text.toString().getBytes(UTF_8);
    }

    private void measure(String name, byte[] roster, int added, int changed) throws Exception {
        get("/imports/roster");
        long start = System.nanoTime();
        upload("/imports/roster", "名簿 R8.4.1現在.csv", roster);
        long read = System.nanoTime();
        var expected = "追加%,d人、変更%,d人".formatted(added, changed);
        if (!page.contains(expected)) {
            throw new IllegalStateException("the page does not say " + expected);
        }
        var seal = SEAL.matcher(page);
        if (!seal.find()) {
            throw new IllegalStateException("the roster cannot be taken in");
        }
        long shown = System.nanoTime();
        post(at.getPath() + "/take", "seal", seal.group(1));
        long taken = System.nanoTime();
        if (!at.getPath().equals("/people") || !page.contains(">%,d人がいます".formatted(PEOPLE))) {
            throw new IllegalStateException("after taking in: " + at);
        }
        System.out.printf(
                "%s: %,d people, read and shown in %.2f s, taken in %.2f s, together %.2f s%n",
                name,
                PEOPLE,
                (read - start) / 1e9,
                (taken - shown) / 1e9,
                (read - start + taken - shown) / 1e9);
    }

    private void get(String path) throws IOException, InterruptedException {
        send(HttpRequest.newBuilder(address.resolve(path)).GET());
    }

    private void post(String path, String... fields) throws IOException, InterruptedException {
        var body = new StringBuilder("_csrf=" + URLEncoder.encode(token(), UTF_8));
        for (int n = 0; n < fields.length; n += 2) {
            body.append('&').append(fields[n]).append('=');
            body.append(URLEncoder.encode(fields[n + 1], UTF_8));
        }
        send(
                HttpRequest.newBuilder(address.resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body.toString())));
    }

    private void upload(String path, String name, byte[] file)
            throws IOException, InterruptedException {
        var head =
                """
                --boundary\r
                Content-Disposition: form-data; name="_csrf"\r
                \r
                %s\r
                --boundary\r
                Content-Disposition: form-data; name="file"; filename="%s"\r
                Content-Type: application/octet-stream\r
                \r
                """
                        .formatted(token(), name);
        send(
                HttpRequest.newBuilder(address.resolve(path))
                        .header("Content-Type", "multipart/form-data; boundary=boundary")
                        .POST(
                                BodyPublishers.concat(
                                        BodyPublishers.ofString(head),
                                        BodyPublishers.ofByteArray(file),
                                        BodyPublishers.ofString("\r\n--boundary--\r\n"))));
    }

    private String token() {
        var token = CSRF.matcher(page);
        if (!token.find()) {
            throw new IllegalStateException("no form on " + at);
        }
        return token.group(1);
    }

    private void send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString(UTF_8));
        if (answer.statusCode() >= 400) {
            throw new IllegalStateException(answer.statusCode() + " from " + answer.uri());
        }
        page = answer.body();
        at = answer.uri();
    }
}
