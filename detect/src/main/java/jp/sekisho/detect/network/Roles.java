package jp.sekisho.detect.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jp.sekisho.detect.event.Event;
import jp.sekisho.detect.event.Paths;
import jp.sekisho.detect.source.FieldMap;
import org.jspecify.annotations.Nullable;

/// Finds the values of an event by their roles. Immutable.
public final class Roles {
    private static final int NO_RANK = Integer.MAX_VALUE;
    private static final Map<Role, List<String>> NAMES = names();

    private final Role[] roleOfPath;
    private final int[] rankOfPath;

    public Roles(Paths paths) {
        roleOfPath = new Role[paths.size()];
        rankOfPath = new int[paths.size()];
        Arrays.fill(rankOfPath, NO_RANK);
        NAMES.forEach((role, names) -> {
            int rank = 0;
            for (String name : names) {
                for (String path : FieldMap.builtIn().pathsOf(name)) {
                    int known = paths.of(path);
                    if (known >= 0 && rankOfPath[known] == NO_RANK) {
                        roleOfPath[known] = role;
                        rankOfPath[known] = rank;
                    }
                    rank++;
                }
            }
        });
    }

    private static Map<Role, List<String>> names() {
        try (InputStream in = Roles.class.getResourceAsStream("fields.txt")) {
            if (in == null) {
                throw new IllegalStateException("fields.txt is not in the jar");
            }
            Map<Role, List<String>> names = new EnumMap<>(Role.class);
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" = ", 2))
                    .forEach(parts ->
                            names.put(
                                    Role.valueOf(parts[0].toUpperCase(Locale.ROOT)),
                                    List.of(parts[1].split(", ", -1))));
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The paths under which values with a role stand.
    public static Set<String> paths() {
        Set<String> paths = new LinkedHashSet<>();
        for (List<String> names : NAMES.values()) {
            names.forEach(name -> paths.addAll(FieldMap.builtIn().pathsOf(name)));
        }
        return paths;
    }

    /// Fills in for each role the number of its best value, or -1; says whether there is any.
    boolean find(Event event, int[] values) {
        Arrays.fill(values, -1);
        boolean any = false;
        for (int i = 0; i < event.size(); i++) {
            int path = event.path(i);
            if (path < 0 || rankOfPath[path] == NO_RANK || !event.kind(i).hasText()) {
                continue;
            }
            int role = roleOfPath[path].place;
            if (values[role] < 0 || rankOfPath[path] < rankOfPath[event.path(values[role])]) {
                values[role] = i;
                any = true;
            }
        }
        return any;
    }

    /// The role of the values under a path, or null.
    public @Nullable Role of(int path) {
        return path < 0 || rankOfPath[path] == NO_RANK ? null : roleOfPath[path];
    }
}
