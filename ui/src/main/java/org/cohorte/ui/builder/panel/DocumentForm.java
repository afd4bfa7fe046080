package org.cohorte.ui.builder.panel;

import java.util.List;
import org.cohorte.query.criteria.DocumentCriterion;
import org.cohorte.query.criteria.DocumentCriterion.Mention;
import org.cohorte.query.criteria.DocumentCriterion.Where;
import org.cohorte.ui.parts.Segments;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** Words in documents: what, where, affirmed or not, in which type. */
final class DocumentForm extends EventForm<DocumentCriterion> {

    private final WordsPart words;
    private final Segments<Where> where;
    private final ChoicesPart types;
    private final PicksPart<DocumentCriterion.Status> statuses;
    private final Segments<Mention> mention;
    private Where chosen = Where.TITLE_OR_BODY;
    private Mention chosenMention = Mention.ANY;

    DocumentForm(FormContext context, DocumentCriterion node) {
        super(context, node);
        Texts texts = context.texts();
        words = part(new WordsPart(texts.get("document.words"), texts, changed("text")));
        where = new Segments<>(texts.get("document.where"), choice -> {
            chosen = choice;
            changed("").run();
        });
        List.of(Where.values()).forEach(part -> where.with(part, texts.name(part)));
        add(Tags.div("fld", Tags.text("lbl", texts.get("document.where")), Tags.div("row", where)));
        mention = new Segments<>(texts.get("document.mention"), choice -> {
            chosenMention = choice;
            changed("").run();
        });
        List.of(Mention.values()).forEach(which -> mention.with(which, texts.name(which)));
        add(Tags.div("fld", Tags.text("lbl", texts.get("document.mention")), Tags.div("row", mention)));
        types = part(new ChoicesPart("types", texts.get("document.types"), List.of(), texts, changed("")));
        statuses = part(new PicksPart<>(
                "statuses", texts.get("document.statuses"), DocumentCriterion.Status.class, texts, changed("")));
        addOptions("date.DOCUMENT", true);
        write(node);
    }

    @Override
    DocumentCriterion read() {
        return new DocumentCriterion(
                node().id(),
                node().name(),
                node().exclude(),
                words.text(),
                chosen,
                chosenMention,
                types.values(),
                statuses.values(),
                readOptions());
    }

    @Override
    void write(DocumentCriterion node) {
        words.show(node.text());
        chosen = node.where();
        where.setValue(chosen);
        chosenMention = node.mention();
        mention.setValue(chosenMention);
        types.show(node.types());
        statuses.show(node.statuses());
        writeOptions(node.options());
    }
}
