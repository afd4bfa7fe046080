package org.cohorte.ui.admin.accesses;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import org.cohorte.registry.perimeter.Perimeter;
import org.cohorte.ui.admin.model.AdminServices;
import org.cohorte.ui.admin.parts.SearchField;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** Where: the tree of the perimeters, or those found by words. */
final class PerimeterColumn extends Section {

    private static final int MOST = 30;

    private final transient AdminServices services;
    private final transient Texts texts;
    private final transient Consumer<String> onSelect;
    private final TextField search;
    private final Div found = Tags.div("opts scr");
    private final Div head;
    private final PerimeterTree tree;

    PerimeterColumn(AdminServices services, Texts texts, Consumer<String> onSelect, Runnable onClose) {
        this.services = services;
        this.texts = texts;
        this.onSelect = onSelect;
        setClassName("tz");
        getElement().setAttribute("aria-label", texts.get("perimeters.title"));
        search = new SearchField(texts.get("perimeters.search"), this::search);
        tree = new PerimeterTree(services, texts, onSelect);
        head = Tags.div(
                "th",
                Tags.text("", texts.get("perimeters.unit")),
                Tags.text("n", texts.get("perimeters.people")),
                Tags.text("pp", texts.get("perimeters.peopleBelow")));
        NativeButton close = Tags.iconButton("btn ghost icon only-small", "x", texts.get("perimeters.close"), onClose);
        found.setVisible(false);
        add(
                Tags.div("hd", Tags.tag("h2", texts.get("perimeters.title")), Tags.span("grow"), close),
                Tags.div("srch", search),
                head,
                found,
                tree,
                Tags.text("s ft", texts.get("perimeters.rule")));
    }

    void select(List<Perimeter> path) {
        tree.select(path);
    }

    void recount() {
        tree.recount();
    }

    private void search(String text) {
        found.removeAll();
        found.setVisible(!text.isEmpty());
        head.setVisible(text.isEmpty());
        tree.setVisible(text.isEmpty());
        if (text.isEmpty()) {
            return;
        }
        List<Perimeter> hits = services.perimeters().search(text, MOST, services.managedScope());
        hits.forEach(perimeter -> found.add(line(perimeter)));
        if (hits.isEmpty()) {
            found.add(Tags.text("s", texts.get("perimeters.nothing")));
        }
    }

    private NativeButton line(Perimeter perimeter) {
        NativeButton line = Tags.button("opt", "", () -> {
            search.clear();
            search("");
            onSelect.accept(perimeter.number());
        });
        line.removeAll();
        line.add(Tags.text("lb", perimeter.name()), Tags.text("s", texts.name(perimeter.level())));
        return line;
    }
}
