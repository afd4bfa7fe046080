package org.cohorte.ingest.index;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cohorte.ingest.model.AntibioticTest;
import org.cohorte.ingest.model.Coding;
import org.cohorte.ingest.model.Details;
import org.cohorte.ingest.model.FormAnswer;
import org.cohorte.ingest.model.Measure;
import org.cohorte.ingest.model.SourceEvent;
import org.cohorte.ingest.nomenclature.CodesMet;
import org.cohorte.query.units.Units;
import org.cohorte.solr.Fields;
import org.cohorte.solr.FormAnswers;
import org.cohorte.solr.analysis.FrenchWords;

/** Fields of microbiology, imaging and forms. */
final class DetailFields {

    private final CodesMet codes;
    private final Units units;

    DetailFields(CodesMet codes, Units units) {
        this.codes = codes;
        this.units = units;
    }

    void put(Document document, SourceEvent event) {
        Details details = event.details();
        details.lists().forEach((field, values) -> document.all(field, List.copyOf(new LinkedHashSet<>(values))));
        document.all(Fields.ANTIBIOGRAM, antibiogram(details.antibiogram()));
        document.all(Fields.ANSWERS, answers(details.answers()));
    }

    /** {@code R}, {@code R|atc|J01DD04}, {@code R|atc|J01DD}, …: each result by itself, and with each antibiotic and class. */
    private Set<String> antibiogram(List<AntibioticTest> tests) {
        if (tests.isEmpty()) {
            return Set.of();
        }
        Set<String> terms = new LinkedHashSet<>();
        for (AntibioticTest test : tests) {
            terms.add(test.result());
            codes.tokens(test.antibiotic()).forEach(token -> terms.add(test.result() + "|" + token));
        }
        return terms;
    }

    /** The form and the questions that were answered; each question stands below its form. */
    Set<String> formCodes(SourceEvent event) {
        Coding form = event.codings().getFirst();
        Set<String> tokens = new LinkedHashSet<>(codes.top(form));
        event.details().answers().forEach(answer -> tokens.addAll(codes.below(answer.question(), form)));
        return tokens;
    }

    private Set<String> answers(List<FormAnswer> answers) {
        if (answers.isEmpty()) {
            return Set.of();
        }
        Set<String> terms = new LinkedHashSet<>();
        for (FormAnswer answer : answers) {
            String question = answer.question().token();
            answer.flag().ifPresent(flag -> terms.add(FormAnswers.flag(question, flag)));
            answer.code()
                    .ifPresent(
                            code -> codes.tokens(code).forEach(token -> terms.add(FormAnswers.code(question, token))));
            answer.number().ifPresent(number -> number(question, number, terms));
            answer.day().ifPresent(day -> terms.add(FormAnswers.day(question, day)));
            answer.text()
                    .ifPresent(
                            text -> FrenchWords.of(text).forEach(word -> terms.add(FormAnswers.word(question, word))));
        }
        return terms;
    }

    /** A number without a unit is a pure number; one in an unknown unit cannot be compared. */
    private void number(String question, Measure number, Set<String> terms) {
        String unit = number.unit().filter(u -> !u.isBlank()).orElse("1");
        units.toBase(number.value(), unit)
                .ifPresent(base -> terms.add(FormAnswers.number(
                        question, base.dimension(), base.value().doubleValue())));
    }
}
