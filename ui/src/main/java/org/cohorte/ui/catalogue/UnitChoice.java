package org.cohorte.ui.catalogue;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.cohorte.registry.perimeter.Perimeter;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** The part of the hospital that is looked at: everything in sight, or one unit with what is below it. */
final class UnitChoice extends ComboBox<Perimeter> {

    private static final int MOST = 50;

    private final transient CatalogueServices services;

    UnitChoice(
            CatalogueServices services, Optional<Perimeter> chosen, Texts texts, Consumer<Optional<String>> onChoice) {
        this.services = services;
        setAriaLabel(texts.get("data.where"));
        setPlaceholder(texts.get("data.everywhere"));
        setItemLabelGenerator(Perimeter::name);
        setRenderer(new ComponentRenderer<>(unit ->
                Tags.div("", Tags.text("", unit.name()), Tags.text("mut", " · " + texts.name(unit.level())))));
        setItems(new CallbackDataProvider<Perimeter, String>(
                query -> found(query).stream().skip(query.getOffset()).limit(query.getLimit()),
                query -> found(query).size(),
                Perimeter::number));
        setClearButtonVisible(true);
        chosen.ifPresent(this::setValue);
        addValueChangeListener(
                event -> onChoice.accept(Optional.ofNullable(event.getValue()).map(Perimeter::number)));
    }

    /** The highest places and those right below them, until a name is begun. */
    private List<Perimeter> found(Query<Perimeter, String> query) {
        String text = query.getFilter().orElse("").strip();
        if (!text.isEmpty()) {
            return services.perimeters().search(text, MOST, services.scope());
        }
        List<Perimeter> places = new ArrayList<>();
        for (Perimeter top : services.perimeters().tops(services.scope())) {
            places.add(top);
            places.addAll(services.perimeters().children(top.number(), services.scope()));
        }
        return places.subList(0, Math.min(MOST, places.size()));
    }
}
