package org.cohorte.ui.builder;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
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
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.cohorte.query.answer.CountAnswer;
import org.cohorte.query.criteria.Problem;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.engine.EngineException;
import org.cohorte.query.json.RequestJson;
import org.cohorte.registry.request.SavedRequest;
import org.cohorte.ui.builder.model.BuilderServices;
import org.cohorte.ui.examples.Example;
import org.cohorte.ui.parts.Loader;
import org.cohorte.ui.parts.Ways;
import org.cohorte.ui.people.Refusals;
import org.cohorte.ui.shell.MainShell;
import org.cohorte.ui.text.Texts;

/** A request being drawn, at its own address; {@code new} becomes the request's number with the first change. */
@PermitAll
@Route(value = "requests/:request", layout = MainShell.class)
class BuilderView extends Main
        implements BeforeEnterObserver, LocaleChangeObserver, HasDynamicTitle, Desk.Listener, LiveCount.Listener {

    private static final String NEW = "new";

    private final transient BuilderServices services;
    private final transient RequestJson json = new RequestJson();
    private final transient LiveCount count;
    private final transient Loader making;
    private transient Optional<SavedRequest> saved = Optional.empty();
    private transient Optional<Example> example = Optional.empty();
    private transient Optional<AutoSave> autoSave = Optional.empty();
    private transient Desk desk;
    private transient Texts texts;
    private RequestBar bar;
    private BuilderScreen screen;

    BuilderView(BuilderServices services) {
        this.services = services;
        this.count = new LiveCount(services, this);
        this.making = new Loader(services.background());
        setClassName("bmain");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("request").orElse(NEW);
        autoSave = Optional.empty();
        saved = Optional.empty();
        if (id.equals(NEW)) {
            example = event.getLocation()
                    .getQueryParameters()
                    .getSingleParameter("example")
                    .flatMap(Example::named);
            desk = new Desk(example.map(Example::request).orElse(Request.everyone()), this);
            rebuild(event);
            return;
        }
        saved = find(id);
        if (saved.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        desk = new Desk(json.read(saved.get().json()), this);
        autoSave = Optional.of(new AutoSave(services, saved.get().id(), this::saved));
        rebuild(event);
    }

    /** The same view serves the next request too, when the user goes from one to another without leaving the screen. */
    private void rebuild(BeforeEnterEvent event) {
        if (screen != null) {
            screen.criteria().stop();
            build(event.getUI().getLocale());
        }
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        if (desk != null) {
            build(event.getLocale());
        }
    }

    private void build(Locale locale) {
        texts = Texts.in(locale);
        bar = new RequestBar(
                services.settings(),
                texts,
                this::rename,
                sight -> screen.criteria().showSight(sight),
                desk::undo,
                desk::redo,
                onCohort());
        screen = new BuilderScreen(services, desk, texts, bar, count::stop, this::recount, onCohort());
        removeAll();
        add(screen);
        bar.showName(saved.map(SavedRequest::name).orElse(""));
        saved.ifPresent(bar::showVersion);
        screen.showRequest();
        if (saved.isEmpty() && example.isPresent()) {
            create(texts.get("example." + example.get().path() + ".name"));
            bar.showName(saved.map(SavedRequest::name).orElse(""));
        }
        recount();
    }

    /** For those who read lines: figures alone make no cohort. */
    private Optional<Runnable> onCohort() {
        boolean reads =
                !services.exploration().readings(services.user().login()).isEmpty();
        return reads ? Optional.of(this::makeCohort) : Optional.empty();
    }

    /** One press: the patients of the request as it stands, kept under its name or, without one, that of the day; it can be typed over there. */
    private void makeCohort() {
        if (autoSave.isEmpty()) {
            create("");
        }
        String login = services.user().login();
        UUID request = autoSave.orElseThrow().id();
        String criteria = json.write(desk.model().request());
        String name = nameOfCohort();
        bar.showMaking(true);
        making.load(
                () -> {
                    int version =
                            services.requests().save(request, login, criteria).version();
                    return services.cohorts().create(login, request, version, name);
                },
                cohort -> Ways.lead(UI.getCurrentOrThrow(), "cohorts/" + cohort.id() + "?name"),
                failure -> {
                    bar.showMaking(false);
                    screen.showTrouble(Refusals.note(failure, texts, this::makeCohort));
                });
    }

    /** Empty where the request's own name will do. */
    private String nameOfCohort() {
        boolean named = saved.filter(request -> !request.name().isBlank()).isPresent();
        String today = texts.formats()
                .date(services.clock()
                        .instant()
                        .atZone(services.settings().zone())
                        .toLocalDate());
        return named ? "" : texts.get("cohort.unnamed", today);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        making.stop();
        count.cancel();
        if (screen != null) {
            screen.criteria().stop();
        }
    }

    @Override
    public String getPageTitle() {
        Texts page = Texts.ofPage();
        String name = saved.map(SavedRequest::name).filter(n -> !n.isBlank()).orElse(page.get("builder.unnamed"));
        return name + " · Cohorte";
    }

    @Override
    public void requestChanged() {
        screen.showRequest();
        if (autoSave.isEmpty()) {
            create("");
        } else {
            autoSave.get().save(desk.model().request());
        }
        recount();
    }

    @Override
    public void panelChanged() {
        screen.showPanel();
    }

    @Override
    public void answered(Request request, CountAnswer answer) {
        desk.model().counted(request, answer.total());
        autoSave.ifPresent(keeper -> keeper.counted(answer.total()));
        screen.showAnswer(request, answer);
    }

    @Override
    public void refused(List<Problem> problems) {
        screen.showRefusal(problems);
    }

    @Override
    public void failed(EngineException.Reason reason) {
        screen.showFailure(reason);
    }

    @Override
    public void tooCostly(Problem problem) {
        screen.showCost(problem);
    }

    @Override
    public void slow() {
        screen.showSlow();
    }

    @Override
    public void tooLong() {
        screen.showLong();
    }

    private void recount() {
        count.start(desk.model().request());
    }

    /** Gives the request a number and an address of its own, without leaving the page. */
    private void create(String name) {
        SavedRequest created = services.requests()
                .create(services.user().login(), name, json.write(desk.model().request()));
        autoSave = Optional.of(new AutoSave(services, created.id(), this::saved));
        saved(Optional.of(created));
        UI.getCurrentOrThrow().getPage().getHistory().replaceState(null, "requests/" + created.id());
    }

    private void saved(Optional<SavedRequest> written) {
        written.ifPresent(request -> saved = written);
        bar.showSaved(written, services.clock().instant());
    }

    private void rename(String name) {
        if (autoSave.isEmpty()) {
            create("");
        }
        SavedRequest renamed = services.requests()
                .rename(autoSave.orElseThrow().id(), services.user().login(), name);
        saved(Optional.of(renamed));
        UI.getCurrentOrThrow().getPage().setTitle(getPageTitle());
    }

    private Optional<SavedRequest> find(String id) {
        try {
            return services.requests().find(UUID.fromString(id), services.user().login());
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
