package org.cohorte.ui.patient;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.cohorte.query.engine.EngineException;
import org.cohorte.query.scope.Scope.Reading;
import org.cohorte.registry.exploration.PatientRow;
import org.cohorte.ui.parts.KeyListener;
import org.cohorte.ui.parts.Loader;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.parts.Ways;
import org.cohorte.ui.people.CohortPage;
import org.cohorte.ui.people.LineWords;
import org.cohorte.ui.people.Looking;
import org.cohorte.ui.people.PatientWalk;
import org.cohorte.ui.people.PeopleServices;
import org.cohorte.ui.people.Refusals;
import org.cohorte.ui.shell.MainShell;
import org.cohorte.ui.shell.PlainPage;
import org.cohorte.ui.text.Texts;

/** One patient of a cohort. Opening the page is a line of audit: it is read once for each time it is entered. */
@PermitAll
@Route(value = "cohorts/:cohort/patients/:key", layout = MainShell.class)
class PatientView extends CohortPage {

    private final transient Loader loader;
    private final transient Loader stepLoader;
    private final Div body = Tags.div("pbody");
    private transient Optional<PatientRow> patient = Optional.empty();
    private transient Optional<RuntimeException> failure = Optional.empty();
    private transient Optional<PatientWalk> walk = Optional.empty();
    private String key = "";

    PatientView(PeopleServices services) {
        super(services);
        this.loader = services.loader();
        this.stepLoader = services.loader();
    }

    @Override
    protected List<Reading> held() {
        return services().exploration().readings(services().login());
    }

    @Override
    protected Optional<String> asked(BeforeEnterEvent event) {
        return event.getRouteParameters().get("cohort");
    }

    @Override
    protected boolean enter(BeforeEnterEvent event) {
        key = event.getRouteParameters().get("key").orElse("");
        return find();
    }

    /**
     * One question to the index: what the page is called depends on it, and whether there is a page at all.
     *
     * @return whether there is, be it one that says that the index cannot be reached
     */
    private boolean find() {
        patient = Optional.empty();
        failure = Optional.empty();
        try {
            patient = Optional.of(services().exploration().patient(services().login(), cohort().id(), reading(), key));
            return true;
        } catch (NoSuchElementException | SecurityException notTheirs) {
            return false;
        } catch (EngineException unreachable) {
            failure = Optional.of(unreachable);
            return true;
        }
    }

    @Override
    public String getPageTitle() {
        // a name in a browser's history would stay on a shared desk
        return Texts.ofPage().get("patient.title") + " · " + cohortName() + " · Cohorte";
    }

    @Override
    protected void onDetach(DetachEvent event) {
        loader.stop();
        stepLoader.stop();
    }

    @Override
    protected void build(Texts texts) {
        removeAll();
        body.removeAll();
        setClassName("people");
        Looking looking = looking(texts);
        if (patient.isEmpty()) {
            add(Tags.div("sheet", Refusals.note(failure.orElseThrow(), texts, () -> retry(texts))));
            return;
        }
        PatientRow shown = patient.get();
        LineWords words = LineWords.of(shown.line().lastStay().stream().toList(), services(), texts);
        walk = walk(looking);
        add(new PatientHead(looking, shown, words, walk, step -> step(looking, step)), body);
        add(new KeyListener("j k", pressed -> step(looking, pressed.equals("j") ? 1 : -1)));
        read(looking);
    }

    /** The list that the patient was opened from, or their place in the whole one. */
    private Optional<PatientWalk> walk(Looking looking) {
        UUID id = looking.cohort().id();
        return PatientWalk.last(UI.getCurrentOrThrow(), id, reading())
                .filter(read -> read.holds(key))
                .or(() -> besides(looking.login(), id));
    }

    private Optional<PatientWalk> besides(String login, UUID id) {
        try {
            return Optional.of(PatientWalk.around(
                    id, reading(), key, services().exploration().place(login, id, reading(), key)));
        } catch (NoSuchElementException | SecurityException | EngineException gone) {
            // the page says so itself when it reads on
            return Optional.empty();
        }
    }

    private void retry(Texts texts) {
        if (find()) {
            build(texts);
        } else {
            PlainPage.notFound(this, texts);
        }
    }

    private void read(Looking looking) {
        body.removeAll();
        body.add(Tags.div("skel", Tags.div("sk"), Tags.div("sk"), Tags.div("sk"), Tags.div("sk")));
        loader.load(() -> Chart.read(looking, key), chart -> show(chart, looking.texts()), failed -> {
            body.removeAll();
            if (failed instanceof NoSuchElementException) {
                PlainPage.notFound(this, looking.texts());
            } else {
                body.add(Tags.div("sheet", Refusals.note(failed, looking.texts(), () -> read(looking))));
            }
        });
    }

    private void show(Chart chart, Texts texts) {
        body.removeAll();
        body.add(new PatientTabs(
                chart,
                LocalDate.ofInstant(services().clock().instant(), services().zone()),
                texts));
    }

    /** To the patient before or after in the list; the next page of the list is read where it must be. */
    private void step(Looking looking, int direction) {
        walk.ifPresent(read -> {
            Optional<String> there = direction < 0 ? read.before(key) : read.after(key);
            there.ifPresentOrElse(next -> go(looking, next), () -> readOn(looking, read, direction));
        });
    }

    private void readOn(Looking looking, PatientWalk read, int direction) {
        if (direction > 0) {
            read.nextPage()
                    .ifPresent(query -> stepLoader.load(
                            () -> services()
                                    .exploration()
                                    .patients(looking.login(), looking.cohort().id(), query),
                            page -> {
                                read.add(page);
                                read.after(key).ifPresent(next -> go(looking, next));
                            },
                            failed -> body.addComponentAsFirst(
                                    Refusals.note(failed, looking.texts(), () -> readOn(looking, read, direction)))));
        }
    }

    private static void go(Looking looking, String next) {
        Ways.lead(UI.getCurrentOrThrow(), looking.address("patients/" + next));
    }
}
