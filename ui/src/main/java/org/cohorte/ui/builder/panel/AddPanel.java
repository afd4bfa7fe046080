package org.cohorte.ui.builder.panel;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import org.cohorte.query.concepts.Concept;
import org.cohorte.query.criteria.Code;
import org.cohorte.ui.builder.model.Nodes.Kind;
import org.cohorte.ui.builder.picker.ConceptLines;
import org.cohorte.ui.builder.picker.Systems;
import org.cohorte.ui.parts.Icons;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** A new criterion from a word or a code, or from its kind. Enter takes the first line. */
final class AddPanel extends Div {

    private static final int MOST = 20;

    private final transient FormContext context;
    private final String groupId;
    private final boolean exclude;
    private final List<String> systems;
    private final TextField words = new TextField();
    private final Div found = Tags.div("opts");
    private transient List<Runnable> choices = List.of();

    AddPanel(FormContext context, String groupId, boolean exclude) {
        this.context = context;
        this.systems = Systems.with(Systems.all(), context.services().concepts().systems());
        this.groupId = groupId;
        this.exclude = exclude;
        Texts texts = context.texts();
        setClassName("pb");
        words.setAriaLabel(texts.get("add.search"));
        words.setPlaceholder(texts.get("add.search"));
        words.setPrefixComponent(Icons.icon("search"));
        words.setWidthFull();
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(120);
        words.addValueChangeListener(event -> search(event.getValue().strip()));
        words.addKeyPressListener(
                Key.ENTER, event -> choices.stream().findFirst().ifPresent(Runnable::run));
        Div kinds = Tags.div("opts");
        for (Kind kind : Kind.values()) {
            kinds.add(line(
                    () -> add(kind, List.of(), ""),
                    Icons.icon(kind.icon()),
                    Tags.text("lb", texts.get("kind." + kind.name()))));
        }
        add(words, found, Tags.tag("h2", texts.get("add.kinds")), kinds);
    }

    void focus() {
        words.focus();
    }

    private void search(String text) {
        found.removeAll();
        List<Runnable> runs = new ArrayList<>();
        if (!text.isEmpty()) {
            for (Concept concept : context.services()
                    .concepts()
                    .search(text, systems, MOST, context.services().scope())) {
                runs.add(addFound(concept));
            }
            runs.add(addWords(text));
        }
        choices = List.copyOf(runs);
    }

    private Runnable addFound(Concept concept) {
        Kind usual = Systems.kindOf(concept.code().system());
        Runnable act = () -> add(kindOf(concept.code()), List.of(concept.code()), "");
        NativeButton line = line(act, Icons.icon(usual.icon()));
        line.add(ConceptLines.content(concept, context.texts()));
        found.add(line);
        return act;
    }

    /** What events bear the code is asked when it is chosen, not for each line. */
    private Kind kindOf(Code code) {
        return Systems.kindOf(
                code,
                context.services().concepts().kinds(code, context.services().scope()));
    }

    /** What no nomenclature has may stand in the reports. */
    private Runnable addWords(String text) {
        Runnable act = () -> add(Kind.DOCUMENT, List.of(), text);
        found.add(line(
                act,
                Icons.icon(Kind.DOCUMENT.icon()),
                Tags.text("lb", context.texts().get("add.inDocuments", text))));
        return act;
    }

    private void add(Kind kind, List<Code> codes, String text) {
        context.actions().add(groupId, exclude, kind, codes, text);
    }

    private static NativeButton line(Runnable act, Component... content) {
        NativeButton line = Tags.button("opt", "", act);
        line.removeAll();
        line.add(content);
        return line;
    }
}
