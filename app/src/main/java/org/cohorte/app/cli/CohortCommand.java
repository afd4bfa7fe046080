package org.cohorte.app.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Lists, makes, samples and deletes cohorts. */
final class CohortCommand implements Command {

    private static final Set<String> OPTIONS = Set.of("--as", "--data", "--name", "--count", "--percent", "--seed");
    private static final Set<String> FLAGS = Set.of("--json", "--stratified");

    @Override
    public String name() {
        return "cohort";
    }

    @Override
    public String help() {
        return """
                ./cohorte cohort list                  [--as USER] [--json] [--data DIR]
                ./cohorte cohort create REQUEST.json   --name NAME [--as USER] [--json]
                ./cohorte cohort sample COHORT         --count N | --percent P [--seed N] [--stratified] [--name NAME]
                ./cohorte cohort delete COHORT         [--as USER]

                Cohorts keep who the patients of a request are; samples are drawn from them by chance.
                COHORT is the id of a cohort, or its name when one alone is called so.

                  --name NAME   of the new cohort or sample; a sample is otherwise called as its cohort
                  --count N     so many patients
                  --percent P   or a share of them, above 0 and below 100
                  --seed N      of chance: the same cohort, size and seed give the same sample; drawn and told otherwise
                  --stratified  each sex and class of age gets its due part
                  --as USER     for this account and within its rights, instead of the operator's
                  --json        everything the API answers, as JSON
                  --data DIR    data folder of the running application
                """;
    }

    @Override
    public int run(List<String> words, Terminal terminal) {
        Arguments arguments = Arguments.read(words, OPTIONS, FLAGS);
        Verbs verbs = Verbs.of(arguments.rest(), "list", "create", "sample", "delete");
        Work work = new Work(ApiClient.of(terminal.data(arguments)), arguments, terminal);
        switch (verbs.verb()) {
            case "list" -> work.list();
            case "create" ->
                work.create(arguments.words("create", "REQUEST.json").getLast());
            case "sample" -> work.sample(arguments.words("sample", "COHORT").getLast());
            default -> work.delete(arguments.words("delete", "COHORT").getLast());
        }
        return Exit.OK;
    }

    /** One call of the command. */
    private record Work(ApiClient api, Arguments arguments, Terminal terminal) {

        private Optional<String> as() {
            return arguments.text("--as");
        }

        private String address(String path) {
            return new Address(path).with("as", as()).text();
        }

        void list() {
            arguments.words("list");
            JsonNode cohorts = api.get(address("/cohorts"));
            if (arguments.has("--json")) {
                terminal.out().println(cohorts.toPrettyString());
                return;
            }
            Table table = new Table().row("cohort", "patients", "made", "id");
            cohorts.forEach(cohort -> table.row(
                    cohort.path("name").asString("") + (cohort.has("sample") ? " (sample)" : ""),
                    String.format(Locale.ENGLISH, "%,d", cohort.path("size").asLong()),
                    cohort.path("made").asString(""),
                    cohort.path("id").asString("")));
            table.lines().forEach(terminal.out()::println);
        }

        void create(String file) {
            ObjectNode body = api.body();
            body.put("name", arguments.text("--name").orElseThrow(() -> new UsageException("Missing: --name NAME.")));
            body.set("criteria", RequestFile.criteria(file));
            print(api.post(address("/cohorts"), body));
        }

        void sample(String cohort) {
            ObjectNode body = api.body();
            arguments.text("--name").ifPresent(name -> body.put("name", name));
            arguments.number("--count", 1, Integer.MAX_VALUE).ifPresent(count -> body.put("count", count));
            arguments.text("--percent").ifPresent(percent -> body.put("percent", decimal(percent)));
            arguments.number("--seed", 0, Integer.MAX_VALUE).ifPresent(seed -> body.put("seed", seed));
            body.put("stratified", arguments.has("--stratified"));
            if (body.has("count") == body.has("percent")) {
                throw new UsageException("Give one of --count and --percent.");
            }
            print(api.post(address("/cohorts/" + CohortChoice.id(api, cohort, as()) + "/samples"), body));
        }

        private static BigDecimal decimal(String text) {
            try {
                return new BigDecimal(text);
            } catch (NumberFormatException e) {
                throw new UsageException("--percent takes a number, not " + text + ".");
            }
        }

        void delete(String cohort) {
            api.delete(address("/cohorts/" + CohortChoice.id(api, cohort, as())));
            terminal.err().println("Deleted: " + cohort);
        }

        private void print(JsonNode cohort) {
            if (arguments.has("--json")) {
                terminal.out().println(cohort.toPrettyString());
                return;
            }
            String seed = cohort.has("sample")
                    ? ", seed " + cohort.path("sample").path("seed").asString("")
                    : "";
            terminal.out().println(cohort.path("id").asString(""));
            terminal.err()
                    .println(String.format(
                                    Locale.ENGLISH, "%,d", cohort.path("size").asLong()) + " patients" + seed);
        }
    }
}
