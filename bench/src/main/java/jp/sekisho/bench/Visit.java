package jp.sekisho.bench;

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

/// Somebody who uses the pages of a running program.
public final class Visit {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*?value=\"([^\"]+)\"");

    private final URI address;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();
    private String page = "";
    private URI at;

    private Visit(URI address) {
        this.address = address;
        at = address;
    }

    /// @param arguments address, sign-in name and password
    public static Visit signedIn(String[] arguments) throws IOException, InterruptedException {
        var visit = new Visit(URI.create(arguments[0]));
        visit.get("/sign-in");
        visit.post("/sign-in", "name", arguments[1], "password", arguments[2]);
        return visit;
    }

    /// The page that came last.
    public String page() {
        return page;
    }

    public URI at() {
        return at;
    }

    public void get(String path) throws IOException, InterruptedException {
        send(HttpRequest.newBuilder(address.resolve(path)).GET());
    }

    public void post(String path, String... fields) throws IOException, InterruptedException {
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

    /// @param fields further fields of the form, names and values
    public void upload(String path, String name, byte[] file, String... fields)
            throws IOException, InterruptedException {
        var head = new StringBuilder(field("_csrf", token()));
        for (int n = 0; n < fields.length; n += 2) {
            head.append(field(fields[n], fields[n + 1]));
        }
        head.append(
                """
                --boundary\r
                Content-Disposition: form-data; name="file"; filename="%s"\r
                Content-Type: application/octet-stream\r
                \r
                """
                        .formatted(name));
        send(
                HttpRequest.newBuilder(address.resolve(path))
                        .header("Content-Type", "multipart/form-data; boundary=boundary")
                        .POST(
                                BodyPublishers.concat(
                                        BodyPublishers.ofString(head.toString()),
                                        BodyPublishers.ofByteArray(file),
                                        BodyPublishers.ofString("\r\n--boundary--\r\n"))));
    }

    private static String field(String name, String value) {
        return """
        --boundary\r
        Content-Disposition: form-data; name="%s"\r
        \r
        %s\r
        """
                .formatted(name, value);
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
