package jp.sekisho.extract;

import static java.lang.ProcessBuilder.Redirect.DISCARD;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import jp.sekisho.extract.Refusal.Reason;
import jp.sekisho.extract.wire.FieldNames;
import jp.sekisho.extract.wire.Out;

/// Reads files of strangers. Each is read by a child program of its own, which gets the bytes and
/// nothing else, and may take no more than a [Budget] allows. Whatever the bytes are, the answer is a
/// [Content] or a [Refusal]; nothing is thrown.
///
/// Thread-safe. Two children work at a time, others wait for them.
public final class Extract {
    private static final System.Logger LOG = System.getLogger(Extract.class.getName());
    private static final int CHILDREN = 2;
    private static final String CACHE = "extract.aot";
    private static final String MAIN = "jp.sekisho.extract.child.Main";

    private final Path lib;
    private final Cage cage;
    private final Semaphore room = new Semaphore(CHILDREN, true);

    /// @param lib folder with the child's jars and, if it was made, its cache
    /// @throws IllegalStateException when no child can be started from there
    public Extract(Path lib) {
        this.lib = lib.toAbsolutePath().normalize();
        if (jars().isEmpty()) {
            throw new IllegalStateException("no jars in " + this.lib);
        }
        cage = Cage.strongest(this.lib.resolve(jars().getFirst()));
    }

    /// Reads whatever it is, within the ordinary budget.
    public Outcome read(byte[] file) {
        return read(file, Wanted.ANYTHING, Budget.ORDINARY);
    }

    public Outcome read(byte[] file, Wanted wanted, Budget budget) {
        return (Outcome) ask(file, wanted.name(), 0, in -> Answer.read(in, wanted, budget), budget);
    }

    /// Looks over what somebody brings as a document of any kind.
    public Inspection inspect(byte[] file, Budget budget) {
        return (Inspection) ask(file, "INSPECTION", 0, in -> Answer.inspection(in, budget), budget);
    }

    /// Draws one page of a PDF or a picture anew, no larger than a screen.
    ///
    /// @param page from 1
    public Rendering render(byte[] file, int page, Budget budget) {
        return (Rendering) ask(file, "PICTURE", page, in -> Answer.rendering(in, budget), budget);
    }

    /// Looks over a Word document or a workbook that is to become a template: which fields it has, and
    /// that nothing in it runs or reaches outside.
    public Templating template(byte[] file, Budget budget) {
        return (Templating) ask(file, "TEMPLATE", 0, in -> Answer.template(in, budget), budget);
    }

    /// Fills the fields of a template. A field that `fields` does not know stays as it is. In a workbook
    /// everything is put in as text; what stands below a repeated row moves down.
    public Filling fill(byte[] template, Fields fields, Budget budget) {
        var sent = new ByteArrayOutputStream();
        var out = new Out(sent).bytes(template);
        write(fields.texts(), out);
        out.number(fields.rows().size());
        fields.rows()
                .forEach((table, rows) -> {
                    out.text(FieldNames.normal(table)).number(rows.size());
                    rows.forEach(row -> write(row, out));
                });
        out.flush();
        return (Filling)
                ask(sent.toByteArray(), "FILLED", 0, in -> Answer.filling(in, budget), budget);
    }

    private static void write(Map<String, String> values, Out out) {
        out.number(values.size());
        values.forEach((name, value) -> out.text(FieldNames.normal(name)).text(clean(value)));
    }

    /// What no document can hold is left out.
    private static String clean(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]", "");
    }

    private Heard ask(byte[] file, String want, int page, Child.Question question, Budget budget) {
        if (file.length == 0) {
            return Refusal.of(Reason.EMPTY);
        }
        if (file.length > budget.fileBytes()) {
            return Refusal.of(Reason.TOO_LARGE);
        }
        try {
            if (!room.tryAcquire(budget.time().toMillis(), TimeUnit.MILLISECONDS)) {
                return Refusal.of(Reason.BUSY);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Refusal.of(Reason.BUSY);
        }
        try {
            return inEmptyFolder(file, command(want, page, budget), question, budget);
        } finally {
            room.release();
        }
    }

    private static Heard inEmptyFolder(
            byte[] file, List<String> command, Child.Question question, Budget budget) {
        try {
            var folder = Files.createTempDirectory("sekisho-extract");
            try {
                return Child.run(command, folder, file, question, budget);
            } finally {
                remove(folder);
            }
        } catch (IOException unusable) {
            LOG.log(System.Logger.Level.ERROR, "no folder for a child", unusable);
            return Refusal.of(Reason.FAILED);
        }
    }

    /// Without another user of its own, a child could have left something.
    private static void remove(Path folder) {
        try {
            Files.delete(folder);
        } catch (IOException left) {
            LOG.log(System.Logger.Level.WARNING, "a child left something in its folder", left);
        }
    }

    private List<String> command(String want, int page, Budget budget) {
        var command = new ArrayList<>(cage.prefix());
        command.addAll(java(budget));
        if (Files.isReadable(lib.resolve(CACHE))) {
            command.add("-XX:AOTCache=" + lib.resolve(CACHE));
        }
        command.addAll(task(want, page, budget));
        return command;
    }

    /// Makes the cache that lets children start faster: once, when the program is installed. A cache
    /// that no longer fits the jars is passed over.
    ///
    /// @param sample a workbook of the usual kind
    public void makeCache(byte[] sample) throws IOException {
        var command = new ArrayList<>(java(Budget.ORDINARY));
        command.add("-XX:AOTCacheOutput=" + lib.resolve(CACHE));
        command.addAll(task(Wanted.ANYTHING.name(), 0, Budget.ORDINARY));
        var builder = new ProcessBuilder(command).redirectOutput(DISCARD).redirectError(DISCARD);
        builder.environment().clear();
        var process = builder.start();
        try (var to = process.getOutputStream()) {
            to.write(sample);
        }
        try {
            process.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private List<String> java(Budget budget) {
        var java = new ArrayList<String>();
        java.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        java.addAll(flags(budget.heapMegabytes()));
        return java;
    }

    private List<String> task(String want, int page, Budget budget) {
        var task = new ArrayList<>(List.of("-cp", classPath(), MAIN, want));
        for (long limit :
                List.of(
                        (long) budget.fileBytes(),
                        (long) budget.records(),
                        budget.unpackedBytes(),
                        (long) budget.ratio(),
                        (long) budget.depth(),
                        (long) budget.characters(),
                        (long) page)) {
            task.add(String.valueOf(limit));
        }
        return task;
    }

    private static List<String> flags(int heapMegabytes) {
        return List.of(
                "-Xmx" + heapMegabytes + "m",
                "-Xss1m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:MaxMetaspaceSize=64m",
                "-XX:MaxDirectMemorySize=8m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+DisableAttachMechanism",
                "-XX:-UsePerfData",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=/dev/null",
                "-Xlog:disable",
                "-XX:+DisplayVMOutputToStderr",
                "-Djava.awt.headless=true",
                "-Djava.net.useSystemProxies=false",
                "-Duser.timezone=UTC");
    }

    /// The same string whenever it is made: a cache holds for one class path only.
    private String classPath() {
        return String.join(":", jars().stream().map(jar -> lib.resolve(jar).toString()).toList());
    }

    private List<String> jars() {
        try (var files = Files.list(lib)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException(lib + " cannot be read", unreadable);
        }
    }

    /// Whether the child is cut off from every network. It never asks for one in any case.
    public boolean isolated() {
        return !cage.network();
    }
}
