package org.cohorte.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Merges records of one person, takes them apart, and writes down who is opposed to the reuse of their data. */
final class IdentitiesCommand implements Command {

    private static final int AT_ONCE = 5_000;
    private static final Set<String> OPTIONS = Set.of("--as", "--data", "--by", "--reason", "--file", "--limit");

    @Override
    public String name() {
        return "identities";
    }

    @Override
    public String help() {
        return """
                ./cohorte identities merge KEPT GIVEN-UP --reason TEXT   two records are one person
                ./cohorte identities unmerge GIVEN-UP    --reason TEXT   they are not
                ./cohorte identities list                [--limit N]     merges, the latest first
                ./cohorte identities oppose  PATIENT...  | --file LIST   to the reuse of their data
                ./cohorte identities consent PATIENT...  | --file LIST

                The events of GIVEN-UP count for KEPT from then on, under the number and pseudonym of KEPT; unmerge puts all
                back. An opposition counts at the next reading, saved cohorts and running exports included.

                  --by KIND      what patients are named by: ipp (as the hospital calls them; otherwise), number, pseudonym
                  --reason TEXT  why; it stays with the merge
                  --file LIST    one patient a line
                  --limit N      so many merges; 50 otherwise, 1000 at most
                  --as USER      on behalf of this administrator, instead of the operator
                  --json         everything the API answers, as JSON
                  --data DIR     data folder of the running application
                """;
    }

    @Override
    public int run(List<String> words, Terminal terminal) {
        Arguments arguments = Arguments.read(words, OPTIONS, Set.of("--json"));
        Verbs verbs = Verbs.of(arguments.rest(), "merge", "unmerge", "list", "oppose", "consent");
        Work work = new Work(ApiClient.of(terminal.data(arguments)), arguments, terminal);
        return switch (verbs.verb()) {
            case "merge" -> work.merge(arguments.words("merge", "KEPT", "GIVEN-UP"));
            case "unmerge" ->
                work.separate(arguments.words("unmerge", "GIVEN-UP").getLast());
            case "list" -> work.list();
            default -> work.say(verbs.rest(), verbs.verb().equals("oppose"));
        };
    }

    /** One call of the command. */
    private record Work(ApiClient api, Arguments arguments, Terminal terminal) {

        private String address(String path) {
            return new Address("/identities" + path)
                    .with("as", arguments.text("--as"))
                    .text();
        }

        private ObjectNode body() {
            ObjectNode body = api.body();
            arguments.text("--by").ifPresent(by -> body.put("by", by));
            return body;
        }

        private String reason() {
            return arguments.text("--reason").orElseThrow(() -> new UsageException("Missing: --reason TEXT."));
        }

        int merge(List<String> words) {
            ObjectNode body = body();
            body.put("kept", words.get(1)).put("givenUp", words.get(2)).put("reason", reason());
            told(api.post(address("/merges"), body));
            return Exit.OK;
        }

        int separate(String givenUp) {
            ObjectNode body = body();
            body.put("givenUp", givenUp).put("reason", reason());
            told(api.post(address("/separations"), body));
            return Exit.OK;
        }

        private void told(JsonNode merge) {
            if (arguments.has("--json")) {
                terminal.out().println(merge.toPrettyString());
                return;
            }
            terminal.out()
                    .println(merge.path("givenUp").asString("") + " "
                            + merge.path("state").asString("") + " "
                            + merge.path("kept").asString(""));
            terminal.err()
                    .println("Carried out in the background, after a running import: see ./cohorte identities list");
        }

        int list() {
            arguments.words("list");
            JsonNode merges = api.get(new Address("/identities/merges")
                    .with("as", arguments.text("--as"))
                    .with("limit", limit())
                    .text());
            if (arguments.has("--json")) {
                terminal.out().println(merges.toPrettyString());
                return Exit.OK;
            }
            Table table = new Table().row("given up", "kept", "state", "by", "asked", "reason");
            merges.forEach(merge -> table.row(
                    merge.path("givenUp").asString(""),
                    merge.path("kept").asString(""),
                    merge.path("state").asString(""),
                    merge.path("byHand").asBoolean(false) ? merge.path("login").asString("") : "source",
                    merge.path("asked").asString(""),
                    merge.path("reason").asString("")));
            table.lines().forEach(terminal.out()::println);
            return Exit.OK;
        }

        private Optional<String> limit() {
            var limit = arguments.number("--limit", 1, 1_000);
            return limit.isPresent() ? Optional.of(String.valueOf(limit.getAsInt())) : Optional.empty();
        }

        int say(List<String> named, boolean opposed) {
            List<String> values = new ArrayList<>(named);
            arguments.path("--file").ifPresent(file -> values.addAll(lines(file)));
            if (values.isEmpty()) {
                throw new UsageException("Missing: PATIENT or --file LIST.");
            }
            int patients = 0;
            int changed = 0;
            List<String> unknown = new ArrayList<>();
            for (int from = 0; from < values.size(); from += AT_ONCE) {
                ObjectNode body = body().put("opposed", opposed);
                ArrayNode some = body.putArray("values");
                values.subList(from, Math.min(values.size(), from + AT_ONCE)).forEach(some::add);
                JsonNode written = api.post(address("/oppositions"), body);
                patients += written.path("patients").asInt(0);
                changed += written.path("changed").asInt(0);
                written.path("unknown").forEach(value -> unknown.add(value.asString("")));
            }
            terminal.out().println(patients + " patients, " + changed + " changed, " + unknown.size() + " unknown");
            unknown.forEach(value -> terminal.err().println("No patient is called " + value + "."));
            return unknown.isEmpty() ? Exit.OK : Exit.FAILURE;
        }

        private static List<String> lines(Path file) {
            try {
                return Files.readAllLines(file).stream()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
            } catch (IOException e) {
                throw new UsageException("The file " + file + " cannot be read as text: " + e.getMessage() + ".");
            }
        }
    }
}
