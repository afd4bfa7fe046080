package org.cohorte.ui.builder.panel;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cohorte.query.criteria.Population;
import org.cohorte.registry.cohort.Cohort;
import org.cohorte.registry.perimeter.Perimeter;
import org.cohorte.ui.builder.model.BuilderServices;
import org.cohorte.ui.builder.picker.BrowseTree;
import org.cohorte.ui.parts.Icons;
import org.cohorte.ui.parts.Segments;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** Where the request looks: everywhere the user may see, or in chosen units with what is below them. */
final class PopulationPanel extends Div {

    private static final int MOST = 30;

    private final transient FormContext context;
    private final Set<String> chosen = new LinkedHashSet<>();
    private transient Optional<UUID> cohort;
    private final Segments<Boolean> everywhere;
    private final TextField words = new TextField();
    private final Div found = Tags.div("opts");
    private final BrowseTree<Perimeter> tree;

    PopulationPanel(FormContext context, Population population) {
        this.context = context;
        chosen.addAll(population.units());
        cohort = population.cohort();
        Texts texts = context.texts();
        setClassName("pb");
        everywhere = new Segments<>(texts.get("population.title"), all -> {
            if (all) {
                chosen.clear();
                tell();
            }
        });
        everywhere.with(true, texts.get("population.everywhere")).with(false, texts.get("population.chosen"));
        words.setAriaLabel(texts.get("population.search"));
        words.setPlaceholder(texts.get("population.search"));
        words.setPrefixComponent(Icons.icon("search"));
        words.setWidthFull();
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(120);
        words.addValueChangeListener(event -> search(event.getValue().strip()));
        tree = new BrowseTree<>(new Hospital(), this::toggle);
        add(Tags.div("row", everywhere), words, found, tree);
        tree.show(context.services().perimeters().tops(context.services().scope()));
        mark();
        addCohorts();
    }

    /** One of the user's cohorts as the population, beside the units; for those who have any. */
    private void addCohorts() {
        BuilderServices services = context.services();
        String login = services.user().login();
        List<Cohort> cohorts = services.exploration().readings(login).isEmpty()
                ? List.of()
                : services.cohorts().list(login);
        if (cohorts.isEmpty() && cohort.isEmpty()) {
            return;
        }
        Select<Cohort> choice = new Select<>();
        choice.setLabel(context.texts().get("population.cohort"));
        choice.setItems(cohorts);
        choice.setItemLabelGenerator(each -> each == null ? context.texts().get("population.cohort.any") : each.name());
        choice.setEmptySelectionAllowed(true);
        choice.setEmptySelectionCaption(context.texts().get("population.cohort.any"));
        choice.setWidthFull();
        cohorts.stream()
                .filter(each -> cohort.filter(each.id()::equals).isPresent())
                .findFirst()
                .ifPresent(choice::setValue);
        choice.addValueChangeListener(event -> {
            cohort = Optional.ofNullable(event.getValue()).map(Cohort::id);
            tell();
        });
        addComponentAsFirst(choice);
    }

    private void search(String text) {
        found.removeAll();
        tree.setVisible(text.isEmpty());
        if (text.isEmpty()) {
            return;
        }
        List<Perimeter> hits = context.services()
                .perimeters()
                .search(text, MOST, context.services().scope());
        hits.forEach(perimeter -> found.add(line(perimeter)));
        if (hits.isEmpty()) {
            found.add(Tags.text("s", context.texts().get("population.nothing")));
        }
    }

    private NativeButton line(Perimeter perimeter) {
        NativeButton line = Tags.button("opt", "", () -> {
            toggle(perimeter);
            search(words.getValue().strip());
        });
        line.removeAll();
        line.add(content(perimeter));
        line.setClassName("on", chosen.contains(perimeter.number()));
        line.getElement().setAttribute("aria-pressed", String.valueOf(chosen.contains(perimeter.number())));
        return line;
    }

    private Component[] content(Perimeter perimeter) {
        return new Component[] {
            Tags.text("lb", perimeter.name()), Tags.text("s", context.texts().name(perimeter.level()))
        };
    }

    private void toggle(Perimeter perimeter) {
        if (!chosen.remove(perimeter.number())) {
            chosen.add(perimeter.number());
        }
        tell();
    }

    private void tell() {
        mark();
        context.actions().choosePopulation(new Population(new ArrayList<>(chosen), cohort));
    }

    private void mark() {
        everywhere.setValue(chosen.isEmpty());
        tree.refresh();
    }

    /** The tree of the hospital, as far as the user may see. */
    private final class Hospital implements BrowseTree.Source<Perimeter> {
        @Override
        public List<Perimeter> children(Perimeter parent) {
            return context.services()
                    .perimeters()
                    .children(parent.number(), context.services().scope());
        }

        @Override
        public boolean leaf(Perimeter item) {
            return item.leaf();
        }

        @Override
        public Component[] content(Perimeter item) {
            return PopulationPanel.this.content(item);
        }

        @Override
        public boolean chosen(Perimeter item) {
            return chosen.contains(item.number());
        }

        @Override
        public String name(Perimeter item) {
            return context.texts().get("picker.unfold", item.name());
        }
    }
}
