package org.cohorte.export.job;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.cohorte.export.table.ExportTable;
import org.cohorte.export.text.ExportTexts;
import org.cohorte.export.xlsx.CoverSheet;
import org.cohorte.export.xlsx.SheetSeries.Written;
import org.cohorte.query.answer.IndexState;
import org.cohorte.query.scope.Scope;
import org.cohorte.query.scope.Scope.Reading;
import org.cohorte.registry.cohort.Cohort;
import org.cohorte.registry.exportjob.StoredExport;

/** Says on the first sheet what a workbook is. */
final class Cover {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final ExportServices services;
    private final StoredExport export;
    private final ExportOrder order;
    private final Cohort cohort;
    private final Scope scope;
    private final ExportTexts texts;

    Cover(
            ExportServices services,
            StoredExport export,
            ExportOrder order,
            Cohort cohort,
            Scope scope,
            ExportTexts texts) {
        this.services = services;
        this.export = export;
        this.order = order;
        this.cohort = cohort;
        this.scope = scope;
        this.texts = texts;
    }

    /**
     * Fills the sheet.
     *
     * @param before state of the index before the first row
     * @param after  after the last
     */
    void fill(CoverSheet sheet, IndexState before, IndexState after, List<Written> written) {
        sheet.title(texts.get("export.cover.title"));
        cohort(sheet);
        data(sheet, before, after);
        order(sheet);
        rules(sheet);
        tables(sheet, written);
        dictionary(sheet);
    }

    private void cohort(CoverSheet sheet) {
        line(sheet, "cohort", cohort.name());
        cohort.sample().ifPresent(sample -> line(sheet, "sample", sample.sourceName()));
        line(sheet, "patients", String.valueOf(cohort.size()));
        line(sheet, "requestName", cohort.requestName());
        line(
                sheet,
                "request",
                services.words().of(cohort, texts.locale()).orElseGet(() -> texts.get("export.cover.noRequest")));
        line(sheet, "fingerprint", cohort.fingerprint());
    }

    private void data(CoverSheet sheet, IndexState before, IndexState after) {
        line(
                sheet,
                "index",
                texts.get("export.cover.indexState", String.valueOf(before.version()), minutes(before.asOf())));
        if (after.version() != before.version()) {
            line(sheet, "index", texts.get("export.cover.indexChanged", String.valueOf(after.version())));
        }
        line(sheet, "scope", texts.get("export.cover." + scope.reading().name(), place()));
    }

    private String place() {
        return scope.wholeHospital()
                ? texts.get("export.cover.hospital")
                : services.tables().perimeters().describe(scope.units()).values().stream()
                        .map(perimeter -> perimeter.name())
                        .sorted()
                        .collect(Collectors.joining(", "));
    }

    private void order(CoverSheet sheet) {
        line(sheet, "author", export.asked().owner());
        line(sheet, "date", minutes(services.clock().instant()));
        line(sheet, "purpose", order.purpose());
        line(sheet, "reference", order.reference());
        line(sheet, "id", export.asked().id().toString());
    }

    private void rules(CoverSheet sheet) {
        line(sheet, "rules", texts.get("export.cover.rules.texts"));
        sheet.line("", texts.get("export.cover.rules.dates"));
        if (scope.reading() == Reading.PSEUDONYMISED) {
            sheet.line("", texts.get("export.cover.rules.pseudonyms"));
        }
    }

    private void tables(CoverSheet sheet, List<Written> written) {
        sheet.heading(heads("tables", "checksum", "rows", "sheets"));
        for (Written table : written) {
            sheet.line(table.name(), table.sha256(), String.valueOf(table.rows()), String.valueOf(table.sheets()));
        }
    }

    private void dictionary(CoverSheet sheet) {
        sheet.heading(heads("tables", "meaning", "columns", "code"));
        order.tables().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> entry.getValue().forEach(column -> described(sheet, entry.getKey(), column)));
    }

    private void described(CoverSheet sheet, ExportTable table, String column) {
        sheet.line(texts.table(table), texts.meaning(table, column), texts.column(table, column), column);
    }

    private List<String> heads(String... keys) {
        return List.of(keys).stream()
                .map(key -> texts.get("export.cover." + key))
                .toList();
    }

    private void line(CoverSheet sheet, String key, String value) {
        sheet.line(texts.get("export.cover." + key), value);
    }

    private String minutes(Instant instant) {
        return MINUTES.format(instant.atZone(services.tables().zone()));
    }
}
