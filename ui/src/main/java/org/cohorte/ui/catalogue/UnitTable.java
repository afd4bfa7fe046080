package org.cohorte.ui.catalogue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.cohorte.query.catalogue.KindHoldings;
import org.cohorte.query.catalogue.KindHoldings.OfUnit;
import org.cohorte.registry.perimeter.Perimeter;
import org.cohorte.ui.parts.Ledger;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** The units of care that a kind comes from, most records first; each leads to its own catalogue. */
final class UnitTable extends Div {

    private static final int YEARS = 5;
    private static final int WIDTH = 112;
    private static final int HEIGHT = 18;

    /** Beyond, the units left out are counted: whoever looks for one chooses it above. */
    private static final int MOST = 100;

    private final transient Place place;
    private final transient Map<String, Perimeter> units;
    private final transient CatalogueWords words;
    private final transient MonthBars bars;

    UnitTable(KindHoldings holdings, Place place, Map<String, Perimeter> units, CatalogueWords words) {
        this.place = place;
        this.units = units;
        this.words = words;
        Texts texts = words.texts();
        YearMonth to = words.month();
        this.bars = new MonthBars(texts, to.minusMonths(12L * YEARS - 1), to, WIDTH, HEIGHT);
        List<OfUnit> all = holdings.units();
        if (all.isEmpty()) {
            add(Tags.tag("p", texts.get("data.units.masked")));
            return;
        }
        Ledger table = new Ledger(texts.get("data.units"))
                .column("nm", texts.get("data.unit"))
                .column("sp", texts.get("data.years", YEARS))
                .column("num", texts.get("data.records"))
                .column("num", texts.get("data.last"));
        table.addRows(all.stream().limit(MOST).map(this::row).toList());
        add(table);
        if (all.size() > MOST) {
            add(Tags.text("s", texts.count("data.units.more", all.size() - MOST)));
        }
    }

    private Tags.Plain row(OfUnit unit) {
        Texts texts = words.texts();
        String name = KindPane.name(unit.unit(), units, texts);
        return Ledger.row(
                Ledger.cell("nm", link(unit, name)),
                Ledger.cell("sp", bars.small(unit.volume(), texts.get("data.months.name", name))),
                Ledger.cell("num", words.figure(unit.volume().records()).component()),
                Ledger.cell("num nw ink2", words.day(unit.volume().last())));
    }

    private Component link(OfUnit unit, String name) {
        return unit.unit().isPresent() && units.containsKey(unit.unit().get())
                ? new Anchor(place.withUnit(unit.unit()).address(), name)
                : Tags.text("mut", name);
    }
}
