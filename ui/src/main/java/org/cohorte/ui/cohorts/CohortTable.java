package org.cohorte.ui.cohorts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.popover.PopoverPosition;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cohorte.registry.cohort.Cohort;
import org.cohorte.registry.cohort.Cohorts;
import org.cohorte.ui.parts.EditableName;
import org.cohorte.ui.parts.Icons;
import org.cohorte.ui.parts.Menu;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** Cohorts with their figures, one per line, the samples of each below it; the spreadsheet is one press away. */
public final class CohortTable extends Composite<Div> {

    /** What can be done from a line. */
    interface Acts {

        void favourite(Cohort cohort, boolean favourite);

        void rename(Cohort cohort, String name);

        void delete(Cohort cohort);
    }

    private final transient Clock clock;
    private final ZoneId zone;
    private final transient Texts texts;
    private final transient Optional<Acts> acts;
    private final boolean exporting;

    /**
     * Lines to read, without acts.
     *
     * @param exporting whether the user may export
     */
    public CohortTable(List<Cohort> cohorts, boolean exporting, Clock clock, ZoneId zone, Texts texts) {
        this(cohorts, exporting, clock, zone, texts, Optional.empty());
    }

    CohortTable(List<Cohort> cohorts, boolean exporting, Clock clock, ZoneId zone, Texts texts, Optional<Acts> acts) {
        this.clock = clock;
        this.zone = zone;
        this.texts = texts;
        this.acts = acts;
        this.exporting = exporting;
        Component head = Tags.tag(
                "thead",
                Tags.tag(
                        "tr",
                        column("star", "cohorts.favourite"),
                        column("nm", "cohorts.name"),
                        column("num", "requests.patients"),
                        column("hm rqn", "requests.name"),
                        column("hm", "cohorts.made"),
                        column("act", "requests.acts")));
        Component body = Tags.tag("tbody", withSamples(cohorts).map(this::line).toArray(Component[]::new));
        getContent().add(Tags.tag("table", head, body));
        getContent().setClassName("list cohorts");
    }

    /** Each cohort, then its samples. */
    private static Stream<Cohort> withSamples(List<Cohort> cohorts) {
        return cohorts.stream()
                .filter(cohort -> cohort.sample().isEmpty())
                .flatMap(cohort ->
                        Stream.concat(Stream.of(cohort), cohorts.stream().filter(other -> isSampleOf(other, cohort))));
    }

    private static boolean isSampleOf(Cohort sample, Cohort cohort) {
        return sample.sample()
                .filter(drawn -> drawn.source().equals(cohort.id()))
                .isPresent();
    }

    private Component column(String classNames, String key) {
        boolean silent = classNames.equals("act") || classNames.equals("star");
        Tags.Plain cell = silent ? Tags.tag("th", Tags.text("sr", texts.get(key))) : Tags.tag("th", texts.get(key));
        cell.setClassName(classNames);
        return cell;
    }

    private Component line(Cohort cohort) {
        Tags.Plain line = Tags.tag(
                "tr",
                cell("star", star(cohort)),
                cell("nm", name(cohort)),
                cell("num", Tags.bold(texts.formats().number(cohort.size()))),
                cell("hm rqn", request(cohort)),
                cell("hm mut nw", Tags.text("", texts.formats().recent(cohort.made(), clock.instant(), zone))),
                cell("act", buttons(cohort)));
        cohort.sample().ifPresent(sample -> line.addClassName("smp"));
        return line;
    }

    private Component star(Cohort cohort) {
        String icon = cohort.favourite() ? "starred" : "star";
        if (acts.isEmpty()) {
            return cohort.favourite() ? Icons.icon(icon) : Tags.span("");
        }
        NativeButton star = Tags.iconButton(
                "btn ghost icon sm",
                icon,
                texts.get("cohorts.favourite") + ", " + cohort.name(),
                () -> acts.get().favourite(cohort, !cohort.favourite()));
        star.getElement().setAttribute("aria-pressed", String.valueOf(cohort.favourite()));
        return star;
    }

    private Component name(Cohort cohort) {
        Anchor link = new Anchor("cohorts/" + cohort.id(), cohort.name());
        Div name = Tags.div("", link);
        cohort.sample()
                .ifPresent(sample -> name.add(Tags.div("s", Tags.text("", SampleWords.of(sample.sampling(), texts)))));
        name.setId("n-" + cohort.id());
        return name;
    }

    private Component request(Cohort cohort) {
        if (cohort.sample().isPresent()) {
            return Tags.text("mut", texts.get("cohorts.sample"));
        }
        String name = cohort.requestName().isBlank() ? texts.get("builder.unnamed") : cohort.requestName();
        Anchor link = new Anchor("requests/" + cohort.request(), name);
        link.setClassName("el");
        link.setTitle(name);
        return Tags.div("row", link, Tags.text("mut", "v" + cohort.requestVersion()));
    }

    private Component buttons(Cohort cohort) {
        Div buttons = Tags.div("row");
        if (exporting) {
            Anchor export = new Anchor("exports/new?cohort=" + cohort.id(), Icons.icon("dl"), Tags.text("", ".xlsx"));
            export.setClassName("btn sm");
            export.getElement().setAttribute("aria-label", ".xlsx, " + cohort.name());
            buttons.add(export);
        }
        acts.ifPresent(commands -> buttons.add(menu(cohort, commands)));
        return buttons;
    }

    private Component menu(Cohort cohort, Acts commands) {
        NativeButton more =
                Tags.iconButton("btn ghost icon", "more", texts.get("requests.acts") + ", " + cohort.name(), () -> {});
        Menu menu = new Menu(more, texts.get("requests.acts"), PopoverPosition.BOTTOM_END);
        menu.with("edit", texts.get("bar.rename"), () -> rename(cohort, commands));
        if (cohort.sample().isEmpty()) {
            Anchor sample = new Anchor(
                    "cohorts/" + cohort.id() + "?sample", Icons.icon("users"), Tags.text("", texts.get("sample.act")));
            menu.add(sample);
        }
        menu.with("trash", texts.get("requests.delete"), () -> commands.delete(cohort));
        return Tags.span("", more, menu);
    }

    /** The name in its line becomes a field. */
    private void rename(Cohort cohort, Acts commands) {
        find(getContent(), "n-" + cohort.id()).ifPresent(place -> {
            EditableName field = new EditableName(
                    "span",
                    cohort.name(),
                    texts.get("cohorts.rename"),
                    Cohorts.NAME_LENGTH,
                    name -> commands.rename(cohort, name));
            place.removeAll();
            place.add(field);
            field.edit();
        });
    }

    private static Optional<Div> find(Component within, String id) {
        if (within instanceof Div div && div.getId().filter(id::equals).isPresent()) {
            return Optional.of(div);
        }
        return within.getChildren().flatMap(child -> find(child, id).stream()).findFirst();
    }

    private static Component cell(String classNames, Component content) {
        Tags.Plain cell = Tags.tag("td", content);
        cell.setClassName(classNames);
        return cell;
    }
}
