package org.cohorte.app.launch;

import com.nimbusds.jose.jwk.RSAKey;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cohorte.app.CohorteProperties;
import org.cohorte.app.security.Address;
import org.cohorte.registry.postgres.PostgresException;
import org.cohorte.registry.postgres.PostgresLogin;
import org.cohorte.registry.postgres.PostgresServer;
import org.cohorte.registry.postgres.PostgresSettings;
import org.cohorte.registry.secret.SecretException;
import org.cohorte.registry.secret.Secrets;
import org.cohorte.solr.process.SolrNodeSettings;
import org.cohorte.solr.process.SolrProcessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * What must run before the application can: PostgreSQL and Solr, unless the configuration names others. They are started
 * when the configuration has been read and before any bean is made, and stopped after the last one is gone.
 */
final class Services implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Services.class);

    private final DataFolder data;
    private final Console console;
    private final Secrets secrets;
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private Optional<PostgresServer> ownPostgres = Optional.empty();
    private Optional<OwnSolr> ownSolr = Optional.empty();
    private List<Watch> watches = List.of();

    Services(DataFolder data, Console console) {
        this.data = data;
        this.console = console;
        this.secrets = Secrets.in(data.path());
    }

    /** Starts what is missing and tells the context about it. */
    void start(GenericApplicationContext context) {
        try {
            ConfigurableEnvironment environment = context.getEnvironment();
            CohorteProperties properties = properties(environment);
            Address address = address(environment, properties);
            Index index = index(properties);
            Databases databases = databases(properties);
            RSAKey key = SigningKey.in(data.secrets());
            context.registerBean(Console.class, () -> console);
            context.registerBean(Clock.class, Clock::systemUTC);
            context.registerBean(Secrets.class, () -> secrets);
            context.registerBean(Address.class, () -> address);
            context.registerBean(Databases.class, () -> databases);
            context.registerBean(Index.class, () -> index);
            context.registerBean(RSAKey.class, () -> key);
        } catch (PostgresException | SecretException | SolrProcessException e) {
            throw new StartupException(e.getMessage(), e);
        }
    }

    private static CohorteProperties properties(ConfigurableEnvironment environment) {
        try {
            return Binder.get(environment).bindOrCreate("cohorte", CohorteProperties.class);
        } catch (BindException e) {
            throw new StartupException(
                    "The configuration is wrong at " + e.getName() + ": " + rootMessage(e)
                            + ". Correct it and start again.",
                    e);
        }
    }

    private static String rootMessage(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }

    private Address address(ConfigurableEnvironment environment, CohorteProperties properties) {
        String host = environment.getProperty("server.address", "127.0.0.1");
        InetAddress inet = address(host);
        if (properties.signIn().embedded() && !inet.isLoopbackAddress()) {
            throw new StartupException(
                    "The accounts of the demonstration are for this machine alone, and server.address is " + host
                            + ". Name your identity provider in cohorte.sign-in.issuer, or listen on 127.0.0.1.");
        }
        int port = Ports.claim(inet, environment.getProperty("server.port", Integer.class, 8080));
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("claimedPort", Map.of("server.port", Integer.toString(port))));
        return new Address(port, Optional.ofNullable(properties.publicUrl()));
    }

    private static InetAddress address(String host) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new StartupException("server.address is " + host + ", which this machine does not know.", e);
        }
    }

    private Databases databases(CohorteProperties properties) {
        CohorteProperties.Postgres postgres = properties.postgres();
        String url = postgres.url();
        if (url != null && !url.isBlank()) {
            return new Databases(
                    new PostgresLogin(url, postgres.ownerUser(), postgres.ownerPassword()),
                    new PostgresLogin(url, postgres.user(), postgres.password()));
        }
        console.step("Starting PostgreSQL");
        PostgresServer server = PostgresServer.start(PostgresSettings.in(data.path()));
        started.push(server);
        ownPostgres = Optional.of(server);
        if (server.adopted()) {
            console.step("  took over the one that an earlier run left behind");
        }
        return new Databases(server.owner(), server.application());
    }

    private Index index(CohorteProperties properties) {
        CohorteProperties.Solr solr = properties.solr();
        if (!solr.urls().isEmpty()) {
            List<URI> urls = solr.urls().stream()
                    .map(url -> URI.create(url + "/" + solr.collection()))
                    .toList();
            return new Index(urls, solr.user(), solr.password());
        }
        console.step("Starting Solr");
        int port = Ports.claim(InetAddress.getLoopbackAddress(), 0);
        SolrNodeSettings settings = SolrNodeSettings.in(data.service("solr"), Distribution.solrClassPath())
                .withPort(port)
                .withLog(data.logs().resolve("solr.log"))
                .withHeap(solr.heap().toMegabytes() + "m")
                .withSecret(secrets.text("solr"));
        OwnSolr node = new OwnSolr(settings);
        started.push(node);
        ownSolr = Optional.of(node);
        URI core = URI.create("http://127.0.0.1:" + port + "/solr/cohorte");
        return new Index(List.of(core), settings.user(), settings.secret());
    }

    /** Returns when the own Solr node answers. */
    void awaitIndex() {
        ownSolr.ifPresent(OwnSolr::await);
    }

    /**
     * Keeps the own services running from now on.
     *
     * @param givenUp receives a sentence for the operator when one of them cannot be kept running
     */
    void watch(Clock clock, Consumer<String> givenUp) {
        watches = Stream.of(ownPostgres.map(Services::watched), ownSolr.map(OwnSolr::watched))
                .flatMap(Optional::stream)
                .map(service -> Watch.over(service, Patience.standard(clock), console, givenUp))
                .toList();
    }

    /** Before anything is stopped, so that nothing is started again. */
    void stopWatching() {
        watches.forEach(Watch::close);
    }

    private static Watched watched(PostgresServer server) {
        return new Watched("PostgreSQL", () -> server.process().isPresent(), server::restartIfDead);
    }

    /** Stops what was started here, the last one first; one that cannot be stopped does not keep the others running. */
    @Override
    public void close() {
        while (!started.isEmpty()) {
            AutoCloseable service = started.pop();
            try {
                service.close();
            } catch (Exception e) {
                log.error("Could not stop {}", service.getClass().getSimpleName(), e);
                console.step("Could not stop " + service.getClass().getSimpleName() + ": " + e.getMessage());
            }
        }
    }
}
