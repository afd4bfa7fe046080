package org.cohorte.e2e.bench;

/**
 * What the benchmark is asked to do.
 *
 * @param patients of the generated hospital
 * @param runs     counted runs of each question in each way, after two that are not counted
 * @param json     whether the report is JSON
 * @param help     whether only the help is wanted
 */
record BenchOptions(int patients, int runs, boolean json, boolean help) {

    static final String HELP = """
            ./cohorte bench [--patients N] [--runs N] [--json]

              --patients N   patients of the generated hospital, 1000 to 5000000 (default 300000)
              --runs N       counted runs of each question in each way, 3 to 101 (default 7)
              --json         the report as JSON

            Asks the same questions of Cohorte, of Solr's {!join} and {!parent}, and of SQL on PostgreSQL, over the same
            events on this machine. Exits with 1 when the counts differ.""";

    static BenchOptions parse(String... args) {
        int patients = 300_000;
        int runs = 7;
        boolean json = false;
        boolean help = false;
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--patients" -> patients = number(args, ++i, 1_000, 5_000_000);
                case "--runs" -> runs = number(args, ++i, 3, 101);
                case "--json" -> json = true;
                case "--help", "-h" -> help = true;
                default -> throw new IllegalArgumentException("unknown option " + args[i] + "; see --help");
            }
        }
        return new BenchOptions(patients, runs, json, help);
    }

    private static int number(String[] args, int at, int min, int max) {
        String option = args[at - 1];
        if (at >= args.length) {
            throw new IllegalArgumentException(option + " needs a number");
        }
        try {
            int number = Integer.parseInt(args[at]);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, with the bounds
        }
        throw new IllegalArgumentException(
                option + " takes a whole number from " + min + " to " + max + ", not " + args[at]);
    }
}
