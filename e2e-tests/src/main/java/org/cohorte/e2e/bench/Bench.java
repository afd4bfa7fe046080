package org.cohorte.e2e.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cohorte.e2e.bench.Timing.Ask;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.scope.Scope;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./cohorte bench [--patients N] [--runs N] [--data DIR] [--only REGEX] [--no-blocks] [--json]}: generates a hospital, puts it into our index, into a Solr core
 * made for Solr's own parsers and into PostgreSQL tables made for SQL, asks the same questions of all, checks that the
 * counts are equal, and prints medians and ratios of one run on one machine. Takes minutes, and about 1 GB of disk for
 * 100,000 patients.
 */
public final class Bench {

    private static final Scope EVERYBODY = Scope.ofWholeHospital(Scope.Reading.NOMINATIVE, true);

    /** The way to the node and back is compiled too; asking what is known costs little else. */
    private static final int REPEATS = 20;

    static final FileAttribute<?> PASSABLE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx--x--x"));

    private final BenchOptions options;
    private final PrintStream progress;

    private Bench(BenchOptions options, PrintStream progress) {
        this.options = options;
        this.progress = progress;
    }

    public static void main(String... args) throws Exception {
        BenchOptions options;
        try {
            options = BenchOptions.parse(args);
        } catch (IllegalArgumentException e) {
            System.err.println("cohorte bench: " + e.getMessage());
            System.exit(2);
            return;
        }
        if (options.help()) {
            System.out.println(BenchOptions.HELP);
            return;
        }
        if (options.imports()) {
            new ImportBench(options, System.err).run(System.out);
            return;
        }
        BenchReport report = new Bench(options, System.err).run();
        System.out.println(options.json() ? JsonMapper.builder().build().writeValueAsString(report) : report.table());
        System.exit(report.equalCounts() ? 0 : 1);
    }

    private BenchReport run() throws Exception {
        Path folder = options.folder();
        try (BenchHouse house = BenchHouse.start(folder, options, progress)) {
            house.load();
            settle(house);
            List<BenchReport.Row> rows = new ArrayList<>();
            for (Question question : Questions.all()) {
                if (options.only().matcher(question.name()).find()) {
                    progress.println("  " + question.name());
                    rows.add(measure(question, house));
                }
            }
            return new BenchReport(options.patients(), options.runs(), house.loading(), rows, edits(house));
        } finally {
            if (options.data().isEmpty()) {
                delete(folder);
            }
        }
    }

    /**
     * Asks everything, over searchers that have not met it, until the compilers of a server that has served for a while have done
     * their work; PostgreSQL has its own done before it starts.
     */
    private void settle(BenchHouse house) throws Exception {
        progress.println("Warming up");
        for (int round = 0; round < options.warm(); round++) {
            house.openSearcher();
            for (Question question : Questions.all()) {
                for (int again = 0; again < REPEATS; again++) {
                    house.engine().total(question.request(), EVERYBODY);
                }
                house.engine().count(question.request(), EVERYBODY);
            }
        }
    }

    /** Makes a folder that other accounts may pass through. */
    static Path passable(Path folder) throws IOException {
        return Files.createDirectories(folder, PASSABLE);
    }

    private BenchReport.Row measure(Question question, BenchHouse house) throws Exception {
        Ask total = () -> house.engine().total(question.request(), EVERYBODY);
        Ask whole = () -> house.engine().count(question.request(), EVERYBODY).total();
        int runs = options.runs();
        Timing cold = Timing.of(runs, house::openSearcher, total);
        Timing cached = Timing.of(runs, () -> {}, total);
        Timing answer = Timing.of(runs, house::openSearcher, whole);
        Timing again = Timing.of(runs, () -> {}, whole);
        Timing sql = Timing.of(runs, () -> {}, () -> house.sql().ask(question.sql()));
        Optional<Timing> join = own(question, filters -> house.solr().byJoin(filters));
        Optional<Timing> parent = own(question, filters -> house.solr().byParent(filters));
        return new BenchReport.Row(
                question.name(), cold, cached, answer, again, sql, join.orElse(null), parent.orElse(null));
    }

    /** What a user waits for who changes one criterion of ten, of which a searcher has met all the others. */
    private List<BenchReport.Edit> edits(BenchHouse house) throws Exception {
        List<BenchReport.Edit> edits = new ArrayList<>();
        for (Edit edit : Edit.all()) {
            if (options.only().matcher(edit.name()).find()) {
                progress.println("  " + edit.name());
                edits.add(measure(edit, house));
            }
        }
        return edits;
    }

    private BenchReport.Edit measure(Edit edit, BenchHouse house) throws Exception {
        house.openSearcher();
        house.engine().count(edit.request(0), EVERYBODY);
        List<Ask> totals = new ArrayList<>();
        List<Ask> wholes = new ArrayList<>();
        for (int i = 1; i <= options.runs(); i++) {
            Request odd = edit.request(2 * i - 1);
            Request even = edit.request(2 * i);
            totals.add(() -> house.engine().total(odd, EVERYBODY));
            wholes.add(() -> house.engine().count(even, EVERYBODY).total());
        }
        return new BenchReport.Edit(edit.name(), Timing.ofEach(totals), Timing.ofEach(wholes));
    }

    private Optional<Timing> own(Question question, Way way) throws Exception {
        if (question.filters().isEmpty() || !options.blocks()) {
            return Optional.empty();
        }
        List<Question.Filter> filters = question.filters().get();
        return Optional.of(Timing.of(options.runs(), () -> {}, () -> way.count(filters)));
    }

    /** One of Solr's own ways. */
    private interface Way {
        long count(List<Question.Filter> filters) throws Exception;
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Ratio of two medians. */
    static OptionalDouble ratio(Timing slow, Timing fast) {
        return fast.median() > 0 ? OptionalDouble.of(slow.median() / fast.median()) : OptionalDouble.empty();
    }
}
