package org.cohorte.ui.admin.imports;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.cohorte.ui.admin.imports.Report.OfType;
import org.cohorte.ui.parts.Ledger;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** What became of the records, a type on a line. */
final class TypeTable extends Div {

    private final transient RunWords words;

    TypeTable(List<OfType> types, RunWords words) {
        this.words = words;
        Texts texts = words.texts();
        setClassName("wide");
        Tags.scrolls(this, texts.get("imports.types"));
        Ledger table = new Ledger(texts.get("imports.types"))
                .column("nm", texts.get("imports.type"))
                .column("num", texts.get("imports.column.read"))
                .column("num", texts.get("imports.column.taken"))
                .column("num", texts.get("imports.column.events"))
                .column("num", texts.get("imports.column.aside"))
                .column("num", texts.get("imports.column.refused"))
                .column("num", texts.get("imports.column.withoutStay"))
                .column("num", texts.get("imports.column.orphans"))
                .column("num", texts.get("imports.column.dates"))
                .column("num", texts.get("imports.column.duplicates"));
        table.addRows(types.stream().map(this::row).toList());
        add(table);
    }

    private Tags.Plain row(OfType type) {
        return Ledger.row(
                Ledger.cell("nm", words.type(type.name())),
                Ledger.cell("num", words.number(type.read())),
                Ledger.cell("num", words.number(type.taken())),
                Ledger.cell("num", words.number(type.events())),
                Ledger.cell("num ink2", words.number(type.aside())),
                Ledger.cell(type.refused() > 0 ? "num bad" : "num", words.number(type.refused())),
                Ledger.cell(
                        "num",
                        words.share(type.quality().withoutStay(), type.quality().events())),
                Ledger.cell("num", words.number(type.orphans())),
                Ledger.cell("num", words.number(type.impossibleDates())),
                Ledger.cell("num", words.number(type.quality().duplicates())));
    }
}
