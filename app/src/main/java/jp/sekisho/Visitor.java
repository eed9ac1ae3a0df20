package jp.sekisho;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Uses the program as a browser without script does: pages, forms, cookies. Drives the
/// demonstration through the same pages that people use.
final class Visitor {
    private static final Pattern CSRF =
            Pattern.compile(
                    "name=\"_csrf\"[^>]*value=\"([^\"]+)\"|value=\"([^\"]+)\"[^>]*name=\"_csrf\"");

    private final URI address;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
    private String token = "";

    Visitor(URI address) {
        this.address = address;
    }

    /// What came back: where one ended up after redirects, and the page there.
    record Page(int status, String path, String text, HttpHeaders headers) {}

    Page get(String path) {
        return send(HttpRequest.newBuilder(address.resolve(path)).GET());
    }

    Page post(String path, Map<String, ?> fields) {
        var body =
                fields.entrySet().stream()
                        .flatMap(field -> values(field).map(value -> pair(field.getKey(), value)))
                        .collect(Collectors.joining("&"));
        return send(
                HttpRequest.newBuilder(address.resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body + "&" + pair("_csrf", token))));
    }

    /// Sends a form of the page one looks at.
    ///
    /// @throws IllegalStateException when the program refuses what is in it
    Page submit(HtmlForm form) {
        var page = post(form.action(), form.fields());
        if (page.status() >= 400) {
            throw new IllegalStateException(
                    form.action() + ": " + page.status() + "\n" + page.text());
        }
        return page;
    }

    /// A form of a page, as it is shown.
    HtmlForm form(String path, String action) {
        return HtmlForm.find(get(path).text(), action);
    }

    Page upload(String path, String field, String fileName, byte[] content) {
        return upload(path, Map.of(), field, fileName, content);
    }

    /// Sends a form that has a file in it.
    Page upload(String path, Map<String, ?> fields, String field, String fileName, byte[] content) {
        var boundary = UUID.randomUUID().toString();
        var head = new StringBuilder();
        part(head, boundary, "_csrf", token);
        fields.forEach((name, value) -> {
            if (!name.equals("_csrf") && !name.equals(field)) {
                values(Map.entry(name, value)).forEach(each -> part(head, boundary, name, each));
            }
        });
        head.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n"
                        .formatted(boundary, field, fileName));
        head.append("Content-Type: application/octet-stream\r\n\r\n");
        var parts =
                List.of(
                        head.toString().getBytes(UTF_8),
                        content,
                        ("\r\n--" + boundary + "--\r\n").getBytes(UTF_8));
        return send(
                HttpRequest.newBuilder(address.resolve(path))
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(BodyPublishers.ofByteArrays(parts)));
    }

    private static void part(StringBuilder head, String boundary, String name, String value) {
        head.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                        .formatted(boundary, name, value));
    }

    private static java.util.stream.Stream<String> values(Map.Entry<String, ?> field) {
        return field.getValue() instanceof List<?> list
                ? list.stream().map(String::valueOf)
                : java.util.stream.Stream.of(String.valueOf(field.getValue()));
    }

    private static String pair(String name, String value) {
        return URLEncoder.encode(name, UTF_8) + "=" + URLEncoder.encode(value, UTF_8);
    }

    private Page send(HttpRequest.Builder request) {
        try {
            var response = client.send(request.build(), BodyHandlers.ofString(UTF_8));
            for (int hops = 0; hops < 5 && redirected(response); hops++) {
                var next =
                        response.uri()
                                .resolve(response.headers().firstValue("Location").orElseThrow());
                response =
                        client.send(
                                HttpRequest.newBuilder(next).GET().build(),
                                BodyHandlers.ofString(UTF_8));
            }
            var matcher = CSRF.matcher(response.body());
            if (matcher.find()) {
                token = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            }
            return new Page(
                    response.statusCode(),
                    response.uri().getPath(),
                    response.body(),
                    response.headers());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static boolean redirected(HttpResponse<String> response) {
        return response.statusCode() >= 300 && response.statusCode() < 400;
    }
}
