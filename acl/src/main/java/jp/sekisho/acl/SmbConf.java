package jp.sekisho.acl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what `testparm -s` prints of `smb.conf` (smb.conf(5)), and makes shares of it.
final class SmbConf {

    private static final Pattern SECTION = Pattern.compile("\\s*\\[(.+)]\\s*");
    private static final Pattern LISTED = Pattern.compile("\"([^\"]*)\"|[^\\s,\"]+");
    private static final String GLOBAL = "global";
    private static final String HOMES = "homes";

    private static final Map<String, String> SYNONYMS =
            Map.of(
                    "public", "guestok",
                    "onlyguest", "guestonly",
                    "group", "forcegroup",
                    "directory", "path",
                    "printok", "printable");

    /// What lets people read by more than their own rights, or change lists that are not theirs, in ways
    /// that are not judged here.
    private static final List<String> UNJUDGED_SWITCHES =
            List.of("dosfilemode", "aclgroupcontrol", "registryshares");

    private static final List<String> UNJUDGED_VALUES =
            List.of("usernamemap", "usernamemapscript", "rootpreexec");

    private final Map<String, Map<String, String>> sections = new LinkedHashMap<>();
    private final Map<String, Descriptor> permissions = new HashMap<>();
    private final List<String> homes = new ArrayList<>();
    private Map<String, String> section = new HashMap<>();

    SmbConf() {
        sections.put(GLOBAL, section);
    }

    void line(ExportLine record) {
        String line = record.rest().strip();
        if (line.isEmpty() || line.startsWith("#") || line.startsWith(";")) {
            return;
        }
        Matcher head = SECTION.matcher(line);
        int equals = line.indexOf('=');
        if (head.matches()) {
            String name = head.group(1).strip();
            section =
                    sections.computeIfAbsent(
                            name.equalsIgnoreCase(GLOBAL) ? GLOBAL : name, _ -> new HashMap<>());
        } else if (equals > 0) {
            section.put(key(line.substring(0, equals)), line.substring(equals + 1).strip());
        } else {
            throw record.wrong(1, "[section] or name = value, as testparm -s prints it");
        }
    }

    void permissions(String share, Descriptor descriptor) {
        permissions.put(share.toLowerCase(Locale.ROOT), descriptor);
    }

    void home(String path) {
        homes.add(path);
    }

    List<Fact> shares(String server) {
        List<Fact> shares = new ArrayList<>();
        sections.forEach((name, options) -> {
            if (!name.equals(GLOBAL) && !isPrinter(name, options)) {
                shares.addAll(shares(server, name, options));
            }
        });
        return shares;
    }

    private boolean isPrinter(String name, Map<String, String> options) {
        return name.equalsIgnoreCase("printers") || isYes(options, "printable");
    }

    private List<Fact.Share> shares(String server, String name, Map<String, String> options) {
        if (!name.equalsIgnoreCase(HOMES) || options.containsKey("path")) {
            return List.of(share(server, name, root(options), options));
        }
        // Each home is a share of its own; where they are not known, this leads anywhere.
        return (homes.isEmpty() ? List.of("/") : homes)
                .stream()
                        .map(home ->
                                share(
                                        server,
                                        home.substring(home.lastIndexOf('/') + 1),
                                        home,
                                        options))
                        .toList();
    }

    private Fact.Share share(String server, String name, String path, Map<String, String> options) {
        String key = options.containsKey("path") ? name : HOMES;
        return new Fact.Share(
                server,
                name,
                path,
                Optional.ofNullable(permissions.get(key.toLowerCase(Locale.ROOT)))
                        .or(() ->
                                Optional.ofNullable(
                                        permissions.get(name.toLowerCase(Locale.ROOT)))),
                options(options));
    }

    /// Where the share starts. Variables end the part that is known, and a share whose links lead outside
    /// leads anywhere.
    private String root(Map<String, String> options) {
        String path = options.getOrDefault("path", "/");
        int variable = path.indexOf('%');
        if (variable >= 0) {
            path = path.substring(0, Math.max(path.lastIndexOf('/', variable), 1));
        }
        return isYes(options, "widelinks") || !path.startsWith("/") ? "/" : path;
    }

    private SambaOptions options(Map<String, String> options) {
        boolean guests = isYes(options, "guestok") || isYes(options, "guestonly");
        return new SambaOptions(
                list(options, "validusers"),
                list(options, "invalidusers"),
                list(options, "adminusers"),
                one(options, "forceuser"),
                one(options, "forcegroup"),
                guests
                        ? one(options, "guestaccount").or(() -> Optional.of("nobody"))
                        : Optional.empty(),
                guests && isYes(options, "guestonly"),
                !isNo(options, "available"),
                unjudged(options));
    }

    private List<String> unjudged(Map<String, String> options) {
        List<String> unjudged = new ArrayList<>();
        UNJUDGED_SWITCHES.stream().filter(key -> isYes(options, key)).forEach(unjudged::add);
        UNJUDGED_VALUES.stream()
                .filter(key -> one(options, key).isPresent())
                .forEach(unjudged::add);
        return unjudged;
    }

    /// What the share says, else what the global section says for all.
    private String value(Map<String, String> options, String key) {
        return options.getOrDefault(
                key, sections.getOrDefault(GLOBAL, Map.of()).getOrDefault(key, ""));
    }

    private Optional<String> one(Map<String, String> options, String key) {
        String value = value(options, key).replace("\"", "").strip();
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    private List<String> list(Map<String, String> options, String key) {
        return LISTED.matcher(value(options, key))
                .results()
                .map(found -> found.group(1) == null ? found.group() : found.group(1))
                .toList();
    }

    private boolean isYes(Map<String, String> options, String key) {
        return switch (value(options, key).toLowerCase(Locale.ROOT)) {
            case "yes", "true", "1", "on" -> true;
            default -> false;
        };
    }

    private boolean isNo(Map<String, String> options, String key) {
        return switch (value(options, key).toLowerCase(Locale.ROOT)) {
            case "no", "false", "0", "off" -> true;
            default -> false;
        };
    }

    private static String key(String written) {
        String key = written.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
        return SYNONYMS.getOrDefault(key, key);
    }
}
