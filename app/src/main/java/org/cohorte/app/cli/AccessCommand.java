package org.cohorte.app.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Lists, grants and ends accesses on behalf of somebody who manages them. */
final class AccessCommand implements Command {

    private static final int LONGEST = 730;
    private static final Set<String> OPTIONS = Set.of("--as", "--data", "--login", "--perimeter", "--role", "--days");

    @Override
    public String name() {
        return "access";
    }

    @Override
    public String help() {
        return """
                ./cohorte access list  --login USER | --perimeter NUMBER      --as MANAGER [--json] [--data DIR]
                ./cohorte access grant --login USER --role ROLE --perimeter NUMBER [--days N]  --as MANAGER
                ./cohorte access end   ID                                      --as MANAGER

                Accesses as MANAGER manages them: the operator has no such right by itself, and nobody changes their own.

                  --login USER        whose access
                  --perimeter NUMBER  where, with all that is below
                  --role ROLE         by its id, its code (careTeam, investigator, feasibility...) or its name
                  --days N            from now on; 365 otherwise, 730 at most
                  --as MANAGER        the account that does it; it stands in the history and in the audit
                  --json              everything the API answers, as JSON
                  --data DIR          data folder of the running application
                """;
    }

    @Override
    public int run(List<String> words, Terminal terminal) {
        Arguments arguments = Arguments.read(words, OPTIONS, Set.of("--json"));
        Verbs verbs = Verbs.of(arguments.rest(), "list", "grant", "end");
        Work work = new Work(ApiClient.of(terminal.data(arguments)), arguments, terminal);
        switch (verbs.verb()) {
            case "list" -> work.list();
            case "grant" -> work.grant();
            default -> work.end(arguments.words("end", "ID").getLast());
        }
        return Exit.OK;
    }

    /** One call of the command. */
    private record Work(ApiClient api, Arguments arguments, Terminal terminal) {

        private Address address(String path) {
            return new Address(path).with("as", arguments.text("--as"));
        }

        private String required(String option) {
            return arguments.text(option).orElseThrow(() -> new UsageException("Missing: " + option + "."));
        }

        void list() {
            arguments.words("list");
            if (arguments.text("--login").isPresent()
                    == arguments.text("--perimeter").isPresent()) {
                throw new UsageException("Give one of --login and --perimeter.");
            }
            print(api.get(address("/accesses")
                    .with("login", arguments.text("--login"))
                    .with("perimeter", arguments.text("--perimeter"))
                    .text()));
        }

        private void print(JsonNode accesses) {
            if (arguments.has("--json")) {
                terminal.out().println(accesses.toPrettyString());
                return;
            }
            Table table = new Table().row("login", "role", "perimeter", "state", "until", "id");
            accesses.forEach(access -> table.row(
                    access.path("login").asString(""),
                    access.path("role").path("name").asString(""),
                    access.path("perimeter").path("name").asString(""),
                    access.path("state").asString(""),
                    access.path("end").asString(""),
                    access.path("id").asString("")));
            table.lines().forEach(terminal.out()::println);
        }

        void grant() {
            arguments.words("grant");
            ObjectNode body = api.body();
            body.put("login", required("--login"));
            body.put("perimeter", required("--perimeter"));
            arguments.number("--days", 1, LONGEST).ifPresent(days -> {
                Instant now = Clock.systemUTC().instant();
                body.put("start", now.toString());
                body.put("end", now.plus(Duration.ofDays(days)).toString());
            });
            body.put("role", role(required("--role")));
            told(api.post(address("/accesses").text(), body));
        }

        private long role(String wanted) {
            return api.get(address("/roles").text())
                    .valueStream()
                    .filter(role -> List.of(
                                    role.path("id").asString(""),
                                    role.path("code").asString(""),
                                    role.path("name").asString(""))
                            .contains(wanted))
                    .findFirst()
                    .orElseThrow(() -> new UsageException("There is no role " + wanted + "."))
                    .path("id")
                    .asLong();
        }

        void end(String id) {
            if (!id.matches("[0-9]{1,18}")) {
                throw new UsageException("The id of an access is a number, not " + id + ".");
            }
            told(api.post(address("/accesses/" + id + "/end").text(), new byte[0]));
        }

        private void told(JsonNode access) {
            terminal.out()
                    .println(
                            arguments.has("--json")
                                    ? access.toPrettyString()
                                    : access.path("id").asString(""));
            terminal.err()
                    .println(access.path("login").asString("") + ": "
                            + access.path("role").path("name").asString("") + " on "
                            + access.path("perimeter").path("name").asString("") + ", until "
                            + access.path("end").asString(""));
        }
    }
}
