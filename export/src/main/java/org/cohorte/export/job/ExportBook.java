package org.cohorte.export.job;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cohorte.export.table.Columns;
import org.cohorte.export.table.ExportTable;
import org.cohorte.export.table.TableReader;
import org.cohorte.export.text.ExportTexts;
import org.cohorte.export.xlsx.CoverSheet;
import org.cohorte.export.xlsx.SheetSeries;
import org.cohorte.export.xlsx.SheetSeries.Header;
import org.cohorte.export.xlsx.SheetSeries.Written;
import org.cohorte.export.xlsx.Workbook;
import org.cohorte.query.answer.IndexState;
import org.cohorte.query.patients.PatientSet;
import org.cohorte.query.scope.Scope;
import org.cohorte.registry.cohort.Cohort;
import org.cohorte.registry.exportjob.StoredExport;

/** Makes the workbook of an export. */
final class ExportBook {

    private final ExportServices services;
    private final StoredExport export;
    private final ExportOrder order;
    private final Cohort cohort;
    private final Scope scope;
    private final ExportTexts texts;
    private final int rowsPerSheet;

    ExportBook(
            ExportServices services,
            StoredExport export,
            ExportOrder order,
            Cohort cohort,
            Scope scope,
            int rowsPerSheet) {
        this.services = services;
        this.export = export;
        this.order = order;
        this.cohort = cohort;
        this.scope = scope;
        this.texts = ExportTexts.in(order.language());
        this.rowsPerSheet = rowsPerSheet;
    }

    /** Reads everything, then writes the workbook. */
    void write(PatientSet members, Watch watch, OutputStream out) throws IOException {
        try (Workbook workbook = Workbook.in(services.folder().temporary(), rowsPerSheet)) {
            workbook.signed(export.asked().owner(), services.clock().instant());
            CoverSheet sheet = workbook.cover(texts.get("export.cover"));
            IndexState before = services.tables().engine().state();
            List<Written> written = tables(workbook, members, watch);
            IndexState after = services.tables().engine().state();
            new Cover(services, export, order, cohort, scope, texts).fill(sheet, before, after, written);
            watch.check();
            workbook.write(out);
        }
    }

    private List<Written> tables(Workbook workbook, PatientSet members, Watch watch) {
        TableReader reader = services.tables().reader(scope, export.asked().id(), texts);
        List<Written> written = new ArrayList<>();
        for (Map.Entry<ExportTable, List<String>> chosen : order.tables().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .toList()) {
            ExportTable table = chosen.getKey();
            SheetSeries series = workbook.table(texts.table(table), headers(table, chosen.getValue()));
            reader.read(table, chosen.getValue(), members, row -> {
                series.row(row);
                watch.row();
            });
            written.add(series.finish());
        }
        return written;
    }

    private List<Header> headers(ExportTable table, List<String> columns) {
        return columns.stream()
                .map(code -> new Header(texts.column(table, code), Columns.width(table, code)))
                .toList();
    }
}
