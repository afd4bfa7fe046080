package org.cohorte.ui.builder;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cohorte.query.criteria.Population;
import org.cohorte.registry.perimeter.Perimeter;
import org.cohorte.ui.builder.model.BuilderActions;
import org.cohorte.ui.builder.model.BuilderServices;
import org.cohorte.ui.parts.Figure;
import org.cohorte.ui.parts.Icons;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** The beginning of the sentence: "Patients of" and where. */
final class PopulationChip extends Div {

    private static final int MOST_NAMES = 2;

    private final transient BuilderServices services;
    private final Span words = Tags.span("q");
    private final NativeButton chip;
    private final Span where = Tags.span("el");
    private transient Optional<Figure> patients = Optional.empty();
    private transient Population population = Population.everyone();

    PopulationChip(BuilderServices services, BuilderActions actions) {
        this.services = services;
        setClassName("sent");
        chip = Tags.button("chip on", "", actions::openPopulation);
        chip.removeAll();
        chip.add(Icons.icon("hosp"), where, Icons.small("down"));
        add(words, chip);
    }

    void show(Population newPopulation, Texts texts) {
        population = newPopulation;
        Tags.set(words, texts.get("builder.patientsOf"));
        write(texts);
    }

    void showPatients(Figure figure, Texts texts) {
        patients = Optional.of(figure);
        write(texts);
    }

    private void write(Texts texts) {
        List<Perimeter> perimeters = perimeters();
        String names =
                perimeters.stream().limit(MOST_NAMES).map(Perimeter::name).collect(Collectors.joining(", "));
        int more = perimeters.size() - MOST_NAMES;
        String rest = (more > 0 ? " " + texts.count("population.more", more) : "")
                + inside(perimeters, texts)
                + patients.map(figure -> " · " + figure.text() + " " + texts.get("patients.other"))
                        .orElse("");
        where.removeAll();
        population.cohort().ifPresent(id -> where.add(Tags.bold(cohortName(id, texts)), new Span(" · ")));
        where.add(Tags.bold(names.isEmpty() ? texts.get("population.nowhere") : names), new Span(rest));
    }

    private String cohortName(UUID id, Texts texts) {
        return services.cohorts()
                .find(services.user().login(), id)
                .map(cohort -> texts.get("population.ofCohort", cohort.name()))
                .orElse(texts.get("population.cohort.gone"));
    }

    /** How many hospitals a whole group has. */
    private String inside(List<Perimeter> perimeters, Texts texts) {
        if (perimeters.size() != 1 || perimeters.getFirst().level() != Perimeter.Level.GROUP) {
            return "";
        }
        int hospitals = services.perimeters()
                .children(perimeters.getFirst().number(), services.scope())
                .size();
        return hospitals < 2 ? "" : ", " + texts.count("population.hospitals", hospitals);
    }

    private List<Perimeter> perimeters() {
        if (population.units().isEmpty()) {
            return services.perimeters().tops(services.scope());
        }
        Map<String, Perimeter> names = services.perimeters().describe(population.units());
        return population.units().stream()
                .filter(names::containsKey)
                .map(names::get)
                .toList();
    }
}
