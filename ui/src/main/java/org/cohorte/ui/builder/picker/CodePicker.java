package org.cohorte.ui.builder.picker;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.cohorte.query.concepts.Concept;
import org.cohorte.query.concepts.ConceptSearch;
import org.cohorte.query.criteria.Code;
import org.cohorte.ui.builder.model.BuilderServices;
import org.cohorte.ui.parts.Icons;
import org.cohorte.ui.parts.Segments;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** Codes by words and by the tree, side by side, each with its patients. Every choice counts at once. */
public final class CodePicker extends Dialog {

    private static final int MOST_FOUND = 60;
    private static final int MOST_SHOWN = 40;

    private final transient BuilderServices services;
    private final transient Texts texts;
    private final List<String> systems;
    private final Set<Code> chosen = new LinkedHashSet<>();
    private final transient Consumer<List<Code>> onChange;
    private final TextField words = new TextField();
    private final Div found = Tags.div("sc opts");
    private final Div chips = Tags.div("chosen");
    private final BrowseTree<Concept> tree;
    private transient List<Concept> lastFound = List.of();

    /**
     * @param title    what the codes are for
     * @param systems  code systems to offer, the preferred first
     * @param onChange receives the codes at each choice
     */
    public CodePicker(
            String title,
            List<String> systems,
            List<Code> codes,
            BuilderServices services,
            Texts texts,
            Consumer<List<Code>> onChange) {
        this.services = services;
        this.texts = texts;
        this.systems = Systems.with(systems, services.concepts().systems());
        this.onChange = onChange;
        chosen.addAll(codes);
        tree = new BrowseTree<>(new Nomenclature(), this::toggle);
        getElement().setAttribute("aria-label", title);
        NativeButton close = Tags.iconButton("btn ghost icon", "x", texts.get("panel.close"), this::close);
        Tags.Plain header = Tags.tag("header", Tags.tag("h2", title), Tags.span("grow"), close);
        NativeButton done = Tags.button("btn primary", texts.get("picker.done"), this::close);
        Tags.Plain footer = Tags.tag("footer", chips, done);
        add(Tags.div("picker", header, Tags.div("cols", searchColumn(), treeColumn()), footer));
        search("");
        showChosen();
    }

    private Div searchColumn() {
        words.setPlaceholder(texts.get("picker.search"));
        words.setAriaLabel(texts.get("picker.search"));
        words.setPrefixComponent(Icons.icon("search"));
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(120);
        words.setAutofocus(true);
        words.addValueChangeListener(event -> search(event.getValue()));
        return Tags.div("col", words, found, pasteBlock());
    }

    private Div treeColumn() {
        Map<String, List<Concept>> roots = new LinkedHashMap<>();
        systems.forEach(system -> {
            List<Concept> tops = services.concepts().roots(system, services.scope());
            if (!tops.isEmpty()) {
                roots.put(system, tops);
            }
        });
        Div column = Tags.div("col");
        if (roots.size() > 1) {
            Segments<String> choice =
                    new Segments<>(texts.get("picker.system"), system -> tree.show(roots.get(system)));
            roots.keySet().forEach(system -> choice.with(system, systemName(system)));
            choice.setValue(roots.keySet().iterator().next());
            column.add(choice);
        } else {
            column.add(Tags.text(
                    "lbl",
                    roots.isEmpty()
                            ? texts.get("picker.noTree")
                            : systemName(roots.keySet().iterator().next())));
        }
        roots.values().stream().findFirst().ifPresent(tree::show);
        Div scroll = Tags.div("sc", tree);
        scroll.getElement().setAttribute("tabindex", "0");
        scroll.getElement().setAttribute("aria-label", texts.get("picker.tree"));
        scroll.getElement().setAttribute("role", "region");
        column.add(scroll);
        return column;
    }

