package org.cohorte.app.launch;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.cohorte.app.CohorteApplication;
import org.cohorte.app.CohorteProperties;
import org.cohorte.app.data.Demonstration;
import org.cohorte.app.data.ImportJob;
import org.cohorte.app.data.ImportJobs;
import org.cohorte.app.data.NomenclatureCatchUp;
import org.cohorte.app.security.Address;
import org.cohorte.app.security.DemonstrationAccounts;
import org.cohorte.registry.secret.Secrets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A running installation: the data folder, the services and the application on top. */
public final class Cohorte implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Cohorte.class);

    private final DataFolder data;
    private final Services services;
    private final Console console;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final CompletableFuture<String> givenUp = new CompletableFuture<>();
    private @Nullable ConfigurableApplicationContext context;

    private Cohorte(DataFolder data, Console console) {
        this.data = data;
        this.console = console;
        this.services = new Services(data, console);
    }

    /**
     * Starts everything; returns when the application answers. Whatever was started is stopped again when something
     * fails.
     *
     * @throws StartupException with a sentence for the operator
     */
    public static Cohorte start(RunOptions options, Console console) {
        DataFolder data = DataFolder.open(options.data());
        @Nullable Cohorte cohorte = null;
        try {
            cohorte = new Cohorte(data, console);
            cohorte.run(options);
            return cohorte;
        } catch (RuntimeException e) {
            StartupException told = explain(e, data);
            if (cohorte == null) {
                data.close();
            } else {
                cohorte.close();
            }
            throw told;
        }
    }

    private void run(RunOptions options) {
        SpringApplication application = new SpringApplication(CohorteApplication.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        // Ours stops the services too, in the right order.
        application.setRegisterShutdownHook(false);
        application.addInitializers(c -> services.start((GenericApplicationContext) c));
        context = application.run(options.asSpringArguments(data));
        services.awaitIndex();
        services.watch(context().getBean(Clock.class), givenUp::complete);
        announce();
        context()
                .getBean(Demonstration.class)
                .begin(properties().demonstrationPatients())
                .ifPresent(this::follow);
        context().getBean(NomenclatureCatchUp.class).begin();
    }

    /** Tells on the console how far the demonstration hospital is. */
    private void follow(ImportJob job) {
        Greeting greeting = new Greeting(console);
        ImportJobs jobs = context().getBean(ImportJobs.class);
        Thread.ofPlatform().name("demonstration-progress").daemon().start(() -> greeting.follow(job.id(), jobs));
    }

    private CohorteProperties properties() {
        return context().getBean(CohorteProperties.class);
    }

    private void announce() {
        String token = context().getBean(Secrets.class).text("operator-token");
        RunningInstance self =
                new RunningInstance(ProcessHandle.current().pid(), address().loopback(), token);
        try {
            self.write(data.path());
        } catch (IOException e) {
            throw new StartupException("The data folder " + data.path() + " cannot be written: " + e.getMessage(), e);
        }
        new Greeting(console)
                .print(
                        address().url(),
                        data.path(),
                        context().getBean(DemonstrationAccounts.class).people());
    }

    /** Where the application is reached. */
    public Address address() {
        return context().getBean(Address.class);
    }

    /** The beans of the application. */
    public ConfigurableApplicationContext context() {
        return Optional.ofNullable(context).orElseThrow(() -> new IllegalStateException("not started"));
    }

    /** Has a sentence for the operator told when one of the services cannot be kept running. */
    public void whenGivenUp(Consumer<String> told) {
        CompletableFuture<Void> unused = givenUp.thenAccept(told);
    }

    /** Stops the application, then its services, then gives the data folder back. Further calls do nothing. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        try {
            RunningInstance.remove(data.path());
        } catch (IOException e) {
            log.warn("The file of the running instance stays behind", e);
        }
        services.stopWatching();
        if (context != null) {
            context.close();
        }
        services.close();
        data.close();
    }

    private static StartupException explain(RuntimeException failure, DataFolder data) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartupException told) {
                return told;
            }
            if (cause instanceof PortInUseException port) {
                return new StartupException(
                        "Port " + port.getPort()
                                + " was taken by another program meanwhile. Choose another one with --port.",
                        failure);
            }
        }
        return new StartupException(
                "Cohorte could not start: " + failure.getMessage() + "\nThe whole story is in "
                        + data.logs().resolve("cohorte.log"),
                failure);
    }
}
