package jp.sekisho;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.sekisho.access.Setup;
import jp.sekisho.ledger.Entry;
import jp.sekisho.ledger.Ledger;
import jp.sekisho.postgres.DataFolder;
import jp.sekisho.postgres.DataFolder.Purpose;
import jp.sekisho.postgres.LedgerRotation;
import jp.sekisho.postgres.Postgres;
import jp.sekisho.postgres.Refusal;
import jp.sekisho.postgres.Role;
import jp.sekisho.postgres.backup.Source;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/// `serve`: data folder, database, migrations, web application, in this order, and back.
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class Sekisho {
    private static final int CERTIFICATE_WARNING = 30;
    static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZONE);

    public static void main(String[] arguments) {
        // Until Spring has set up logging, only what is wrong is said.
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        try {
            serve(Options.parse(arguments));
        } catch (Refusal refusal) {
            System.err.println(refusal.getMessage());
            System.exit(2);
        } catch (IOException | RuntimeException fault) {
            LoggerFactory.getLogger(Sekisho.class).error("the program ends", fault);
            System.exit(1);
        }
    }

    private static void serve(Options options) throws IOException {
        mustBeFree(options.address(), options.port());
        var folder = DataFolder.open(options.data(), options.purpose(), options.database());
        var postgres = Postgres.await(folder, System.err::println);
        postgres.whenTaken(Sekisho::giveWay);
        Migrations.run(postgres.login(Role.OWNER));
        settle(folder, postgres);
        if (options.purpose() == Purpose.REAL) {
            clockSetBack(postgres, clock(options).instant()).ifPresent(System.err::println);
        }
        var logins = Logins.of(postgres);
        var context = application(folder, logins, clock(options)).run(properties(folder, options));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(context, postgres, folder)));
        options.clock().ifPresent(moved -> enterMovedClock(context, moved));
        if (options.purpose() == Purpose.DEMO) {
            demonstrate(context, folder);
        }
        greet(context, options);
        if (Boolean.getBoolean("sekisho.train")) {
            train(URI.create(address(context)));
            System.exit(0);
        }
    }

    private static void giveWay(String why) {
        System.err.println(why);
        System.exit(2);
    }

    /// A key of the ledger that was being changed when the program died.
    private static void settle(DataFolder folder, Postgres postgres) {
        try (var connection = postgres.login(Role.APP).connect()) {
            LedgerRotation.settle(folder.root(), connection);
        } catch (SQLException gone) {
            throw new IllegalStateException(gone);
        }
    }

    /// What is said when the last entry is of a time that has not come yet. Nobody is kept from starting:
    /// perhaps that clock was wrong, and times in the ledger stay as they are.
    static Optional<String> clockSetBack(Postgres postgres, Instant now) {
        try (var connection = postgres.login(Role.BACKUP).connect();
                var sql = connection.createStatement();
                var row =
                        sql.executeQuery(
                                "select time from ledger.entry order by sequence desc limit 1")) {
            return Optional.of(Instant.ofEpochMilli(row.next() ? row.getLong(1) : 0))
                    .filter(last -> last.isAfter(now.plus(CLOCKS_DIFFER)))
                    .map(last ->
                            Startup.say("clock.back", MINUTE.format(now), MINUTE.format(last)));
        } catch (SQLException gone) {
            throw new IllegalStateException(gone);
        }
    }

    /// What a start-up cache is made from: the first pages as somebody opens them.
    private static void train(URI address) {
        var visitor = new Visitor(address);
        for (var path : List.of("/", "/setup", "/sign-in", "/app.css", "/no-such-page")) {
            visitor.get(path);
        }
    }

    static SpringApplication application(DataFolder folder, Logins logins, Clock clock) {
        var application = new SpringApplication(Sekisho.class);
        application.setRegisterShutdownHook(false);
        application.addInitializers(context -> {
            var beans = (GenericApplicationContext) context;
            // Not the context's to close: its lock is held until the database has stopped.
            beans.getBeanFactory().registerSingleton("dataFolder", folder);
            beans.registerBean(Logins.class, () -> logins);
            beans.registerBean(Source.class, () -> new Source(folder.root(), logins.backup()));
            beans.registerBean(Clock.class, () -> clock);
        });
        return application;
    }

    /// Nobody shall take what follows in the ledger for what happened on that day.
    private static void enterMovedClock(
            ConfigurableApplicationContext context, LocalDateTime moved) {
        var subject = "clock:" + moved.toString().toLowerCase(Locale.ROOT);
        context.getBean(TransactionTemplate.class)
                .executeWithoutResult(status ->
                        context.getBean(Ledger.class)
                                .enter(new Entry("ledger.clock.move", subject, Map.of())));
    }

    private static void demonstrate(ConfigurableApplicationContext context, DataFolder folder)
            throws IOException {
        var setup = context.getBean(Setup.class);
        var password = folder.root().resolve("demo-password");
        if (!setup.done()) {
            setup.prepare();
            System.out.println(Startup.say("demo.playing"));
            Demonstration.play(
                    URI.create(address(context)),
                    setup.file(),
                    password,
                    context.getBean(Clock.class));
        }
        System.out.println(
                Startup.say(
                        "demo.sign-in", Demonstration.OFFICER, Files.readString(password).strip()));
    }

    private static String address(ConfigurableApplicationContext context) {
        return "http://127.0.0.1:"
                + context.getEnvironment().getProperty("local.server.port")
                + "/";
    }

    /// Says where to go, and on the first run where the key lies. It is the last act of a start.
    private static void greet(ConfigurableApplicationContext context, Options options) {
        var port = context.getEnvironment().getProperty("local.server.port");
        var address = options.scheme() + "://" + options.host() + ":" + port + "/";
        var setup = context.getBean(Setup.class);
        boolean first = !setup.done();
        if (first) {
            setup.prepare();
        }
        System.out.println(Startup.say("serving", address));
        options.tls()
                .map(tls -> tls.validUntil().atZone(ZONE).toLocalDate())
                .filter(last -> last.isBefore(LocalDate.now(ZONE).plusDays(CERTIFICATE_WARNING)))
                .ifPresent(last -> System.err.println(Startup.say("tls.ends", last)));
        if (first) {
            System.out.println(Startup.say("first-run", setup.file()));
        }
    }

    static String[] properties(DataFolder folder, Options options) {
        var properties = new ArrayList<String>();
        properties.add("--server.address=" + options.address().getHostAddress());
        properties.add("--server.port=" + options.port());
        properties.add("--logging.file.name=" + folder.root().resolve("logs/sekisho.log"));
        options.tls().ifPresent(tls -> properties.addAll(properties(tls)));
        return properties.toArray(String[]::new);
    }

    /// A renewed certificate in the same files is taken up without a restart.
    private static List<String> properties(TlsFiles tls) {
        return List.of(
                "--server.ssl.bundle=web",
                "--server.ssl.enabled-protocols=TLSv1.3,TLSv1.2",
                "--spring.ssl.bundle.pem.web.reload-on-update=true",
                "--spring.ssl.bundle.pem.web.keystore.certificate=file:" + tls.certificate(),
                "--spring.ssl.bundle.pem.web.keystore.private-key=file:" + tls.key());
    }

    private static Clock clock(Options options) {
        var real = Clock.system(ZONE);
        return options.clock()
                .map(wished -> Duration.between(real.instant(), wished.atZone(ZONE).toInstant()))
                .map(ahead -> Clock.offset(real, ahead))
                .orElse(real);
    }

    private static void mustBeFree(InetAddress address, int port) {
        try (var socket = new ServerSocket(port, 1, address)) {
            socket.getLocalPort();
        } catch (IOException taken) {
            throw Startup.refusal("port.taken", String.valueOf(port));
        }
    }

    private static void end(
            ConfigurableApplicationContext context, Postgres postgres, DataFolder folder) {
        context.close();
        postgres.close();
        folder.close();
    }
}
