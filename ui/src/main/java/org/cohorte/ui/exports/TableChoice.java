package org.cohorte.ui.exports;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cohorte.export.table.ExportTable;
import org.cohorte.export.table.TableOffer;
import org.cohorte.query.scope.Scope.Reading;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** Tables with their rows of now, and beside them the columns of the one that is looked at. */
final class TableChoice extends Div {

    private final transient Texts texts;
    private final transient Runnable onChange;
    private final transient List<TableOffer> offers;
    private final Set<ExportTable> chosen = EnumSet.noneOf(ExportTable.class);
    private final Map<ExportTable, Set<String>> columns = new EnumMap<>(ExportTable.class);
    private final Map<ExportTable, Tags.Plain> rows = new EnumMap<>(ExportTable.class);
    private final Map<ExportTable, Span> counts = new EnumMap<>(ExportTable.class);
    private final Div panel = Tags.div("cp");
    private final Reading reading;

    TableChoice(List<TableOffer> offers, Reading reading, Texts texts, Runnable onChange) {
        this.offers = offers;
        this.reading = reading;
        this.texts = texts;
        this.onChange = onChange;
        setClassName("xg");
        offers.forEach(offer -> {
            chosen.add(offer.table());
            columns.put(offer.table(), new HashSet<>(codes(offer)));
        });
        Tags.Plain body = Tags.tag("tbody", offers.stream().map(this::row).toArray(Component[]::new));
        Tags.Plain table = Tags.tag("table", head(), body);
        table.addClassName("xt");
        add(table, panel);
        offers.stream().findFirst().ifPresent(this::look);
    }

    private Component head() {
        return Tags.tag(
                "thead",
                Tags.tag(
                        "tr",
                        title("w1", Tags.text("sr", texts.get("export.column.chosen"))),
                        title("", new Span(texts.get("export.column.table"))),
                        title("num", new Span(texts.get("export.column.rows"))),
                        title("", new Span(texts.get("export.column.columns")))));
    }

    private static Component title(String className, Span text) {
        Tags.Plain cell = Tags.tag("th", text);
        cell.setClassName(className);
        return cell;
    }

    private Component row(TableOffer offer) {
        Checkbox tick = new Checkbox(true);
        tick.setAriaLabel(TableNames.table(offer.table(), texts));
        tick.addValueChangeListener(event -> tick(offer, event.getValue()));
        NativeButton name = Tags.button(
                "opn", TableNames.icon(offer.table()), TableNames.table(offer.table(), texts), () -> look(offer));
        Span count = new Span();
        counts.put(offer.table(), count);
        Tags.Plain row = Tags.tag(
                "tr",
                cell("w1", tick),
                cell("", name),
                cell("num", new Span(texts.formats().number(offer.rows()))),
                cell("mut nw", count));
        row.getElement().addEventListener("click", event -> look(offer));
        rows.put(offer.table(), row);
        write(offer);
        return row;
    }

    private static Component cell(String className, Component content) {
        Tags.Plain cell = Tags.tag("td", content);
        cell.setClassName(className);
        return cell;
    }

    private void tick(TableOffer offer, boolean on) {
        if (on) {
            chosen.add(offer.table());
            if (columns.get(offer.table()).isEmpty()) {
                columns.get(offer.table()).addAll(codes(offer));
            }
        } else {
            chosen.remove(offer.table());
        }
        rows.get(offer.table()).setClassName("off", !on);
        look(offer);
        write(offer);
        onChange.run();
    }

    private void write(TableOffer offer) {
        Tags.set(
                counts.get(offer.table()),
                columns.get(offer.table()).size() + " / " + offer.columns().size());
    }

    /** Shows the columns of a table. */
    private void look(TableOffer offer) {
        rows.forEach((table, row) -> row.setClassName("sel", table == offer.table()));
        panel.removeAll();
        Set<String> taken = columns.get(offer.table());
        boolean all = taken.size() == offer.columns().size();
        NativeButton whole = Tags.button(
                "textbtn", texts.get(all ? "export.columns.none" : "export.columns.all"), () -> takeAll(offer, !all));
        panel.add(Tags.div(
                "row ch1",
                Tags.tag("h3", TableNames.table(offer.table(), texts)),
                Tags.tag(
                        "small",
                        texts.count(
                                "export.columns.of",
                                taken.size(),
                                texts.formats().number(offer.columns().size()))),
                Tags.span("grow"),
                whole));
        Tags.Plain list = Tags.tag(
                "ul",
                offer.columns().stream().map(column -> line(offer, column)).toArray(Component[]::new));
        panel.add(list);
        if (reading == Reading.PSEUDONYMISED) {
            panel.add(Tags.div("s pf", new Span(texts.get("export.noIdentity"))));
        }
    }

    private Component line(TableOffer offer, TableOffer.Column column) {
        Checkbox box = new Checkbox(
                TableNames.column(offer.table(), column.code(), texts),
                columns.get(offer.table()).contains(column.code()));
        box.addValueChangeListener(event -> take(offer, column.code(), event.getValue()));
        String value = TableNames.example(column, texts);
        Span example = Tags.text("el", value);
        example.getElement().setAttribute("title", texts.get("export.example", value));
        return Tags.tag("li", box, Tags.tag("small", example));
    }

    private void take(TableOffer offer, String column, boolean on) {
        Set<String> taken = columns.get(offer.table());
        if (on ? taken.add(column) : taken.remove(column)) {
            look(offer);
            write(offer);
            onChange.run();
        }
    }

    private void takeAll(TableOffer offer, boolean on) {
        Set<String> taken = columns.get(offer.table());
        taken.clear();
        if (on) {
            taken.addAll(codes(offer));
        }
        look(offer);
        write(offer);
        onChange.run();
    }

    /** What was chosen, each table with its columns in their order; a table without any column is left out. */
    Map<ExportTable, List<String>> chosen() {
        Map<ExportTable, List<String>> tables = new EnumMap<>(ExportTable.class);
        offers.stream()
                .filter(offer -> chosen.contains(offer.table()))
                .filter(offer -> !columns.get(offer.table()).isEmpty())
                .forEach(offer -> {
                    List<String> inOrder = new ArrayList<>(codes(offer));
                    inOrder.retainAll(columns.get(offer.table()));
                    tables.put(offer.table(), inOrder);
                });
        return tables;
    }

    /** Rows of the chosen tables. */
    long rows() {
        Set<ExportTable> tables = chosen().keySet();
        return offers.stream()
                .filter(offer -> tables.contains(offer.table()))
                .mapToLong(TableOffer::rows)
                .sum();
    }

    /** Rows of a table now. */
    long rows(ExportTable table) {
        return offers.stream()
                .filter(offer -> offer.table() == table)
                .mapToLong(TableOffer::rows)
                .sum();
    }

    private static List<String> codes(TableOffer offer) {
        return offer.columns().stream().map(TableOffer.Column::code).toList();
    }
}
