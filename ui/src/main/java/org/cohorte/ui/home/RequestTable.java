package org.cohorte.ui.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.cohorte.query.answer.Masking;
import org.cohorte.registry.request.SavedRequest;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** Requests with their figures, one per line. */
final class RequestTable extends Composite<Div> {

    private final transient Clock clock;
    private final ZoneId zone;
    private final transient Texts texts;

    RequestTable(List<SavedRequest> requests, Clock clock, ZoneId zone, Texts texts) {
        this(requests, clock, zone, texts, request -> Tags.span(""));
    }

    /** With a last column of acts. */
    RequestTable(
            List<SavedRequest> requests,
            Clock clock,
            ZoneId zone,
            Texts texts,
            Function<SavedRequest, Component> acts) {
        this.clock = clock;
        this.zone = zone;
        this.texts = texts;
        Component head = Tags.tag(
                "thead",
                Tags.tag(
                        "tr",
                        column("nm", "requests.name"),
                        column("hm", "requests.version"),
                        column("num", "requests.patients"),
                        column("hm", "requests.modified"),
                        column("act", "requests.acts")));
        Component body = Tags.tag(
                "tbody", requests.stream().map(request -> line(request, acts)).toArray(Component[]::new));
        getContent().add(Tags.tag("table", head, body));
        getContent().setClassName("list");
    }

    private Component column(String className, String key) {
        Tags.Plain cell = className.equals("act")
                ? Tags.tag("th", Tags.text("sr", texts.get(key)))
                : Tags.tag("th", texts.get(key));
        cell.addClassName(className);
        return cell;
    }

    private Component line(SavedRequest request, Function<SavedRequest, Component> acts) {
        String name = request.name().isBlank() ? texts.get("builder.unnamed") : request.name();
        return Tags.tag(
                "tr",
                cell("nm", new Anchor("requests/" + request.id(), name)),
                cell("hm mut", Tags.text("", "v" + request.version())),
                cell("num", figure(request)),
                cell("hm mut", Tags.text("", texts.formats().recent(request.modified(), clock.instant(), zone))),
                cell("act", acts.apply(request)));
    }

    private Component figure(SavedRequest request) {
        if (request.total().isPresent() && Masking.isHidden(request.total().getAsLong())) {
            return Tags.text("mask", texts.get("result.masked"));
        }
        return request.total().isPresent()
                ? Tags.bold(texts.formats().number(request.total().getAsLong()))
                : Tags.text("mut", "–");
    }

    private static Component cell(String classNames, Component content) {
        Tags.Plain cell = Tags.tag("td", content);
        cell.setClassName(classNames);
        return cell;
    }
}
