package org.cohorte.ui.exports;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Map;
import org.cohorte.export.table.ExportTable;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** The sheets that the workbook will have. */
final class WorkbookContents extends Div {

    private final transient Texts texts;

    WorkbookContents(Texts texts) {
        this.texts = texts;
    }

    void show(Map<ExportTable, List<String>> chosen, TableChoice tables) {
        removeAll();
        Tags.Plain list = Tags.tag("ol");
        list.addClassName("wb");
        line(list, texts.get("export.readme"), texts.get("export.readme.then"));
        chosen.keySet().stream()
                .sorted()
                .forEach(table -> line(
                        list, TableNames.table(table, texts), texts.formats().number(tables.rows(table))));
        int columns = chosen.values().stream().mapToInt(List::size).sum();
        line(list, texts.get("export.dictionary"), texts.count("export.columns", columns));
        add(list);
    }

    private static void line(Tags.Plain list, String name, String what) {
        list.getElement()
                .appendChild(
                        Tags.tag("li", Tags.bold(name), Tags.tag("small", what)).getElement());
    }
}
