package org.cohorte.e2e.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.cohorte.query.criteria.Answer;
import org.cohorte.query.criteria.Code;
import org.cohorte.query.criteria.CountRange;
import org.cohorte.query.criteria.FormCriterion;
import org.cohorte.query.criteria.ImagingCriterion;
import org.cohorte.query.criteria.MicrobiologyCriterion;
import org.cohorte.query.criteria.MicrobiologyCriterion.Susceptibility;
import org.cohorte.query.criteria.OtherCriterion;

/** Random criteria on microbiology, imaging, forms and other coded events. */
final class RandomDetails {

    private final Dice dice;
    private final RandomCriteria criteria;
    private final RandomTexts texts;

    RandomDetails(Dice dice, RandomCriteria criteria, RandomTexts texts) {
        this.dice = dice;
        this.criteria = criteria;
        this.texts = texts;
    }

    MicrobiologyCriterion microbiology(String id, Optional<String> name, boolean exclude) {
        return new MicrobiologyCriterion(
                id,
                name,
                exclude,
                dice.chance(40) ? dice.some(Pools.ASKED_ORGANISMS, 1, 2) : List.of(),
                criteria.few(Pools.SAMPLES),
                dice.chance(60) ? dice.some(Pools.ASKED_ANTIBIOTICS, 1, 2) : List.of(),
                dice.chance(60) ? Set.copyOf(dice.some(List.of(Susceptibility.values()), 1, 2)) : Set.of(),
                criteria.options());
    }

    ImagingCriterion imaging(String id, Optional<String> name, boolean exclude) {
        return new ImagingCriterion(
                id,
                name,
                exclude,
                dice.pick(ImagingCriterion.Level.values()),
                dice.chance(30) ? dice.some(Pools.ASKED_IMAGING, 1, 2) : List.of(),
                criteria.few(Pools.MODALITIES),
                criteria.few(Pools.SITES),
                dice.chance(25) ? texts.query() : "",
                counts(2),
                counts(100),
                criteria.few(Pools.UIDS),
                dice.maybe(25, () -> dice.chance(50)),
                criteria.options());
    }

    private CountRange counts(int around) {
        OptionalInt min = dice.chance(20) ? OptionalInt.of(around - dice.pick(0, 1)) : OptionalInt.empty();
        OptionalInt max = dice.chance(20) ? OptionalInt.of(around + dice.pick(0, 1, 1000)) : OptionalInt.empty();
        return new CountRange(min, max);
    }

    FormCriterion form(String id, Optional<String> name, boolean exclude) {
        List<Answer> answers = new ArrayList<>();
        int conditions = dice.pick(0, 1, 1, 1, 2);
        for (int i = 0; i < conditions; i++) {
            answers.add(answer());
        }
        return new FormCriterion(
                id,
                name,
                exclude,
                dice.chance(40) ? List.of(question()) : dice.chance(30) ? List.of(form()) : List.of(),
                answers,
                criteria.options());
    }

    private static Code code(String value) {
        return new Code("form", value);
    }

    private Code form() {
        return code(dice.pick(Pools.FORMS));
    }

    private Code question() {
        return code(dice.pick(Pools.FORMS) + "/" + dice.pick(Pools.QUESTIONS));
    }

    private Answer answer() {
        String name = dice.pick(Pools.QUESTIONS);
        Code question = code(dice.pick(Pools.FORMS) + "/" + name);
        return new Answer(
                question,
                name.equals("oui") ? Optional.of(dice.chance(50)) : Optional.empty(),
                name.equals("choix") ? dice.some(Pools.ASKED_CHOICES, 1, 2) : List.of(),
                name.equals("poids") ? Optional.of(criteria.value(Pools.FORM_NUMBER)) : Optional.empty(),
                name.equals("jour") ? Optional.of(criteria.dates()) : Optional.empty(),
                name.equals("mots") ? Optional.of(dice.pick(dice.pick(FrenchWords.FAMILIES))) : Optional.empty());
    }

    OtherCriterion other(String id, Optional<String> name, boolean exclude) {
        return new OtherCriterion(
                id,
                name,
                exclude,
                dice.chance(50) ? Set.copyOf(dice.some(List.of(OtherCriterion.Kind.values()), 1, 3)) : Set.of(),
                dice.chance(40) ? dice.some(Pools.ASKED_OTHERS, 1, 2) : List.of(),
                dice.maybe(25, () -> criteria.value(Pools.WEIGHT)),
                dice.chance(25) ? dice.some(Pools.ASKED_CHOICES, 1, 2) : List.of(),
                dice.chance(25) ? texts.query() : "",
                criteria.options());
    }
}
