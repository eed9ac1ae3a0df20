package jp.sekisho.postgres;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// The systems for which server programs can come along, and in what they differ. Which of them did
/// is up to the distribution.
enum Platform {
    LINUX_X64("/postgres-linux-x86_64.txz", "", "C.UTF-8"),
    /// Never run by us; what is known of it is in `packaging/windows/INSTALL-windows.md`.
    WINDOWS_X64("/postgres-windows-x86_64.txz", ".exe", "C");

    private final String archive;
    private final String suffix;
    private final String characters;

    Platform(String archive, String suffix, String characters) {
        this.archive = archive;
        this.suffix = suffix;
        this.characters = characters;
    }

    static Platform current() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    /// @param system as Java names it in `os.name`
    /// @param processor as in `os.arch`
    /// @throws Refusal for a system without server programs
    static Platform of(String system, String processor) {
        if (processor.equals("amd64") || processor.equals("x86_64")) {
            if (system.equals("Linux")) {
                return LINUX_X64;
            }
            if (system.toLowerCase(Locale.ROOT).startsWith("windows")) {
                return WINDOWS_X64;
            }
        }
        throw new Refusal("binaries.missing", system + " " + processor);
    }

    /// The packed server programs, as a resource.
    String archive() {
        return archive;
    }

    String program(Path home, String name) {
        return home.resolve("bin").resolve(name + suffix).toString();
    }

    /// The kind of characters; Windows knows no locale C.UTF-8. The order of words is ICU's on both.
    String characters() {
        return characters;
    }

    /// What asks a server to end its sessions and stop. Windows has no signals; there the server's own
    /// tool knows how.
    List<String> stop(Path home, Path database, long pid) {
        return switch (this) {
            case LINUX_X64 -> List.of("kill", "-INT", String.valueOf(pid));
            case WINDOWS_X64 ->
                    List.of(
                            program(home, "pg_ctl"),
                            "stop",
                            "--wait",
                            "--mode=fast",
                            "--pgdata=" + database);
        };
    }
}
