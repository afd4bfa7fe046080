package org.cohorte.ui.patient;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.cohorte.query.lines.Line;
import org.cohorte.query.scope.Scope.Reading;
import org.cohorte.registry.exploration.PatientRow;
import org.cohorte.registry.exploration.PatientRow.Identity;
import org.cohorte.ui.parts.Icons;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.people.LineWords;
import org.cohorte.ui.people.Looking;
import org.cohorte.ui.people.PatientWalk;
import org.cohorte.ui.people.PersonWords;
import org.cohorte.ui.text.Texts;

/** Who this is, how they are read, and their place in the list they were opened from. */
final class PatientHead extends Div {

    private final transient Looking looking;
    private final transient Texts texts;
    private final transient PatientRow patient;

    /**
     * @param words  for the latest stay
     * @param walk   the list; empty when the address was opened by itself
     * @param onStep   -1 for the patient before, 1 for the one after
     */
    PatientHead(Looking looking, PatientRow patient, LineWords words, Optional<PatientWalk> walk, IntConsumer onStep) {
        this.looking = looking;
        this.texts = looking.texts();
        this.patient = patient;
        setClassName("ph");
        Anchor list = new Anchor(looking.address("patients"), looking.cohort().name());
        add(Tags.div("id", Tags.div("s way", list, new Span(" /")), name(), Tags.tag("p", summary())));
        add(Tags.div("chips", vital(), unit(words), reading()), Tags.span("grow"));
        walk.ifPresent(read -> add(place(read, onStep)));
    }

    private Component name() {
        H1 name = new H1(PersonWords.name(patient));
        if (patient.identity().isEmpty()) {
            name.addClassName("mono");
            name.getElement().setAttribute("title", patient.key());
        }
        return name;
    }

    private Component summary() {
        Span summary = new Span(PersonWords.summary(patient, texts));
        patient.identity()
                .flatMap(Identity::ipp)
                .ifPresent(ipp -> summary.add(new Span(" · IPP "), Tags.text("mono", ipp)));
        return summary;
    }

    private Component vital() {
        boolean dead = patient.line().deceased();
        return Tags.span(
                dead ? "st mut" : "st ok", Icons.icon("heart"), Tags.text("", PersonWords.vital(patient, texts)));
    }

    private Component unit(LineWords words) {
        Optional<Line.Stay> last = patient.line().lastStay();
        Span chip = Tags.span(
                "chip", Icons.icon("hosp"), Tags.text("", last.map(words::unit).orElse("")));
        chip.setVisible(last.flatMap(stay -> stay.common().unit()).isPresent());
        return chip;
    }

    private Component reading() {
        boolean traced = looking.reading() == Reading.NOMINATIVE;
        return Tags.span(
                "chip",
                Icons.icon("eye"),
                Tags.text("", texts.get(traced ? "patient.reading.traced" : "people.reading.PSEUDONYMISED")));
    }

    private Component place(PatientWalk walk, IntConsumer onStep) {
        NativeButton before =
                Tags.iconButton("btn sm icon", "left", texts.get("patient.before"), () -> onStep.accept(-1));
        NativeButton after =
                Tags.iconButton("btn sm icon", "right", texts.get("patient.after"), () -> onStep.accept(1));
        before.setEnabled(walk.before(patient.key()).isPresent());
        after.setEnabled(walk.goesOnAfter(patient.key()));
        String place = texts.get(
                "patient.place",
                texts.formats().number(walk.place(patient.key())),
                texts.formats().number(walk.found()));
        return Tags.div("row pg", Tags.text("s nw", place), before, after);
    }
}
