package org.cohorte.e2e.proof;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cohorte.ingest.model.AntibioticTest;
import org.cohorte.ingest.model.Coding;
import org.cohorte.ingest.model.FormAnswer;
import org.cohorte.query.criteria.Answer;
import org.cohorte.query.criteria.Code;
import org.cohorte.query.criteria.CountRange;
import org.cohorte.query.criteria.DocumentCriterion.Where;
import org.cohorte.query.criteria.FormCriterion;
import org.cohorte.query.criteria.ImagingCriterion;
import org.cohorte.query.criteria.MicrobiologyCriterion;
import org.cohorte.query.criteria.OtherCriterion;

/**
 * Whether an event suits what only microbiology, imaging, forms and other coded events are asked.
 *
 * <p>Readings taken where the page is silent: an antibiotic and a result are asked of one test of the antibiogram; a study
 * or series that does not tell its number of series or images has none that could be in a range; what is not said to have a
 * report has none; a form bears its own code and those of the questions that it answers; each condition on an answer may be
 * met by another answer of the form; the words of an answer may stand in it in any order.
 */
final class NaiveDetails {

    private NaiveDetails() {}

    static boolean suits(Happening event, MicrobiologyCriterion asked) {
        return NaiveEvents.suitsCodes(event, asked.codes())
                && NaiveEvents.suitsSet(event.attribute("category"), asked.samples())
                && suitsAntibiogram(event.details().antibiogram(), asked);
    }

    private static boolean suitsAntibiogram(List<AntibioticTest> tests, MicrobiologyCriterion asked) {
        if (asked.antibiotics().isEmpty() && asked.results().isEmpty()) {
            return true;
        }
        return tests.stream()
                .anyMatch(test -> isOneOf(test.antibiotic(), asked.antibiotics())
                        && (asked.results().isEmpty()
                                || asked.results().stream()
                                        .anyMatch(result -> result.name().startsWith(test.result()))));
    }

    private static boolean isOneOf(Coding coding, List<Code> asked) {
        return asked.isEmpty() || asked.stream().anyMatch(code -> NaiveCodes.isOrIsBelow(coding, code));
    }

    static boolean suits(Happening event, ImagingCriterion asked) {
        return NaiveEvents.suitsCodes(event, asked.codes())
                && suitsList(event, "modalities", asked.modalities())
                && suitsList(event, "bodySites", asked.bodySites())
                && suitsList(event, "uids", asked.uids())
                && suitsCount(event.attribute("seriesCount"), asked.series())
                && suitsCount(event.attribute("imageCount"), asked.images())
                && asked.report()
                        .map(report -> report == event.attribute("hasReport").equals("true"))
                        .orElse(true)
                && NaiveText.matches(asked.text(), Where.TITLE_OR_BODY, event.title(), event.body());
    }

    private static boolean suitsList(Happening event, String field, Set<String> asked) {
        Collection<String> values = event.details().lists().getOrDefault(field, List.of());
        return asked.isEmpty() || values.stream().anyMatch(asked::contains);
    }

    private static boolean suitsCount(String written, CountRange asked) {
        if (asked.min().isEmpty() && asked.max().isEmpty()) {
            return true;
        }
        if (written.isEmpty()) {
            return false;
        }
        int count = Integer.parseInt(written);
        return count >= asked.min().orElse(Integer.MIN_VALUE)
                && count <= asked.max().orElse(Integer.MAX_VALUE);
    }

    static boolean suits(Happening event, FormCriterion asked) {
        List<FormAnswer> given = event.details().answers();
        boolean coded = asked.codes().isEmpty()
                || asked.codes().stream()
                        .anyMatch(code -> event.codings().stream().anyMatch(form -> isSame(form, code))
                                || given.stream().anyMatch(answer -> isSame(answer.question(), code)));
        return coded
                && asked.answers().stream()
                        .allMatch(condition -> given.stream().anyMatch(answer -> suits(answer, condition)));
    }

    private static boolean isSame(Coding coding, Code code) {
        return coding.system().equals(code.system()) && coding.code().equals(code.value());
    }

    private static boolean suits(FormAnswer given, Answer asked) {
        return isSame(given.question(), asked.question())
                && asked.yes()
                        .map(yes -> given.flag().map(yes::equals).orElse(false))
                        .orElse(true)
                && (asked.codes().isEmpty()
                        || given.code()
                                .map(code -> isOneOf(code, asked.codes()))
                                .orElse(false))
                && asked.value()
                        .map(value -> given.number()
                                .map(number -> NaiveUnits.meets(number, List.of(), value))
                                .orElse(false))
                        .orElse(true)
                && asked.date()
                        .map(range -> given.day()
                                .map(day -> NaiveCalendar.holds(range, day))
                                .orElse(false))
                        .orElse(true)
                && asked.text()
                        .map(text -> given.text()
                                .map(words -> families(words).containsAll(families(text)))
                                .orElse(false))
                        .orElse(true);
    }

    private static Set<String> families(String text) {
        return NaiveText.words(text).stream().map(NaiveText.Word::family).collect(Collectors.toSet());
    }

    static boolean suits(Happening event, OtherCriterion asked) {
        boolean kind = asked.kinds().isEmpty()
                || asked.kinds().stream()
                        .anyMatch(one -> NaiveEvents.camelCase(one).equals(event.attribute("category")));
        boolean coded = asked.valueCodes().isEmpty()
                || event.valueCode()
                        .map(code -> isOneOf(code, asked.valueCodes()))
                        .orElse(false);
        return kind
                && coded
                && NaiveEvents.suitsCodes(event, asked.codes())
                && NaiveText.matches(asked.text(), Where.BODY, List.of(), event.body());
    }
}
