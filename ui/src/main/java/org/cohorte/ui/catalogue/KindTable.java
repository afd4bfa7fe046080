package org.cohorte.ui.catalogue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.cohorte.query.catalogue.Holdings;
import org.cohorte.query.catalogue.RecordKind;
import org.cohorte.query.catalogue.Volume;
import org.cohorte.ui.parts.Icons;
import org.cohorte.ui.parts.Ledger;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** Every kind on a line: how much, since when, until when, and its last years month by month. */
final class KindTable extends Div {

    private static final int YEARS = 5;
    private static final int WIDTH = 240;
    private static final int HEIGHT = 24;

    private final transient CatalogueWords words;
    private final transient Place place;
    private final transient MonthBars bars;

    KindTable(Holdings holdings, Place place, Optional<RecordKind> shown, CatalogueWords words) {
        this.words = words;
        this.place = place;
        Texts texts = words.texts();
        YearMonth to = words.month();
        YearMonth from = to.minusMonths(12L * YEARS - 1);
        this.bars = new MonthBars(texts, from, to, WIDTH, HEIGHT);
        setClassName("kinds");
        Ledger ledger = new Ledger(texts.get("data.kinds"))
                .column("nm", texts.get("data.kind"))
                .column("num", texts.get("data.records"))
                .column("num hm", texts.get("data.patients"))
                .column(
                        "sp",
                        texts.get(
                                "data.months.of",
                                texts.formats().month(from),
                                texts.formats().month(to)))
                .column("num hm", texts.get("data.first"))
                .column("num lst", texts.get("data.last"))
                .column("fr", texts.get("data.freshness"));
        List<Tags.Plain> rows = holdings.kinds().stream()
                .map(kind -> row(kind, shown.filter(kind.kind()::equals).isPresent()))
                .toList();
        ledger.addRows(rows);
        add(ledger);
    }

    private Tags.Plain row(Holdings.OfKind kind, boolean here) {
        Texts texts = words.texts();
        Volume volume = kind.volume();
        String name = texts.name(kind.kind());
        Tags.Plain row = Ledger.row(
                Ledger.cell("nm", Icons.icon(CatalogueWords.icon(kind.kind())), link(kind.kind(), name, here)),
                Ledger.cell("num", words.figure(volume.records()).component()),
                Ledger.cell("num hm ink2", words.figure(volume.patients()).component()),
                Ledger.cell("sp", months(volume, name)),
                Ledger.cell("num hm nw ink2", words.day(volume.first())),
                Ledger.cell("num lst nw", words.day(volume.last())),
                Ledger.cell("fr nw", words.freshness(volume)));
        row.setClassName("on", here);
        row.setClassName("none", volume.records() == 0);
        return row;
    }

    private Component months(Volume volume, String name) {
        if (volume.months().isEmpty()) {
            return Tags.text("s", words.coarse() ? words.texts().get("data.months.few", words.threshold()) : "");
        }
        return bars.small(volume, words.texts().get("data.months.name", name));
    }

    private Anchor link(RecordKind kind, String name, boolean here) {
        Anchor link = new Anchor(place.withKind(kind).address(), name);
        if (here) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }
}