    private Component pasteBlock() {
        TextArea area = new TextArea();
        area.setPlaceholder(texts.get("picker.paste.hint"));
        area.setAriaLabel(texts.get("picker.paste"));
        area.setMinRows(3);
        area.setMaxRows(6);
        area.setWidthFull();
        Span said = Tags.span("s");
        said.getElement().setAttribute("role", "status");
        NativeButton take = Tags.button("btn sm", texts.get("picker.paste.take"), () -> paste(area, said));
        Tags.Plain summary = Tags.tag("summary", Icons.small("right"), new Span(texts.get("picker.paste")));
        Tags.Plain details = Tags.tag("details", summary, Tags.div("body", area, Tags.div("row", take, said)));
        return Tags.div("more", details);
    }

    private void paste(TextArea area, Span said) {
        PastedCodes pasted = PastedCodes.read(area.getValue(), systems, services.concepts()::describe);
        chosen.addAll(pasted.known());
        area.setValue(String.join("\n", pasted.unknown()));
        String added = texts.count("picker.paste.added", pasted.known().size());
        said.setText(
                pasted.unknown().isEmpty()
                        ? added
                        : added + " · "
                                + texts.count(
                                        "picker.paste.unknown", pasted.unknown().size()));
        changed();
    }

    private void search(String text) {
        ConceptSearch concepts = services.concepts();
        lastFound = concepts.search(text.strip(), systems, MOST_FOUND, services.scope());
        showFound();
    }

    private void showFound() {
        found.removeAll();
        for (Concept concept : lastFound) {
            NativeButton line = Tags.button("opt", "", () -> toggle(concept));
            line.removeAll();
            line.add(ConceptLines.content(concept, texts));
            boolean on = chosen.contains(concept.code());
            line.setClassName("on", on);
            line.getElement().setAttribute("aria-pressed", String.valueOf(on));
            found.add(line);
        }
        if (lastFound.isEmpty() && !words.getValue().isBlank()) {
            found.add(Tags.text("s", texts.get("picker.nothing")));
        }
    }

    private void toggle(Concept concept) {
        if (!chosen.remove(concept.code())) {
            chosen.add(concept.code());
        }
        changed();
    }

    private void changed() {
        showFound();
        showChosen();
        tree.refresh();
        onChange.accept(new ArrayList<>(chosen));
    }

    private void showChosen() {
        chips.removeAll();
        if (chosen.isEmpty()) {
            chips.add(Tags.text("s", texts.get("picker.none")));
            return;
        }
        List<Code> first = chosen.stream().limit(MOST_SHOWN).toList();
        Map<Code, Concept> names = services.concepts().describe(first);
        first.forEach(code -> chips.add(chip(code, names)));
        if (chosen.size() > MOST_SHOWN) {
            chips.add(Tags.text("s", texts.count("picker.more", chosen.size() - MOST_SHOWN)));
        }
    }

    private Component chip(Code code, Map<Code, Concept> names) {
        Concept concept = names.get(code);
        String label = concept == null ? "" : ConceptLines.label(concept, texts);
        NativeButton remove = Tags.iconButton("", "x", texts.get("picker.remove", code.value()), () -> {
            chosen.remove(code);
            changed();
        });
        remove.addClassName("s12");
        return Tags.span("chip token", Tags.text("el", label), Tags.text("code", code.value()), remove);
    }

    private String systemName(String system) {
        String key = "system." + system;
        // An address ends with what tells it from others.
        return texts.has(key) ? texts.get(key) : system.replaceFirst("^[a-z]+:.*[/:](?=[^/:])", "");
    }

    /** The tree of a nomenclature. */
    private final class Nomenclature implements BrowseTree.Source<Concept> {
        @Override
        public List<Concept> children(Concept parent) {
            return services.concepts().children(parent.code(), services.scope());
        }

        @Override
        public boolean leaf(Concept item) {
            return item.leaf();
        }

        @Override
        public Component[] content(Concept item) {
            return ConceptLines.content(item, texts);
        }

        @Override
        public boolean chosen(Concept item) {
            return chosen.contains(item.code());
        }

        @Override
        public String name(Concept item) {
            return texts.get("picker.unfold", ConceptLines.label(item, texts));
        }
    }
}
