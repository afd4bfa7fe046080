package org.cohorte.app.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Searches the audit on behalf of an auditor. */
final class AuditCommand implements Command {

    private static final int PAGE = 500;
    private static final int OTHERWISE = 100;
    private static final int MOST = 100_000;
    private static final Set<String> OPTIONS = Set.of(
            "--as",
            "--data",
            "--login",
            "--action",
            "--outcome",
            "--since",
            "--until",
            "--patient",
            "--cohort",
            "--limit");

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public String help() {
        return """
                ./cohorte audit --as AUDITOR [--login USER] [--action ACTION] [--outcome OUTCOME] [--since WHEN]
                                [--until WHEN] [--patient KEY] [--cohort ID] [--limit N] [--json] [--data DIR]

                Lines of the audit, the latest first. Reading it is itself a line of it.

                  --as AUDITOR       the account that reads: the operator has no such right by itself
                  --login USER       what this account did
                  --action ACTION    signIn, count, list, patient, cohort, export, download, habilitation, auditRead...
                  --outcome OUTCOME  started, done, refused, failed
                  --since WHEN       not before; a day (2026-01-31, UTC) or a moment (2026-01-31T08:00:00Z)
                  --until WHEN       before
                  --patient KEY      about the patient with this pseudonym
                  --cohort ID        about this cohort
                  --limit N          lines; 100 otherwise
                  --json             everything the API answers, as JSON
                  --data DIR         data folder of the running application
                """;
    }

    @Override
    public int run(List<String> words, Terminal terminal) {
        Arguments arguments = Arguments.read(words, OPTIONS, Set.of("--json"));
        arguments.words();
        int limit = arguments.number("--limit", 1, MOST).orElse(OTHERWISE);
        Address search = search(arguments);
        ArrayNode lines = read(ApiClient.of(terminal.data(arguments)), search, limit);
        if (arguments.has("--json")) {
            terminal.out().println(lines.toPrettyString());
        } else {
            print(lines, terminal);
        }
        return Exit.OK;
    }

    private static Address search(Arguments arguments) {
        Address address = new Address("/audit");
        for (String name : List.of("as", "login", "action", "outcome", "patient", "cohort")) {
            address = address.with(name, arguments.text("--" + name));
        }
        for (String name : List.of("since", "until")) {
            address = address.with(name, arguments.text("--" + name).map(text -> moment(name, text)));
        }
        return address;
    }

    private static String moment(String name, String text) {
        try {
            Instant moment = text.indexOf('T') < 0
                    ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
                    : Instant.parse(text);
            return moment.toString();
        } catch (DateTimeParseException e) {
            throw new UsageException("--" + name
                    + " takes a day such as 2026-01-31 or a moment such as 2026-01-31T08:00:00Z, not " + text + ".");
        }
    }

    /** Page by page, until there are enough. */
    private static ArrayNode read(ApiClient api, Address search, int limit) {
        ArrayNode lines = JsonMapper.shared().createArrayNode();
        Optional<String> cursor = Optional.empty();
        do {
            int wanted = Math.min(PAGE, limit - lines.size());
            JsonNode page = api.get(search.with("cursor", cursor)
                    .with("limit", Optional.of(String.valueOf(wanted)))
                    .text());
            page.path("lines").forEach(lines::add);
            cursor = page.has("next") ? Optional.of(page.path("next").asString("")) : Optional.empty();
        } while (cursor.isPresent() && lines.size() < limit);
        return lines;
    }

    private static void print(ArrayNode lines, Terminal terminal) {
        Table table = new Table().row("when", "login", "action", "outcome", "from", "figure", "patients", "details");
        lines.forEach(line -> table.row(
                line.path("at").asString(""),
                line.path("login").asString(""),
                line.path("action").asString(""),
                line.path("outcome").asString(""),
                line.path("address").asString(""),
                line.path("figure").asString(""),
                line.path("patients").asString(""),
                line.path("details").toString()));
        table.lines().forEach(terminal.out()::println);
    }
}
