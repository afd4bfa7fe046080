package org.cohorte.app.launch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cohorte.app.data.ImportJob;
import org.cohorte.app.data.ImportJobs;
import org.cohorte.app.security.DemonstrationAccounts.Person;
import org.cohorte.ingest.imports.ImportProgress;

/** What a start says to the person at the console. */
public final class Greeting {

    private static final Duration PACE = Duration.ofSeconds(2);

    private final Console console;

    /** Says it there. */
    public Greeting(Console console) {
        this.console = console;
    }

    void print(String url, Path data, List<Person> people) {
        console.result("");
        console.result("Cohorte is ready at " + url);
        if (!people.isEmpty()) {
            accounts("Accounts of the demonstration:", people);
        }
        console.result("");
        console.result("Data and logs are in " + data + ". Ctrl-C stops everything.");
        console.result("");
    }

    /** Lists accounts under a heading. */
    public void accounts(String heading, List<Person> people) {
        console.result("");
        console.result(heading);
        people.forEach(person ->
                console.result("  %-16s %-24s %s".formatted(person.login(), person.password(), person.roleEn())));
    }

    /** Prints the progress of a job until its end. */
    void follow(String job, ImportJobs jobs) {
        int told = -1;
        for (Optional<ImportJob> now = jobs.find(job); now.isPresent(); now = jobs.find(job)) {
            if (now.get().state() != ImportJob.State.RUNNING) {
                console.step(end(now.get()));
                return;
            }
            int percent = now.get().progress().map(p -> (int) (100 * p.done())).orElse(0);
            if (percent != told) {
                console.step("Filling in the demonstration hospital: " + percent + " %"
                        + now.get().progress().map(Greeting::patients).orElse(""));
                told = percent;
            }
            if (!pause()) {
                return;
            }
        }
    }

    private static String patients(ImportProgress.State progress) {
        return String.format(Locale.ENGLISH, " (%,d patients)", progress.records());
    }

    private static String end(ImportJob job) {
        return job.failure()
                .map(why -> "The demonstration hospital could not be filled in: " + why
                        + ". The log says more; the next start goes on.")
                .orElse("The demonstration hospital is ready.");
    }

    private static boolean pause() {
        try {
            Thread.sleep(PACE);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
