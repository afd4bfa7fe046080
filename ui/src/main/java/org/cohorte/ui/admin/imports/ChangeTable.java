package org.cohorte.ui.admin.imports;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.cohorte.ui.admin.imports.Report.Change;
import org.cohorte.ui.parts.Ledger;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** What another nomenclature changed in the index, a system on a line. */
final class ChangeTable extends Div {

    private final transient RunWords words;

    ChangeTable(List<Change> changes, RunWords words) {
        this.words = words;
        Texts texts = words.texts();
        setClassName("wide");
        Tags.scrolls(this, texts.get("imports.nomenclatures"));
        Ledger table = new Ledger(texts.get("imports.nomenclatures"))
                .column("nm", texts.get("picker.system"))
                .column("num", texts.get("imports.column.codes"))
                .column("num", texts.get("imports.column.added"))
                .column("num", texts.get("imports.column.removed"))
                .column("num", texts.get("imports.column.outside"))
                .column("num", texts.get("imports.column.moved"))
                .column("num", texts.get("imports.column.brought"));
        table.addRows(changes.stream().map(this::row).toList());
        add(table);
    }

    private Tags.Plain row(Change change) {
        return Ledger.row(
                Ledger.cell("nm", name(change.system())),
                Ledger.cell("num", words.number(change.codes())),
                Ledger.cell("num", words.number(change.added())),
                Ledger.cell("num", words.number(change.removed())),
                Ledger.cell("num", words.number(change.outside())),
                Ledger.cell("num", words.number(change.moved())),
                Ledger.cell("num", words.number(change.events())));
    }

    private String name(String system) {
        String key = "system." + system;
        return words.texts().has(key) ? words.texts().get(key) : system;
    }
}
