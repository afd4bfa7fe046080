package org.cohorte.ui.catalogue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cohorte.query.catalogue.KindHoldings;
import org.cohorte.query.catalogue.Volume;
import org.cohorte.registry.perimeter.Perimeter;
import org.cohorte.ui.parts.Icons;
import org.cohorte.ui.parts.Ledger;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** One kind: its months, the holes in them, what its records have and lack, and where they come from. */
final class KindPane extends Section {

    private static final int WIDTH = 448;
    private static final int HEIGHT = 96;

    private final transient KindHoldings holdings;
    private final transient CatalogueWords words;
    private final transient Texts texts;
    private final String name;

    KindPane(KindHoldings holdings, Place place, Map<String, Perimeter> units, CatalogueWords words) {
        this.holdings = holdings;
        this.words = words;
        this.texts = words.texts();
        this.name = texts.name(holdings.kind());
        setClassName("kd");
        getElement().setAttribute("aria-label", name);
        add(head(place));
        Div body = Tags.div("kb");
        Tags.scrolls(body, texts.get("data.detail", name));
        if (holdings.volume().records() == 0) {
            body.add(Tags.tag("p", texts.get("data.nothing")));
        } else {
            body.add(
                    figures(),
                    block("data.months", months()),
                    block("data.fields", new FieldList(holdings, words)),
                    block("data.units", new UnitTable(holdings, place, units, words)));
        }
        add(body);
    }

    private Component head(Place place) {
        Anchor close = new Anchor(place.withoutKind().address(), Icons.icon("x"));
        close.setClassName("btn ghost icon close");
        Tags.name(close, texts.get("data.close"));
        return Tags.tag(
                "header",
                Icons.icon(CatalogueWords.icon(holdings.kind())),
                Tags.tag("h2", name),
                Tags.span("grow"),
                close);
    }

    private Component figures() {
        Volume volume = holdings.volume();
        return Tags.div(
                "figs",
                figure(words.figure(volume.records()).component(), texts.get("data.records.low")),
                figure(words.figure(volume.patients()).component(), texts.get("data.patients.low")),
                figure(Tags.text("", words.day(volume.first())), texts.get("data.until", words.day(volume.last()))));
    }

    private static Component figure(Component number, String what) {
        return Tags.div("", Tags.div("fg24", number), Tags.text("s", what));
    }

    private Component block(String key, Component content) {
        return Tags.div("blk", Tags.div("hd", Tags.tag("h3", texts.get(key))), content);
    }

    private Component months() {
        List<Volume.Month> months = holdings.volume().months();
        if (months.isEmpty()) {
            return Tags.tag("p", texts.get("data.months.masked"));
        }
        YearMonth from = months.getFirst().month();
        YearMonth last = months.getLast().month();
        YearMonth to = last.isAfter(words.month()) ? last : words.month();
        MonthBars bars = new MonthBars(texts, from, to, WIDTH, HEIGHT);
        return Tags.div(
                "",
                bars.large(holdings.volume(), texts.get("data.months.name", name)),
                gaps(from, to),
                undated(),
                table());
    }

    /** Months between the first record and the data's own month that have none, or too few to be told. */
    private Component gaps(YearMonth from, YearMonth to) {
        List<Gap> gaps = Gap.between(holdings.volume().months(), from, to);
        long months = gaps.stream().mapToLong(Gap::months).sum();
        if (months == 0) {
            return Tags.span("st ok gap", Icons.small("check"), Tags.text("", texts.get("data.gaps.none")));
        }
        String told =
                String.join(", ", Gap.longest(gaps).stream().map(this::told).toList());
        String key = words.coarse() ? "data.gaps.coarse" : "data.gaps";
        return Tags.span("st warn gap", Icons.small("warn"), Tags.text("", texts.count(key, months, told)));
    }

    private String told(Gap gap) {
        return gap.months() == 1
                ? texts.formats().month(gap.from())
                : texts.get(
                        "data.gap",
                        texts.formats().month(gap.from()),
                        texts.formats().month(gap.to()));
    }

    private Component undated() {
        Volume.Part undated = holdings.volume().undated();
        Div line = Tags.div("s");
        if (undated.records() > 0) {
            line.setText(texts.count("data.undated", undated.records()));
        }
        return line;
    }

    /** The figures of the drawing. */
    private Component table() {
        Ledger table = new Ledger(texts.get("data.months.name", name))
                .column("", texts.get("data.month"))
                .column("num", texts.get("data.records"))
                .column("num", texts.get("data.patients"));
        table.addRows(holdings.volume().months().reversed().stream()
                .map(month -> Ledger.row(
                        Ledger.cell("", texts.formats().month(month.month())),
                        Ledger.cell("num", texts.formats().number(month.records())),
                        Ledger.cell("num", texts.formats().number(month.patients()))))
                .toList());
        Tags.Plain details = Tags.tag(
                "details",
                Tags.tag("summary", Icons.small("right"), Tags.text("", texts.get("data.months.table"))),
                table);
        details.setClassName("figures");
        return details;
    }

    /** Name of a unit; its number when the tree no longer has it. */
    static String name(Optional<String> unit, Map<String, Perimeter> units, Texts texts) {
        return unit.map(number -> units.containsKey(number) ? units.get(number).name() : number)
                .orElse(texts.get("data.noUnit"));
    }
}
