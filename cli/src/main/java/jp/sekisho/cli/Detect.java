package jp.sekisho.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import jp.sekisho.detect.Detection;
import jp.sekisho.detect.Report;
import jp.sekisho.detect.RuleProblem;
import jp.sekisho.detect.RuleSet;
import jp.sekisho.detect.ThreatIntel;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Asks Sigma rules of events, and writes what they find to standard output, one alert a line.
@Command(name = "detect", resourceBundle = Messages.BUNDLE, mixinStandardHelpOptions = true)
final class Detect implements Callable<Integer> {
    private static final String STDIN = "-";
    private static final int PROBLEMS_SHOWN = 20;

    /// What a shell calls a program that wrote to a pipe without a reader.
    private static final int UNREAD = 141;

    /// What an alert looks like.
    enum Format {
        NDJSON,
        OCSF
    }

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--rules", paramLabel = "PATH", arity = "1..*")
    private List<Path> rulePaths = List.of();

    @Option(names = "--events", paramLabel = "FILE", arity = "1..*", required = true)
    private List<String> eventFiles = List.of();

    @Option(names = "--intel", paramLabel = "FILE", arity = "1..*")
    private List<Path> indicators = List.of();

    @Option(names = "--network")
    private boolean network;

    @Option(names = "--input", paramLabel = "FORM")
    private @Nullable String input;

    @Option(names = "--format", paramLabel = "FORM")
    private Format format = Format.NDJSON;

    @Option(names = "--explain")
    private boolean explain;

    @Option(names = "--stats")
    private boolean stats;

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--no-routing")
    private boolean noRouting;

    @Option(names = "--fail-on-hit")
    private boolean failOnHit;

    @Option(names = "--follow")
    private boolean follow;

    @Option(names = "--expand", paramLabel = "DIR")
    private @Nullable Path placeholders;

    @Option(names = "--dead-letters", paramLabel = "FILE")
    private @Nullable Path deadLetters;

    @Option(names = "--state", paramLabel = "FILE")
    private @Nullable Path checkpoint;

    @Option(names = "--lateness", paramLabel = "SECONDS")
    private @Nullable Integer lateness;

    @Option(names = "--memory", paramLabel = "MB")
    private @Nullable Integer memory;

    @Option(names = "--workers", paramLabel = "N")
    private int workers = Runtime.getRuntime().availableProcessors();

    @Option(names = "--quiet")
    private boolean quiet;

    @Override
    public Integer call() throws InterruptedException {
        if (workers < 1) {
            throw new BadInput("detect.workers", workers);
        }
        if (lateness != null && lateness < 0) {
            throw new BadInput("detect.lateness", lateness);
        }
        if (memory != null && memory < 1) {
            throw new BadInput("detect.memory", memory);
        }
        if (explain && format == Format.OCSF) {
            throw new BadInput("detect.explain");
        }
        boolean others = network || !indicators.isEmpty();
        if (rulePaths.isEmpty() && !others) {
            throw new BadInput("detect.nothing");
        }
        PrintWriter err = spec.commandLine().getErr();
        RuleSet rules = rules();
        new Problems(rules.problems(), quiet, stats).print(err);
        if (rules.size() == 0 && !rulePaths.isEmpty()) {
            throw new BadInput("detect.no-rules", names(rulePaths));
        }
        try (Interruption interruption = new Interruption()) {
            Report report = run(rules, interruption, err);
            print(report, rules, err);
            return failOnHit && report.alerts() > 0 ? 1 : 0;
        } catch (AlertOutput.Unwritable e) {
            if (e.isUnread()) {
                return UNREAD;
            }
            throw new BadInput("file.unwritable", Messages.of("detect.stdout"), reason(e));
        }
    }

    private Report run(RuleSet rules, Interruption interruption, PrintWriter err)
            throws InterruptedException, AlertOutput.Unwritable {
        try (OutputStream rejected = open(deadLetters)) {
            Detection detection = detection(rules, rejected, err);
            interruption.by(detection::stop);
            if (quiet) {
                return detection.run();
            }
            try (ProgressLine line = new ProgressLine(err)) {
                return detection.onProgress(line).run();
            }
        } catch (AlertOutput.Unwritable e) {
            throw e;
        } catch (IOException e) {
            throw unreadable(e, names(eventFiles));
        }
    }

    private void print(Report report, RuleSet rules, PrintWriter err) {
        if (stats || json) {
            DetectReport text = new DetectReport(report, rules);
            (json ? List.of(text.json()) : text.lines()).forEach(err::println);
        }
        if (!quiet) {
            report.resumed()
                    .forEach((file, lines) ->
                            err.println(Messages.of("detect.resumed", file, lines)));
        }
        if (report.deadLetters() > 0 && deadLetters == null && !quiet) {
            err.println(Messages.of("detect.rejected", report.deadLetters()));
        }
        err.flush();
    }

