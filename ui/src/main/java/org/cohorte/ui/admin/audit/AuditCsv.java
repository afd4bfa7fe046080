package org.cohorte.ui.admin.audit;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cohorte.registry.audit.AuditEntry;
import org.cohorte.registry.audit.AuditLine;
import org.cohorte.registry.audit.AuditReading;
import org.cohorte.registry.audit.AuditReading.Page;
import org.cohorte.registry.audit.AuditReading.Search;
import org.cohorte.ui.text.Texts;

/**
 * The audit as a file for spreadsheets, page after page, so that its length costs no memory. Moments are in UTC. A cell that
 * a spreadsheet would take for a formula begins with an apostrophe.
 */
final class AuditCsv {

    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final String FORMULA_SIGNS = "=+-@\t\r";
    private static final List<String> COLUMNS = List.of(
            "id",
            "at",
            "login",
            "action",
            "outcome",
            "units",
            "patients",
            "fingerprint",
            "figure",
            "address",
            "details");

    private final AuditReading audit;
    private final String separator;

    /** In the manner of the spreadsheets of a language: French ones part cells by semicolons. */
    AuditCsv(AuditReading audit, Texts texts) {
        this.audit = audit;
        this.separator = texts.language().equals("fr") ? ";" : ",";
    }

    /**
     * Writes every line that is asked for.
     *
     * @throws SecurityException when the reader may not, or may no more
     */
    void write(String reader, Search search, Writer writer) throws IOException {
        writer.write(BYTE_ORDER_MARK);
        writer.write(row(COLUMNS.stream(), separator));
        OptionalLong before = OptionalLong.empty();
        do {
            Page page = audit.search(reader, search, before, AuditReading.MOST);
            for (AuditEntry entry : page.entries()) {
                writer.write(row(cells(entry), separator));
            }
            before = page.next();
        } while (before.isPresent());
    }

    static Stream<String> cells(AuditEntry entry) {
        AuditLine line = entry.line();
        return Stream.of(
                String.valueOf(entry.id()),
                entry.at().toString(),
                line.login(),
                line.action().name(),
                line.outcome().name(),
                String.join(" ", line.units()),
                line.patients().isEmpty() ? "" : String.valueOf(line.patients().size()),
                line.fingerprint().orElse(""),
                line.figure().isPresent() ? String.valueOf(line.figure().getAsLong()) : "",
                line.address().orElse(""),
                details(line.details()));
    }

    private static String details(Map<String, String> details) {
        return new TreeMap<>(details)
                .entrySet().stream()
                        .map(detail -> detail.getKey() + "=" + detail.getValue())
                        .collect(Collectors.joining(" | "));
    }

    static String row(Stream<String> cells, String separator) {
        return cells.map(AuditCsv::cell).collect(Collectors.joining(separator)) + "\r\n";
    }

    /** Quoted where a separator, a quote or a line's end is in it. */
    static String cell(String text) {
        boolean formula = !text.isEmpty() && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0;
        String safe = formula ? "'" + text : text;
        boolean plain = safe.chars().noneMatch(c -> c == '"' || c == '\n' || c == '\r' || c == ',' || c == ';');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
