package org.cohorte.ui.exports;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import org.cohorte.export.job.ExportOrder;
import org.cohorte.export.table.ExportTable;
import org.cohorte.export.table.TableOffer;
import org.cohorte.ui.parts.Loader;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.people.Looking;
import org.cohorte.ui.people.Refusals;
import org.cohorte.ui.text.Texts;

/** The three steps of an export on one page: tables, format, purpose. The button names what it will do. */
final class OrderForm extends Section {

    private final transient Looking looking;
    private final transient Texts texts;
    private final transient Runnable onAsked;
    private final transient Loader loader;
    private final transient TableChoice tables;
    private final PurposeForm purpose;
    private final Span total = Tags.span("mut");
    private final NativeButton ask;
    private final Span missing = Tags.span("s");
    private final Div trouble = Tags.div("trouble");
    private final WorkbookContents contents;

    OrderForm(Looking looking, List<TableOffer> offers, WorkbookContents contents, Runnable onAsked) {
        this.looking = looking;
        this.texts = looking.texts();
        this.contents = contents;
        this.onAsked = onAsked;
        this.loader = looking.services().loader();
        setClassName("xl");
        tables = new TableChoice(offers, looking.reading(), texts, this::write);
        purpose = new PurposeForm(texts, this::write);
        ask = Tags.button("btn primary", "", this::ask);
        missing.getElement().setAttribute("role", "status");
        Tags.Plain footer =
                Tags.tag("footer", ask, missing, Tags.span("grow"), Tags.tag("small", texts.get("export.rights")));
        footer.addClassName("xf");
        add(Tags.div("xsc", heading(1, "export.step.tables", total), tables, steps(), trouble), footer);
        write();
    }

    void stop() {
        loader.stop();
    }

    private Component steps() {
        Div format = Tags.div(
                "",
                heading(2, "export.step.format", Tags.span("")),
                Tags.div(
                        "fm",
                        Tags.bold(texts.get("export.format.xlsx")),
                        Tags.tag("p", texts.get("export.format.xlsx.then"))));
        Div why = Tags.div(
                "",
                heading(3, "export.step.purpose", Tags.span("")),
                purpose,
                Tags.div("s terms", new Span(texts.get("export.terms"))));
        return Tags.div("two3", format, why);
    }

    private Component heading(int number, String key, Span right) {
        Tags.Plain title = Tags.tag("h2", Tags.text("stp", String.valueOf(number)), Tags.text("", texts.get(key)));
        return Tags.div("hd", title, Tags.span("grow"), right);
    }

    private void write() {
        Map<ExportTable, List<String>> chosen = tables.chosen();
        long rows = tables.rows();
        total.removeAll();
        total.add(
                new Span(texts.count("export.tables", chosen.size()) + " · "),
                Tags.bold(texts.count("export.rows", rows)));
        ask.setText(texts.count("export.ask", rows));
        contents.show(chosen, tables);
        String reason = chosen.isEmpty()
                ? texts.get("export.missing.table")
                : purpose.purpose().isEmpty() ? texts.get("export.missing.purpose") : "";
        missing.setText(reason);
        ask.setEnabled(reason.isEmpty());
    }

    private void ask() {
        ask.setEnabled(false);
        trouble.removeAll();
        ExportOrder order = new ExportOrder(
                looking.cohort().id(),
                looking.reading(),
                tables.chosen(),
                purpose.purpose().orElse(""),
                purpose.reference(),
                texts.language());
        loader.load(() -> looking.services().exports().ask(looking.login(), order), job -> onAsked.run(), failure -> {
            write();
            trouble.add(Refusals.note(failure, texts, this::ask));
        });
    }
}