    private RuleSet rules() {
        RuleSet.Options options = RuleSet.Options.DEFAULT;
        if (placeholders != null) {
            if (!Files.isDirectory(placeholders)) {
                throw new BadInput("detect.no-folder", placeholders);
            }
            options = options.withPlaceholders(placeholders);
        }
        try {
            return RuleSet.load(
                    noRouting ? options.unrouted() : options, rulePaths.toArray(Path[]::new));
        } catch (IOException e) {
            throw unreadable(e, names(rulePaths));
        }
    }

    private Detection detection(RuleSet rules, OutputStream rejected, PrintWriter err)
            throws IOException {
        Detection detection =
                Detection.with(rules)
                        .alertsTo(new AlertOutput(new FileOutputStream(FileDescriptor.out)))
                        .deadLettersTo(rejected)
                        .workers(workers);
        for (String file : eventFiles) {
            add(file, detection);
        }
        if (input != null) {
            detection.form(form(input));
        }
        if (format == Format.OCSF) {
            detection.ocsf();
        }
        if (explain) {
            detection.explained();
        }
        if (stats || json) {
            detection.findBlindRules();
        }
        if (network) {
            detection.network();
        }
        if (!indicators.isEmpty()) {
            detection.intel(intel(err));
        }
        if (checkpoint != null) {
            detection.checkpoint(checkpoint);
        }
        if (lateness != null) {
            detection.lateness(Duration.ofSeconds(lateness));
        }
        if (memory != null) {
            detection.correlationBytes((long) memory << 20);
        }
        return detection;
    }

    private ThreatIntel intel(PrintWriter err) {
        try {
            ThreatIntel intel = ThreatIntel.load(indicators.toArray(Path[]::new));
            if (!quiet) {
                intel.problems().stream()
                        .limit(PROBLEMS_SHOWN)
                        .forEach(problem -> err.println(problem));
                if (intel.problems().size() > PROBLEMS_SHOWN) {
                    err.println(
                            Messages.of(
                                    "detect.more-problems",
                                    intel.problems().size() - PROBLEMS_SHOWN));
                }
            }
            return intel;
        } catch (IOException e) {
            throw unreadable(e, names(indicators));
        }
    }

    private void add(String name, Detection detection) throws IOException {
        if (name.equals(STDIN)) {
            detection.events(STDIN, System.in);
            return;
        }
        Path file = Path.of(name);
        if (!Files.exists(file)) {
            throw new BadInput("detect.no-file", name);
        }
        if (Files.isDirectory(file)) {
            throw new BadInput("detect.folder", name);
        }
        if (follow) {
            if (name.endsWith(".gz")) {
                throw new BadInput("detect.follow-gz", name);
            }
            detection.follow(file);
        } else {
            detection.events(file);
        }
    }

    private static Detection.Form form(String name) {
        return Arrays.stream(Detection.Form.values())
                .filter(form -> form.toString().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new BadInput("detect.form", name, names(Detection.Form.values())));
    }

    private static OutputStream open(@Nullable Path file) {
        try {
            return file == null ? OutputStream.nullOutputStream() : Files.newOutputStream(file);
        } catch (IOException e) {
            throw new BadInput("file.unwritable", String.valueOf(file), reason(e));
        }
    }

    private static BadInput unreadable(IOException e, String names) {
        if (e instanceof NoSuchFileException missing) {
            return new BadInput("detect.no-file", String.valueOf(missing.getFile()));
        }
        return new BadInput("detect.unreadable", names, reason(e));
    }

    private static String reason(IOException e) {
        return e instanceof AccessDeniedException
                ? Messages.of("detect.denied")
                : String.valueOf(e.getMessage());
    }

    private static String names(List<?> all) {
        return all.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String names(Object[] all) {
        return names(Arrays.asList(all));
    }

    /// What is wrong with rules: errors one by one, warnings as a number unless they are asked for.
    private record Problems(List<RuleProblem> problems, boolean quiet, boolean all) {
        void print(PrintWriter err) {
            if (quiet) {
                return;
            }
            print(problems.stream().filter(problem -> !problem.isWarning()).toList(), err);
            List<RuleProblem> warnings = problems.stream().filter(RuleProblem::isWarning).toList();
            if (all) {
                print(warnings, err);
            } else if (!warnings.isEmpty()) {
                err.println(Messages.of("detect.warnings", warnings.size()));
            }
            err.flush();
        }

        private void print(List<RuleProblem> some, PrintWriter err) {
            some.stream().limit(PROBLEMS_SHOWN).map(Problems::line).forEach(err::println);
            if (some.size() > PROBLEMS_SHOWN) {
                err.println(Messages.of("detect.more-problems", some.size() - PROBLEMS_SHOWN));
            }
        }

        private static String line(RuleProblem problem) {
            Locale locale = Locale.getDefault();
            return Messages.of(
                    problem.isWarning() ? "detect.warning" : "detect.problem",
                    problem.file(),
                    problem.line(),
                    problem.reason(locale),
                    problem.remedy(locale));
        }
    }
}
