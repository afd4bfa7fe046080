package org.cohorte.ui.admin.imports;

import com.vaadin.flow.component.html.Div;
import java.time.YearMonth;
import java.util.List;
import org.cohorte.ui.admin.imports.Report.Counts;
import org.cohorte.ui.admin.imports.Report.Part;
import org.cohorte.ui.parts.Ledger;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** Records by unit of care or by month, and what is odd about them. */
final class PartTable extends Div {

    private final transient RunWords words;
    private final boolean months;

    /** @param months whether the parts are months, which are shown the latest first */
    PartTable(List<Part> parts, boolean months, RunWords words) {
        this.words = words;
        this.months = months;
        Texts texts = words.texts();
        String name = texts.get(months ? "imports.byMonth" : "imports.byUnit");
        setClassName("tall");
        Tags.scrolls(this, name);
        Ledger table = new Ledger(name)
                .column("nm", texts.get(months ? "data.month" : "data.unit"))
                .column("num", texts.get("imports.column.records"))
                .column("num", texts.get("imports.column.withoutStay"))
                .column("num", texts.get("imports.column.dates"))
                .column("num", texts.get("imports.column.duplicates"));
        table.addRows(
                (months ? parts.reversed() : parts).stream().map(this::row).toList());
        add(table);
    }

    private Tags.Plain row(Part part) {
        Counts counts = part.counts();
        return Ledger.row(
                Ledger.cell("nm", name(part)),
                Ledger.cell("num", words.number(counts.records())),
                Ledger.cell("num", words.share(counts.withoutStay(), counts.events())),
                Ledger.cell("num", words.number(counts.beforeBirth() + counts.afterDeath())),
                Ledger.cell("num", words.number(counts.duplicates())));
    }

    private String name(Part part) {
        if (months && part.key().matches("\\d{4}-\\d{2}")) {
            return words.texts().formats().month(YearMonth.parse(part.key()));
        }
        return part.key().isEmpty()
                ? words.texts().get("data.noUnit")
                : part.name().orElse(part.key());
    }
}
