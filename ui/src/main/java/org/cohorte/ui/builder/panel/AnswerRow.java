package org.cohorte.ui.builder.panel;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.cohorte.query.criteria.Answer;
import org.cohorte.query.criteria.Code;
import org.cohorte.query.criteria.DateRange;
import org.cohorte.query.criteria.ValueCondition;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** One question of a form and what its answer must be. */
final class AnswerRow extends Div {

    /** How a question is answered. */
    enum Sort {
        YES,
        NO,
        CODE,
        NUMBER,
        DATE,
        TEXT
    }

    private final CodesPart question;
    private final Select<Sort> sort = new Select<>();
    private final CodesPart codes;
    private final ValuePart value;
    private final DatesPart date;
    private final TextField text = new TextField();

    AnswerRow(FormContext context, Runnable onChange, Consumer<AnswerRow> onRemove) {
        Texts texts = context.texts();
        setClassName("answer");
        Runnable told = () -> {
            reveal();
            onChange.run();
        };
        question = new CodesPart(context, "question", texts.get("form.question"), List.of("form"), told);
        sort.setItems(Sort.values());
        sort.setValue(Sort.YES);
        sort.setItemLabelGenerator(texts::name);
        sort.setAriaLabel(texts.get("form.answer"));
        sort.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                told.run();
            }
        });
        codes = new CodesPart(
                context, "codes", texts.get("form.answer"), List.of("local", "snomed", "cim10", "loinc"), told);
        value = new ValuePart("value", texts.get("value"), UnitNames.ANY, texts, told);
        date = new DatesPart("date", texts.get("form.answer"), texts, told);
        text.setAriaLabel(texts.get("form.answer"));
        text.setValueChangeMode(ValueChangeMode.EAGER);
        text.setWidthFull();
        text.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                told.run();
            }
        });
        add(
                question,
                Tags.div(
                        "row",
                        sort,
                        Tags.button("textbtn", "x", texts.get("form.answers.remove"), () -> onRemove.accept(this))),
                codes,
                value,
                date,
                text);
        reveal();
    }

    void focus() {
        sort.focus();
    }

    private void reveal() {
        codes.setVisible(sort.getValue() == Sort.CODE);
        value.setVisible(sort.getValue() == Sort.NUMBER);
        date.setVisible(sort.getValue() == Sort.DATE);
        text.setVisible(sort.getValue() == Sort.TEXT);
    }

    void show(Answer answer) {
        question.show(List.of(answer.question()));
        sort.setValue(sort(answer));
        codes.show(answer.codes());
        value.show(answer.value());
        date.show(answer.date());
        text.setValue(answer.text().orElse(""));
        reveal();
    }

    private static Sort sort(Answer answer) {
        if (answer.yes().isPresent()) {
            return answer.yes().get() ? Sort.YES : Sort.NO;
        }
        if (!answer.codes().isEmpty()) {
            return Sort.CODE;
        }
        if (answer.value().isPresent()) {
            return Sort.NUMBER;
        }
        return answer.date().isPresent() ? Sort.DATE : Sort.TEXT;
    }

    /** Empty while the question or the answer is missing. */
    Optional<Answer> answer() {
        if (question.codes().isEmpty()) {
            return Optional.empty();
        }
        Code asked = question.codes().getFirst();
        return switch (sort.getValue()) {
            case YES -> Optional.of(answer(asked, Optional.of(true)));
            case NO -> Optional.of(answer(asked, Optional.of(false)));
            case CODE ->
                Optional.of(codes.codes())
                        .filter(chosen -> !chosen.isEmpty())
                        .map(chosen -> new Answer(
                                asked, Optional.empty(), chosen, Optional.empty(), Optional.empty(), Optional.empty()));
            case NUMBER -> value.condition().map(condition -> number(asked, condition));
            case DATE -> date.range().map(range -> date(asked, range));
            case TEXT ->
                Optional.of(text.getValue().strip())
                        .filter(words -> !words.isEmpty())
                        .map(words -> words(asked, words));
        };
    }

    private static Answer answer(Code question, Optional<Boolean> yes) {
        return new Answer(question, yes, List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Answer number(Code question, ValueCondition condition) {
        return new Answer(
                question, Optional.empty(), List.of(), Optional.of(condition), Optional.empty(), Optional.empty());
    }

    private static Answer date(Code question, DateRange range) {
        return new Answer(
                question, Optional.empty(), List.of(), Optional.empty(), Optional.of(range), Optional.empty());
    }

    private static Answer words(Code question, String words) {
        return new Answer(
                question, Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Optional.of(words));
    }
}
