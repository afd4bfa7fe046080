package org.cohorte.ui.builder.panel;

import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import org.cohorte.query.criteria.Answer;
import org.cohorte.query.criteria.Limits;
import org.cohorte.ui.parts.Tags;

/** Conditions on the answers of one form, any number of them. A row counts once its question and its answer are there. */
final class AnswersPart extends Part {

    private final transient FormContext context;
    private final transient Runnable onChange;
    private final transient List<AnswerRow> rows = new ArrayList<>();
    private final Div list = Tags.div("answers");

    AnswersPart(FormContext context, Runnable onChange) {
        super("answers", context.texts().get("form.answers"));
        this.context = context;
        this.onChange = onChange;
        fields(list, Tags.button("textbtn", "plus", context.texts().get("form.answers.add"), this::addRow));
    }

    List<Answer> answers() {
        return rows.stream().flatMap(row -> row.answer().stream()).toList();
    }

    void show(List<Answer> answers) {
        if (answers.equals(answers())) {
            return;
        }
        rows.clear();
        list.removeAll();
        answers.forEach(answer -> row().show(answer));
    }

    private void addRow() {
        if (rows.size() < Limits.ANSWERS) {
            row().focus();
        }
    }

    private AnswerRow row() {
        AnswerRow row = new AnswerRow(context, onChange, this::remove);
        rows.add(row);
        list.add(row);
        return row;
    }

    private void remove(AnswerRow row) {
        rows.remove(row);
        list.remove(row);
        onChange.run();
    }
}
