package org.cohorte.ui.admin.imports;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.cohorte.ui.admin.imports.Report.Place;
import org.cohorte.ui.admin.imports.Report.Reason;
import org.cohorte.ui.parts.Icons;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** Reasons and how often they came, most first; of refusals, the first lines too. */
final class ReasonList extends Div {

    private static final double FULL = 100;

    private final transient Report report;
    private final transient RunWords words;

    ReasonList(Report report, String member, RunWords words) {
        this.report = report;
        this.words = words;
        List<Reason> reasons = report.reasons(member);
        long most = Math.max(1, reasons.stream().mapToLong(Reason::count).max().orElse(1));
        Tags.Plain list = Tags.tag(
                "ul",
                reasons.stream()
                        .map(reason -> line(reason, most, member.equals("refused")))
                        .toArray(Component[]::new));
        list.setClassName("rsn");
        add(list);
        if (reasons.isEmpty()) {
            add(Tags.tag("p", words.texts().get("imports.nothing")));
        }
    }

    private Component line(Reason reason, long most, boolean withPlaces) {
        Tags.Plain filled = Tags.tag("i", "");
        filled.getElement().getStyle().set("width", Math.round(reason.count() * FULL / most) + "%");
        Div head = Tags.div(
                "rr",
                Tags.text("", words.reason(reason.name())),
                Tags.span("bar", filled),
                Tags.text("num", words.texts().formats().number(reason.count())));
        List<Place> places = withPlaces ? report.places(reason.name()) : List.of();
        if (places.isEmpty()) {
            return Tags.tag("li", head);
        }
        Texts texts = words.texts();
        Tags.Plain lines =
                Tags.tag("ul", places.stream().map(place -> place(place, texts)).toArray(Component[]::new));
        lines.setClassName("plc");
        Tags.Plain details = Tags.tag(
                "details",
                Tags.tag(
                        "summary",
                        Icons.small("right"),
                        Tags.text("", texts.count("imports.places.first", places.size()))),
                lines);
        details.setClassName("figures");
        return Tags.tag("li", head, details);
    }

    private static Component place(Place place, Texts texts) {
        return Tags.tag(
                "li",
                Tags.text(
                        "mono",
                        texts.get("imports.line", place.file(), texts.formats().number(place.line()))),
                Tags.text("mono", place.path()),
                Tags.text("s", place.detail()));
    }
}
