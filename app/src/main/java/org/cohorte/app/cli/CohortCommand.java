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

    private static final Set<String> OPTIONS =
            Set.of("--as", "--data", "--name", "--group", "--count", "--percent", "--seed");
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
                ./cohorte cohort create FHIR-FILE      [--group ID] [--name NAME] [--as USER] [--json]
                ./cohorte cohort sample COHORT         --count N | --percent P [--seed N] [--stratified] [--name NAME]
                ./cohorte cohort delete COHORT         [--as USER]

                Cohorts keep who the patients of a request are; samples are drawn from them by chance.
                COHORT is the id of a cohort, or its name when one alone is called so.

                FHIR-FILE holds a Group or a List: alone, on lines (NDJSON) or in a Bundle of type collection or searchset, plain
                or gzip. The cohort is made of the patients that it names by their record (Patient/ID) and that --as USER
                sees; members who are inactive or deleted, and members that are no patients, are left out and counted. This
                takes the right to read identities.

                  --name NAME   of the new cohort or sample; a sample is otherwise called as its cohort, a Group by its name,
                                a List by its title
                  --group ID    which Group or List, where FHIR-FILE holds several: ID, Group/ID or List/ID
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
            case "create" -> work.create(arguments.words("create", "FILE").getLast());
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
                    figure(cohort.path("size")),
                    cohort.path("made").asString(""),
                    cohort.path("id").asString("")));
            table.lines().forEach(terminal.out()::println);
        }

        void create(String file) {
            PopulationFile from = PopulationFile.of(file);
            Optional<String> group = arguments.text("--group");
            Optional<String> name = arguments.text("--name");
            if (from.isFhir()) {
                FhirPopulation population = from.population(group);
                String called = name.or(population::name)
                        .orElseThrow(() -> new UsageException(
                                population.label() + " has no name of its own. Missing: --name NAME."));
                create(called, listed(population));
            } else if (group.isPresent()) {
                throw new UsageException("--group chooses a Group or a List of FHIR, and " + file + " holds none.");
            } else {
                create(name.orElseThrow(() -> new UsageException("Missing: --name NAME.")), from.request());
            }
        }

        private void create(String name, JsonNode criteria) {
            ObjectNode body = api.body().put("name", name);
            body.set("criteria", criteria);
            print(api.post(address("/cohorts"), body));
        }

        /** A cohort does not tell whom it could not find; a count does. */
        private JsonNode listed(FhirPopulation population) {
            population.leftOut().ifPresent(said -> terminal.err().println("Left out: " + said));
            JsonNode criteria = population.criteria();
            for (JsonNode list : api.post(address("/counts"), criteria).path("lists")) {
                terminal.err()
                        .println(figure(list.path("notFound")) + " of " + figure(list.path("given"))
                                + " patients not found");
            }
            return criteria;
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
            terminal.err().println(figure(cohort.path("size")) + " patients" + seed);
        }

        private static String figure(JsonNode number) {
            return String.format(Locale.ENGLISH, "%,d", number.asLong());
        }
    }
}
