package org.cohorte.ui.catalogue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cohorte.query.answer.IndexState;
import org.cohorte.query.answer.Masking;
import org.cohorte.query.catalogue.Holdings;
import org.cohorte.query.catalogue.KindHoldings;
import org.cohorte.query.catalogue.RecordKind;
import org.cohorte.registry.perimeter.Perimeter;
import org.cohorte.ui.parts.Loader;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.parts.Ways;
import org.cohorte.ui.people.Refusals;
import org.cohorte.ui.shell.MainShell;
import org.cohorte.ui.text.Texts;

/**
 * What the hospital holds, kind by kind, so that one can see what a zero means. Unit and kind are in the address; both views are
 * read beside the page.
 */
@PermitAll
@Route(value = Place.PATH, layout = MainShell.class)
class CatalogueView extends Main implements BeforeEnterObserver, LocaleChangeObserver, HasDynamicTitle {

    private final transient CatalogueServices services;
    private final transient Loader loader;
    private final Div head = Tags.div("dh");
    private final Div trouble = Tags.div("trouble");
    private final Div left = Tags.div("dl");
    private final Div right = Tags.div("dr");
    private transient Place place = new Place(Optional.empty(), Optional.empty());
    private transient Optional<Perimeter> unit = Optional.empty();
    private boolean drawn;

    /** Both views at one moment. */
    private record Seen(Holdings all, KindHoldings one, Map<String, Perimeter> units) {}

    CatalogueView(CatalogueServices services) {
        this.services = services;
        this.loader = new Loader(services.background());
        setClassName("data");
        add(head, trouble, Tags.div("db", left, right));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<Place> wanted = Place.of(event.getLocation().getQueryParameters());
        if (!services.open() || wanted.isEmpty() || !exists(wanted.get())) {
            drawn = false;
            event.rerouteToError(NotFoundException.class);
            return;
        }
        place = wanted.get();
        if (drawn) {
            draw(Texts.in(event.getUI().getLocale()));
        }
    }

    /** A unit out of sight is as one that there is not. */
    private boolean exists(Place wanted) {
        unit = wanted.unit().flatMap(number -> services.perimeters().find(number, services.scope()));
        return wanted.unit().isEmpty() || unit.isPresent();
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        drawn = true;
        draw(Texts.in(event.getLocale()));
    }

    @Override
    public String getPageTitle() {
        return Texts.ofPage().get("data.title") + " · Cohorte";
    }

    @Override
    protected void onDetach(DetachEvent event) {
        loader.stop();
    }

    private void draw(Texts texts) {
        head.removeAll();
        head.add(
                Tags.div("", new H1(texts.get("data.title")), Tags.text("s", texts.get("data.lead"))),
                Tags.span("grow"),
                new UnitChoice(services, unit, texts, number -> go(place.withUnit(number))));
        setClassName("chosen", place.kind().isPresent());
        read(texts);
    }

    private static void go(Place target) {
        Ways.go(UI.getCurrentOrThrow(), target.address());
    }

    private void read(Texts texts) {
        boolean first = left.getElement().getChildCount() == 0;
        if (first) {
            left.add(Tags.div("skel", Tags.div("sk"), Tags.div("sk"), Tags.div("sk"), Tags.div("sk"), Tags.div("sk")));
        }
        addClassName("old");
        getElement().setAttribute("aria-busy", "true");
        Place wanted = place;
        String login = services.login();
        loader.load(() -> seen(wanted, login), seen -> show(seen, texts), failure -> {
            calm();
            trouble.add(Refusals.note(failure, texts, () -> read(texts)));
        });
    }

    private Seen seen(Place wanted, String login) {
        Holdings all = services.catalogue().kinds(login, wanted.unit());
        RecordKind kind = wanted.kind().orElseGet(() -> largest(all));
        KindHoldings one = services.catalogue().kind(login, kind, wanted.unit());
        List<String> numbers =
                one.units().stream().flatMap(each -> each.unit().stream()).toList();
        return new Seen(all, one, services.perimeters().describe(numbers));
    }

    private static RecordKind largest(Holdings all) {
        return all.kinds().stream()
                .reduce((a, b) -> b.volume().records() > a.volume().records() ? b : a)
                .map(Holdings.OfKind::kind)
                .orElse(RecordKind.STAY);
    }

    private void calm() {
        trouble.removeAll();
        removeClassName("old");
        getElement().removeAttribute("aria-busy");
    }

    private void show(Seen seen, Texts texts) {
        calm();
        CatalogueWords words = new CatalogueWords(
                texts,
                seen.all().masking(),
                seen.all().index().asOf(),
                services.settings().zone());
        left.removeAll();
        left.add(
                new KindTable(seen.all(), place, Optional.of(seen.one().kind()), words),
                state(seen.all().index(), seen.all().masking(), texts));
        right.removeAll();
        right.add(new KindPane(seen.one(), place, seen.units(), words));
    }

    private Component state(IndexState index, Optional<Masking> masking, Texts texts) {
        String date = texts.formats().dateTime(index.asOf(), services.settings().zone());
        Div state = Tags.div("di", Tags.text("", texts.get("home.data.asOf", date)));
        masking.ifPresent(rule -> state.add(Tags.text(
                "", texts.get("data.masked", rule.rounding(), texts.formats().below(rule.threshold())))));
        return state;
    }
}
