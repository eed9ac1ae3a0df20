package jp.sekisho;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.sekisho.access.Accounts;
import jp.sekisho.access.Permissions;
import jp.sekisho.access.Right;
import jp.sekisho.access.Setup;
import jp.sekisho.shared.Open;
import jp.sekisho.shared.Requires;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every endpoint, called with every right and by a guest.
class RightsTest {
    private static final String PASSWORD = "hashi no mukou ni";
    private static final Map<Right, Visitor> VISITORS = new EnumMap<>(Right.class);
    private static final Permissions PERMISSIONS = Permissions.load();
    private static RunningApp app;

    @BeforeAll
    static void somebodyOfEachRight() throws Exception {
        app = new RunningApp("2026-11-24T09:00");
        app.get(Setup.class).prepare();
        var token = Files.readString(app.get(Setup.class).file()).strip();
        app.get(Setup.class)
                .complete(
                        new Setup.Wish(token, "試験組合", "管理 太郎", "admin", PASSWORD, PASSWORD, false));
        VISITORS.put(Right.ADMINISTRATOR, app.signIn("admin", PASSWORD));
        for (var right : Right.values()) {
            if (right != Right.ADMINISTRATOR) {
                var name = right.name().toLowerCase(java.util.Locale.ROOT);
                var first = app.get(Accounts.class).openForNew(name, name, Set.of(right), "試験");
                VISITORS.put(right, app.enter(name, first, PASSWORD));
            }
        }
    }

    @AfterAll
    static void end() {
        app.close();
    }

    private record Endpoint(String method, String path, HandlerMethod handler) {
        Visitor.Page call(Visitor visitor) {
            return method.equals("GET") ? visitor.get(path) : visitor.post(path, Map.of());
        }

        String permission() {
            var requires = handler.getMethodAnnotation(Requires.class);
            return requires == null ? "" : requires.value();
        }

        boolean open() {
            return handler.hasMethodAnnotation(Open.class);
        }
    }

    private static Stream<Endpoint> endpoints() {
        return app.get(RequestMappingHandlerMapping.class).getHandlerMethods().entrySet().stream()
                .flatMap(mapping ->
                        mapping.getKey().getPatternValues().stream()
                                .map(pattern ->
                                        new Endpoint(
                                                method(
                                                        mapping.getKey()
                                                                .getMethodsCondition()
                                                                .getMethods()),
                                                pattern.replaceAll(
                                                        "\\{[^}]*}", UUID.randomUUID().toString()),
                                                mapping.getValue())));
    }

    private static String method(Set<RequestMethod> methods) {
        return methods.contains(RequestMethod.POST) ? "POST" : "GET";
    }

    @TestFactory
    Stream<DynamicTest> everyEndpointAnswersThoseItSaysAndNobodyElse() {
        return endpoints()
                .filter(endpoint -> !endpoint.open())
                .map(endpoint ->
                        DynamicTest.dynamicTest(
                                endpoint.method() + " " + endpoint.path(), () -> check(endpoint)));
    }

    private static void check(Endpoint endpoint) {
        for (var right : Right.values()) {
            var page = endpoint.call(VISITORS.get(right));
            if (PERMISSIONS.rights(endpoint.permission()).contains(right)) {
                assertThat(page.status()).as("%s may", right).isNotIn(401, 403).isLessThan(500);
                assertThat(page.path()).as("%s may", right).isNotEqualTo("/sign-in");
            } else {
                assertThat(page.status()).as("%s may not", right).isEqualTo(403);
            }
        }
        var guest = new Visitor(app.address());
        guest.get("/sign-in");
        assertThat(endpoint.call(guest).path()).as("a guest").isEqualTo("/sign-in");
    }

    @Test
    void thePermissionsOfTheTableAreThoseOfTheEndpoints() {
        var used =
                endpoints()
                        .map(Endpoint::permission)
                        .filter(permission -> !permission.isEmpty())
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(PERMISSIONS.names()).containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void aPermissionBelongsToTheModuleOfItsEndpoints() {
        var modules = new HashMap<String, Set<String>>();
        endpoints()
                .filter(endpoint -> !endpoint.open())
                .forEach(endpoint ->
                        modules.computeIfAbsent(endpoint.permission(), p -> new TreeSet<>())
                                .add(
                                        endpoint.handler()
                                                .getBeanType()
                                                .getPackageName()
                                                .replaceAll(".*\\.(\\w+)\\.web$", "$1")));
        modules.forEach((permission, found) ->
                assertThat(found)
                        .as(permission)
                        .containsExactly(permission.replaceAll("\\..*", "")));
    }

    @Test
    void aRequestWithoutItsTokenIsRefused() throws Exception {
        var client = java.net.http.HttpClient.newHttpClient();
        var request =
                java.net.http.HttpRequest.newBuilder(app.address().resolve("/sign-in"))
                        .POST(java.net.http.HttpRequest.BodyPublishers.ofString("name=admin"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .build();
        var answer = client.send(request, java.net.http.HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(403);
    }
}
