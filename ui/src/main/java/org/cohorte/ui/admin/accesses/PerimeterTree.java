package org.cohorte.ui.admin.accesses;

import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.cohorte.registry.perimeter.Perimeter;
import org.cohorte.registry.rights.Habilitations.PeopleCount;
import org.cohorte.ui.admin.model.AdminServices;
import org.cohorte.ui.text.Texts;

/** The hospital as far as the user manages it, read as it is unfolded, with the numbers of people here and below. */
final class PerimeterTree extends Div {

    private final transient AdminServices services;
    private final transient Texts texts;
    private final TreeKeys keys;
    private final Map<String, PerimeterRow> rows = new LinkedHashMap<>();
    private Optional<String> selected = Optional.empty();

    PerimeterTree(AdminServices services, Texts texts, Consumer<String> onSelect) {
        this.services = services;
        this.texts = texts;
        setClassName("ptree");
        keys = new TreeKeys(texts.get("perimeters.title"), onSelect, this::toggle);
        add(keys);
        List<Perimeter> tops = services.habilitations().managed(services.login());
        addRows(keys, tops, 1);
        if (tops.size() == 1) {
            unfold(rows.get(tops.getFirst().number()));
        }
    }

    private void addRows(Div where, List<Perimeter> perimeters, int level) {
        Map<String, PeopleCount> counts = counts(perimeters);
        for (int i = 0; i < perimeters.size(); i++) {
            Perimeter perimeter = perimeters.get(i);
            PerimeterRow row = new PerimeterRow(perimeter, level, i + 1, perimeters.size(), texts, this::toggle);
            row.count(counts.getOrDefault(perimeter.number(), new PeopleCount(0, 0)), texts);
            rows.put(perimeter.number(), row);
            where.add(row);
        }
    }

    private Map<String, PeopleCount> counts(List<Perimeter> perimeters) {
        return services.habilitations().counts(services.login(), perimeters);
    }

    private void toggle(String number) {
        PerimeterRow row = rows.get(number);
        if (row == null) {
            return;
        }
        if (row.isOpen()) {
            row.setOpen(false);
        } else {
            unfold(row);
        }
    }

    private void unfold(PerimeterRow row) {
        if (!row.isRead()) {
            addRows(
                    row.children(),
                    services.habilitations()
                            .below(services.login(), row.perimeter().number()),
                    row.level() + 1);
        }
        row.setOpen(true);
    }

    /**
     * Marks a perimeter, unfolding the way to it.
     *
     * @param path from the top down to it; empty: marks none
     */
    void select(List<Perimeter> path) {
        selected.map(rows::get).ifPresent(row -> row.setSelected(false));
        selected =
                path.isEmpty() ? Optional.empty() : Optional.of(path.getLast().number());
        path.subList(0, Math.max(0, path.size() - 1)).stream()
                .map(perimeter -> rows.get(perimeter.number()))
                .filter(row -> row != null && !row.isOpen())
                .forEach(this::unfold);
        selected.map(rows::get).ifPresent(row -> row.setSelected(true));
    }

    /** Counts people anew on every line that was read. */
    void recount() {
        Map<String, PeopleCount> counts = counts(new ArrayList<>(
                rows.values().stream().map(PerimeterRow::perimeter).toList()));
        rows.forEach((number, row) -> row.count(counts.getOrDefault(number, new PeopleCount(0, 0)), texts));
    }
}
