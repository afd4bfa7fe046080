package org.cohorte.ui.builder.panel;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.cohorte.query.criteria.DocumentCriterion;
import org.cohorte.query.criteria.DocumentCriterion.Where;
import org.cohorte.ui.parts.Segments;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** Words in documents: what, where, in which type. */
final class DocumentForm extends EventForm<DocumentCriterion> {

    private final WordsPart words;
    private final Segments<Where> where;
    private final ChoicesPart types;
    private Where chosen = Where.TITLE_OR_BODY;

    DocumentForm(FormContext context, DocumentCriterion node) {
        super(context, node);
        Texts texts = context.texts();
        words = part(new WordsPart(texts, changed("text")));
        where = new Segments<>(texts.get("document.where"), choice -> {
            chosen = choice;
            changed("").run();
        });
        List.of(Where.values()).forEach(part -> where.with(part, texts.name(part)));
        add(Tags.div("fld", Tags.text("lbl", texts.get("document.where")), Tags.div("row", where)));
        types = part(new ChoicesPart("types", texts.get("document.types"), List.of(), texts, changed("")));
        addOptions("date.DOCUMENT", true);
        write(node);
    }

    @Override
    DocumentCriterion read() {
        return new DocumentCriterion(
                node().id(), node().name(), node().exclude(), words.text(), chosen, types.values(), readOptions());
    }

    @Override
    void write(DocumentCriterion node) {
        words.show(node.text());
        chosen = node.where();
        where.setValue(chosen);
        types.show(node.types());
        writeOptions(node.options());
    }

    /** The words, and how to write them. */
    private static final class WordsPart extends Part {
        private final TextArea area = new TextArea();

        WordsPart(Texts texts, Runnable onChange) {
            super("text", texts.get("document.words"));
            area.setAriaLabel(texts.get("document.words"));
            area.setPlaceholder(texts.get("document.words.hint"));
            area.setValueChangeMode(ValueChangeMode.EAGER);
            area.setMinRows(2);
            area.setMaxRows(6);
            area.setWidthFull();
            area.addValueChangeListener(event -> {
                if (!isShowing()) {
                    onChange.run();
                }
            });
            fields(area, Tags.text("s", texts.get("document.words.help")));
        }

        void show(String text) {
            quietly(() -> area.setValue(text));
        }

        String text() {
            return area.getValue().strip();
        }
    }
}
