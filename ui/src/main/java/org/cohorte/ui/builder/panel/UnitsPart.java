package org.cohorte.ui.builder.panel;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.Query;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cohorte.query.scope.Scope;
import org.cohorte.registry.perimeter.Perimeter;
import org.cohorte.registry.perimeter.Perimeters;
import org.cohorte.ui.builder.model.BuilderServices;
import org.cohorte.ui.text.Texts;

/** Units of care, found by their name; each stands for what is below it; none means any. */
public final class UnitsPart extends Part {

    private static final int MOST = 50;

    private final transient BuilderServices services;
    private final MultiSelectComboBox<Perimeter> box = new MultiSelectComboBox<>();

    public UnitsPart(String member, String label, BuilderServices services, Texts texts, Runnable onChange) {
        super(member, label);
        this.services = services;
        box.setAriaLabel(label);
        box.setPlaceholder(texts.get("field.any"));
        box.setItemLabelGenerator(Perimeter::name);
        box.setItems(new CallbackDataProvider<Perimeter, String>(
                this::page, query -> found(query).size(), Perimeter::number));
        box.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        box.addValueChangeListener(event -> {
            if (!isShowing()) {
                onChange.run();
            }
        });
        fields(box);
    }

    public void show(List<String> units) {
        Map<String, Perimeter> names = services.perimeters().describe(units);
        quietly(() -> box.setValue(units.stream()
                .map(number -> names.getOrDefault(number, unknown(number)))
                .toList()));
    }

    public List<String> units() {
        return box.getValue().stream().map(Perimeter::number).toList();
    }

    private Stream<Perimeter> page(Query<Perimeter, String> query) {
        return found(query).stream().skip(query.getOffset()).limit(query.getLimit());
    }

    private List<Perimeter> found(Query<Perimeter, String> query) {
        Scope scope = services.scope();
        Perimeters perimeters = services.perimeters();
        String text = query.getFilter().orElse("").strip();
        if (!text.isEmpty()) {
            return perimeters.search(text, MOST, scope);
        }
        return perimeters.tops(scope).stream()
                .flatMap(top -> Stream.concat(Stream.of(top), perimeters.children(top.number(), scope).stream()))
                .limit(MOST)
                .toList();
    }

    /** A unit outside the scope is kept as it is written: the count will say that it does not exist. */
    private static Perimeter unknown(String number) {
        return new Perimeter(number, number, number, Perimeter.Level.UNIT, Optional.empty(), true);
    }
}
