package jp.sekisho.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import jp.sekisho.postgres.DataFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Looks at everything an installation stands on and says what to do. Changes nothing: a database
/// that is not running is not started for it.
@Command(name = "doctor", resourceBundle = Messages.BUNDLE, mixinStandardHelpOptions = true)
final class Doctor implements Callable<Integer> {
    private static final int PORT = 8610;
    private static final int HIGHEST_PORT = 65_535;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--data", paramLabel = "DIR")
    private @Nullable Path data;

    @Option(names = "--port", paramLabel = "N")
    private @Nullable Integer port;

    @Option(names = "--backup", paramLabel = "DIR")
    private @Nullable Path backup;

    @Option(names = "--tls-cert", paramLabel = "FILE")
    private @Nullable Path certificate;

    @Option(names = "--clamd", paramLabel = "ADDRESS")
    private @Nullable String clamd;

    @Option(names = "--json")
    private boolean json;

    @Override
    public Integer call() {
        if (port != null && (port < 1 || port > HIGHEST_PORT)) {
            throw new BadInput("doctor.option.port", String.valueOf(port));
        }
        var now = Instant.now();
        var folder = (data == null ? DataFolder.usual() : data).toAbsolutePath().normalize();
        var programs = DoctorProgram.on(folder);
        var findings = new ArrayList<Finding>();
        findings.addAll(DoctorMachine.look(DoctorMachine.Facts.here()));
        findings.addAll(DoctorFolder.look(folder));
        findings.addAll(DoctorProgram.look(folder, programs, port(programs)));
        findings.addAll(DoctorDatabase.look(folder));
        var known = DoctorDatabase.of(folder);
        findings.addAll(DoctorClock.look(folder, known, now));
        findings.addAll(DoctorBackups.look(folder, known, Optional.ofNullable(backup), now));
        findings.addAll(DoctorFonts.look());
        findings.addAll(
                DoctorNet.look(
                        Optional.ofNullable(certificate)
                                .or(() ->
                                        programs.stream()
                                                .flatMap(each -> each.option("--tls-cert").stream())
                                                .map(Path::of)
                                                .findFirst()),
                        Optional.ofNullable(clamd)
                                .or(() -> Optional.ofNullable(System.getenv("SEKISHO_CLAMD")))
                                .filter(address -> !address.isBlank()),
                        known));
        print(folder, findings);
        return findings.stream().anyMatch(each -> each.level() == Finding.Level.BAD) ? 1 : 0;
    }

    private int port(List<DoctorProgram> programs) {
        if (port != null) {
            return port;
        }
        return programs.stream()
                .flatMap(each -> each.option("--port").stream())
                .filter(text -> text.matches("\\d{1,5}"))
                .map(Integer::valueOf)
                .filter(number -> number > 0 && number <= HIGHEST_PORT)
                .findFirst()
                .orElse(PORT);
    }

    private void print(Path folder, List<Finding> findings) {
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(
                    "{\"data\":%s,\"ok\":%d,\"note\":%d,\"bad\":%d,\"checks\":[%s]}"
                            .formatted(
                                    Json.quote(folder.toString()),
                                    count(findings, Finding.Level.OK),
                                    count(findings, Finding.Level.NOTE),
                                    count(findings, Finding.Level.BAD),
                                    findings.stream()
                                            .map(Finding::json)
                                            .collect(Collectors.joining(","))));
        } else {
            findings.stream().map(Finding::line).forEach(out::println);
            out.println(
                    Messages.of(
                            "doctor.sum",
                            count(findings, Finding.Level.OK),
                            count(findings, Finding.Level.NOTE),
                            count(findings, Finding.Level.BAD)));
        }
        out.flush();
    }

    private static long count(List<Finding> findings, Finding.Level level) {
        return findings.stream().filter(each -> each.level() == level).count();
    }
}
