package org.cohorte.ui.patient;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Function;
import org.cohorte.ui.parts.Ledger;
import org.cohorte.ui.parts.More;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** Records of one kind, shown a hundred at a time as one scrolls. */
final class RecordTable<T> extends Div {

    private static final int PAGE = 100;

    private final transient List<T> records;
    private final transient Function<T, Component> row;
    private final transient Texts texts;
    private final Ledger ledger;
    private final More more;
    private int shown;

    RecordTable(Ledger ledger, List<T> records, Function<T, Component> row, Texts texts) {
        this.ledger = ledger;
        this.records = records;
        this.row = row;
        this.texts = texts;
        more = new More(texts.get("people.more"), this::show);
        setClassName("sheet");
        Tags.scrolls(this, ledger.name());
        add(ledger, more);
        show();
    }

    private void show() {
        int end = Math.min(records.size(), shown + PAGE);
        ledger.addRows(records.subList(shown, end).stream().map(row).toList());
        shown = end;
        String reached = records.isEmpty()
                ? texts.get("patient.none")
                : texts.get(
                        "patient.reached",
                        texts.formats().number(shown),
                        texts.formats().number(records.size()));
        more.show(reached, shown < records.size());
    }
}
