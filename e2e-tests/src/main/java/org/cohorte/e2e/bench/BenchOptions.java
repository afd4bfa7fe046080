package org.cohorte.e2e.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the benchmark is asked to do.
 *
 * @param patients of the generated hospital
 * @param runs     counted runs of each question in each way, after two that are not counted
 * @param warm     rounds of all questions before the first is measured
 * @param data     folder kept for the next benchmark; none is thrown away at the end
 * @param only     what the names of the questions to ask hold
 * @param blocks   whether Solr's own ways are filled and asked too
 * @param imports  whether imports are measured instead of questions
 * @param again    whether the same files are imported once more, and measured
 * @param json     whether the report is JSON
 * @param help     whether only the help is wanted
 */
record BenchOptions(
        int patients,
        int runs,
        int warm,
        Optional<Path> data,
        Pattern only,
        boolean blocks,
        boolean imports,
        boolean again,
        boolean json,
        boolean help) {

    static final String HELP = """
            ./cohorte bench [--patients N] [--runs N] [--warm N] [--data DIR] [--only REGEX] [--no-blocks] [--json]
            ./cohorte bench --import [--patients N] [--data DIR] [--once]

              --patients N   patients of the generated hospital, 1000 to 5000000 (default 300000)
              --runs N       counted runs of each question in each way, 3 to 101 (default 7)
              --warm N       rounds of all questions before the first is measured, 0 to 1000 (default 40)
              --data DIR     keeps what was generated there, and uses it again when it is of the same size
              --only REGEX   asks only the questions in whose name the expression is found
              --no-blocks    leaves out Solr's {!join} and {!parent}, which need an index of their own
              --import       measures imports of FHIR files of 30, N/10 and N patients instead (default 100000)
              --once         does not import the same files once more after that
              --json         the report as JSON

            Asks the same questions of Cohorte, of Solr's {!join} and {!parent}, and of SQL on PostgreSQL, over the same
            events on this machine. Exits with 1 when the counts differ.""";

    static BenchOptions parse(String... args) {
        int patients = 0;
        int runs = 7;
        int warm = 40;
        Optional<Path> data = Optional.empty();
        Pattern only = Pattern.compile("");
        boolean blocks = true;
        boolean imports = false;
        boolean again = true;
        boolean json = false;
        boolean help = false;
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--patients" -> patients = number(args, ++i, 1_000, 5_000_000);
                case "--runs" -> runs = number(args, ++i, 3, 101);
                case "--warm" -> warm = number(args, ++i, 0, 1_000);
                case "--data" -> data = Optional.of(Path.of(text(args, ++i)));
                case "--only" -> only = Pattern.compile(text(args, ++i));
                case "--no-blocks" -> blocks = false;
                case "--import" -> imports = true;
                case "--once" -> again = false;
                case "--json" -> json = true;
                case "--help", "-h" -> help = true;
                default -> throw new IllegalArgumentException("unknown option " + args[i] + "; see --help");
            }
        }
        int wanted = patients > 0 ? patients : imports ? 100_000 : 300_000;
        return new BenchOptions(wanted, runs, warm, data, only, blocks, imports, again, json, help);
    }

    /** Where the benchmark keeps its data: a new folder when none is named. PostgreSQL refuses to be root and then runs as another account, which must be able to pass. */
    Path folder() throws IOException {
        return data.isPresent()
                ? Bench.passable(data.get().toAbsolutePath())
                : Files.createTempDirectory("cohorte-bench", Bench.PASSABLE);
    }

    private static int number(String[] args, int at, int min, int max) {
        String option = args[at - 1];
        String text = text(args, at);
        try {
            int number = Integer.parseInt(text);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, with the bounds
        }
        throw new IllegalArgumentException(
                option + " takes a whole number from " + min + " to " + max + ", not " + text);
    }

    private static String text(String[] args, int at) {
        if (at >= args.length) {
            throw new IllegalArgumentException(args[at - 1] + " needs a value");
        }
        return args[at];
    }
}
