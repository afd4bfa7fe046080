package org.cohorte.ui.catalogue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.cohorte.query.answer.Masking;
import org.cohorte.query.catalogue.KindHoldings;
import org.cohorte.query.catalogue.KindHoldings.Completeness;
import org.cohorte.ui.parts.Figure;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** How many of the records of a kind have each field. */
final class FieldList extends Div {

    private static final double FULL = 100;

    private final transient KindHoldings holdings;
    private final transient CatalogueWords words;

    FieldList(KindHoldings holdings, CatalogueWords words) {
        this.holdings = holdings;
        this.words = words;
        Tags.Plain list =
                Tags.tag("ul", holdings.fields().stream().map(this::line).toArray(Component[]::new));
        list.setClassName("flds");
        add(list);
    }

    private Component line(Completeness field) {
        Texts texts = words.texts();
        long records = holdings.volume().records();
        Figure share = words.share(field.filled(), records);
        boolean hidden = share.masked();
        Tags.Plain filled = Tags.tag("i", "");
        filled.getElement().getStyle().set("width", hidden ? "100%" : width(field.filled(), records));
        filled.setClassName("hat", hidden);
        Tags.Plain line = Tags.tag(
                "li",
                Tags.text("el", texts.name(field.field())),
                Tags.span("bar", filled),
                Tags.span("num", share.component()),
                Tags.span(
                        "num s",
                        hidden
                                ? Tags.text("", "")
                                : words.figure(field.filled()).component()));
        line.setClassName("none", field.filled() == 0);
        return line;
    }

    private static String width(long part, long whole) {
        return Masking.isHidden(part) || whole <= 0
                ? "0"
                : Math.min(FULL, Math.round(part * 1000.0 / whole) / 10.0) + "%";
    }
}
