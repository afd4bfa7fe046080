package org.cohorte.ingest.fhir;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cohorte.ingest.model.Coding;
import org.cohorte.ingest.model.FormAnswer;
import org.cohorte.ingest.model.Measure;
import org.cohorte.ingest.model.Moment;
import org.cohorte.ingest.report.NotEvent;
import org.cohorte.ingest.report.Remark;
import org.cohorte.ingest.source.CodeSystems;
import org.cohorte.ingest.source.EventBuilder;
import org.cohorte.ingest.source.Mapped;
import org.cohorte.ingest.source.RefusedException;
import org.cohorte.ingest.source.Span;
import org.cohorte.solr.Kinds;

/** FHIR QuestionnaireResponse: a form that was filled in, with its answers at any depth. */
final class QuestionnaireResponseMapper implements ResourceMapper {

    private static final Statuses STATUSES = new Statuses(
            Set.of("in-progress", "completed", "amended", "stopped"),
            Set.of(),
            Map.of("entered-in-error", NotEvent.ENTERED_IN_ERROR));

    private final FhirTimes times;
    private final CodeSystems systems;
    private final Questionnaires questionnaires;

    QuestionnaireResponseMapper(FhirTimes times, CodeSystems systems, Questionnaires questionnaires) {
        this.times = times;
        this.systems = systems;
        this.questionnaires = questionnaires;
    }

    @Override
    public Mapped map(Element response) throws RefusedException {
        String id = response.requiredText("id");
        String patient = References.requiredId(response, "subject", "Patient");
        String status = response.requiredText("status");
        Optional<NotEvent> notEvent = STATUSES.notEvent(response, status);
        if (notEvent.isPresent()) {
            return Mapped.none(notEvent.get());
        }
        Span span = new Span(times.moment(response, "authored"), Optional.empty());
        times.checkPast(span.start(), () -> response.path("authored"));
        Optional<String> name = response.text("questionnaire").map(Questionnaires::name);
        Set<Remark> remarks = EnumSet.noneOf(Remark.class);
        if (name.isEmpty()) {
            remarks.add(Remark.NO_CODE);
        }
        List<FormAnswer> answers = new ArrayList<>();
        if (name.isPresent()) {
            answers(name.get(), response.items("item"), answers);
        }
        List<Coding> form = name.map(questionnaires::form).stream().toList();
        return Mapped.of(
                new EventBuilder(Kinds.FORM, id, patient)
                        .stay(References.id(response, "encounter", "Encounter"))
                        .span(span)
                        .coded(
                                form,
                                form.stream().flatMap(f -> f.label().stream()).findFirst())
                        .answers(answers)
                        .build(),
                remarks);
    }

    private void answers(String form, List<Element> items, List<FormAnswer> taken) throws RefusedException {
        for (Element item : items) {
            Optional<String> link = item.text("linkId");
            for (Element answer : item.items("answer")) {
                if (link.isPresent()) {
                    answer(questionnaires.question(form, link.get(), item.text("text")), answer)
                            .ifPresent(taken::add);
                }
                answers(form, answer.items("item"), taken);
            }
            answers(form, item.items("item"), taken);
        }
    }

    private Optional<FormAnswer> answer(Coding question, Element answer) throws RefusedException {
        Optional<Boolean> flag = answer.flag("valueBoolean");
        if (flag.isPresent()) {
            return flag.map(yes -> FormAnswer.of(question, yes));
        }
        Optional<Element> coding = answer.child("valueCoding");
        if (coding.isPresent()) {
            return coded(question, coding.get());
        }
        Optional<Measure> number = number(answer);
        if (number.isPresent()) {
            return number.map(value -> FormAnswer.of(question, value));
        }
        Optional<Moment> day = times.firstOf(answer, "valueDate", "valueDateTime");
        if (day.isPresent()) {
            return day.map(moment -> FormAnswer.of(question, moment.day()));
        }
        for (String words : List.of("valueString", "valueUri", "valueTime")) {
            Optional<String> text = answer.text(words);
            if (text.isPresent()) {
                return text.map(said -> FormAnswer.of(question, said));
            }
        }
        return Optional.empty();
    }

    /** A choice outside the list comes with its words alone. */
    private Optional<FormAnswer> coded(Coding question, Element coding) throws RefusedException {
        Optional<Coding> code = Concept.coding(coding, systems);
        return code.isPresent()
                ? code.map(one -> FormAnswer.of(question, one))
                : coding.text("display").map(words -> FormAnswer.of(question, words));
    }

    private static Optional<Measure> number(Element answer) throws RefusedException {
        for (String plain : List.of("valueDecimal", "valueInteger")) {
            Optional<BigDecimal> value = answer.number(plain);
            if (value.isPresent()) {
                return value.map(v -> measure(v, Optional.empty()));
            }
        }
        Optional<Element> quantity = answer.child("valueQuantity");
        if (quantity.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> unit = ResultValue.unit(quantity.get());
        return quantity.get().number("value").map(v -> measure(v, unit));
    }

    private static Measure measure(BigDecimal value, Optional<String> unit) {
        return new Measure(value, unit, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
