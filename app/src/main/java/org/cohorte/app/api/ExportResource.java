package org.cohorte.app.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.cohorte.export.job.ExportJob;
import org.cohorte.export.table.ExportTable;
import org.cohorte.export.table.TableOffer;
import org.cohorte.export.text.ExportTexts;
import org.cohorte.query.scope.Scope.Reading;

/** An export as the API gives it. */
record ExportResource(
        UUID id,
        UUID cohort,
        String cohortName,
        String reading,
        Map<String, List<String>> tables,
        String purpose,
        String reference,
        String language,
        String state,
        long rowsDone,
        long rowsTotal,
        Instant asked,
        Optional<Instant> finished,
        Optional<Instant> expires,
        long bytes,
        Optional<String> sha256,
        Optional<String> failure) {

    /** What can be exported of a cohort. */
    record Offer(String reading, List<Table> tables) {}

    /** A table of the offer, with its rows now. */
    record Table(String name, List<Column> columns, long rows) {}

    /** A column, with an invented value. */
    record Column(String code, String example) {}

    static ExportResource of(ExportJob job) {
        return new ExportResource(
                job.id(),
                job.order().cohort(),
                job.cohortName(),
                ApiNames.of(job.order().reading()),
                tables(job.order().tables()),
                job.order().purpose(),
                job.order().reference(),
                job.order().language(),
                ApiNames.of(job.state()),
                job.rowsDone(),
                job.rowsTotal(),
                job.asked(),
                job.finished(),
                job.expires(),
                job.bytes(),
                job.sha256(),
                job.failure());
    }

    private static Map<String, List<String>> tables(Map<ExportTable, List<String>> tables) {
        Map<String, List<String>> named = new TreeMap<>();
        tables.forEach((table, columns) -> named.put(ApiNames.of(table), columns));
        return named;
    }

    static Offer offer(Reading reading, List<TableOffer> tables, ExportTexts texts) {
        return new Offer(
                ApiNames.of(reading),
                tables.stream().map(table -> table(table, texts)).toList());
    }

    private static Table table(TableOffer offer, ExportTexts texts) {
        List<Column> columns = offer.columns().stream()
                .map(column -> new Column(column.code(), texts.example(column.example())))
                .toList();
        return new Table(ApiNames.of(offer.table()), columns, offer.rows());
    }
}
