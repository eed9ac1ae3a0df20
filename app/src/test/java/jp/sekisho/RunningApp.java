package jp.sekisho;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Map;
import jp.sekisho.access.Setup;
import jp.sekisho.measures.RuleVerdict;
import jp.sekisho.measures.Verdicts;
import org.springframework.context.ConfigurableApplicationContext;

/// The whole application on a fresh database and a port of its own, for one test class.
public final class RunningApp implements AutoCloseable {
    public final TestServer.TestDatabase database;
    public final TestClock clock;
    private final ConfigurableApplicationContext context;

    /// One that does nothing by itself.
    public RunningApp(String time) {
        this(time, false);
    }

    /// @param jobs whether it does by itself what it does when people use it
    public RunningApp(String time, boolean jobs) {
        this(time, jobs, TestServer.freshDatabase());
    }

    /// One on a database that has something in it.
    RunningApp(String time, TestServer.TestDatabase database) {
        this(time, false, database);
    }

    private RunningApp(String time, boolean jobs, TestServer.TestDatabase database) {
        this.database = database;
        clock = new TestClock(time);
        context =
                Sekisho.application(database.folder(), database.logins(), clock)
                        .run(
                                "--server.port=0",
                                "--server.address=127.0.0.1",
                                "--sekisho.jobs=" + jobs);
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /// A judge that has judged nothing yet.
    public Verdicts freshVerdicts() {
        return context.getAutowireCapableBeanFactory().createBean(Verdicts.class);
    }

    public <T> java.util.Collection<T> all(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    /// Goes through the first run: an administrator who is an officer too.
    public void setUp(String name, String signInName, String password) throws IOException {
        var setup = get(Setup.class);
        setup.prepare();
        var token = Files.readString(setup.file()).strip();
        setup.complete(new Setup.Wish(token, "試験組合", name, signInName, password, password, true));
    }

    /// How a rule stands today, by its number.
    public RuleVerdict verdict(String number) {
        return get(Verdicts.class).now().orElseThrow().rules().stream()
                .filter(each -> each.rule().number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    /// Somebody who signs in.
    public Visitor signIn(String name, String password) {
        var visitor = new Visitor(address());
        visitor.get("/sign-in");
        visitor.post("/sign-in", Map.of("name", name, "password", password));
        return visitor;
    }

    /// Somebody who comes in for the first time and takes a password of his own.
    public Visitor enter(String name, String first, String own) {
        var visitor = signIn(name, first);
        visitor.get("/password");
        visitor.post("/password", Map.of("present", first, "wished", own, "wishedAgain", own));
        return visitor;
    }

    public URI address() {
        var port = context.getEnvironment().getProperty("local.server.port");
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public void close() {
        context.close();
    }
}
