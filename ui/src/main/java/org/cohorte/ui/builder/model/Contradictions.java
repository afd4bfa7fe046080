package org.cohorte.ui.builder.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.cohorte.query.criteria.AgeRange;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.Match;
import org.cohorte.query.criteria.PatientCriterion;
import org.cohorte.query.criteria.Request;

/** Finds pairs of criteria that no patient can satisfy together, before anything is counted. */
public final class Contradictions {

    private Contradictions() {}

    /** Why two criteria exclude one another. */
    public enum Reason {
        /** No age is in both. */
        AGES_APART,
        /** No sex is in both. */
        SEXES_APART,
        /** The exclusion takes away every age that the other asks for. */
        AGE_EXCLUDED,
        /** One asks for the living, the other for the dead. */
        VITAL_STATUS
    }

    /** A pair; {@code second} comes later in reading order. */
    public record Pair(String first, String second, Reason reason) {}

    /** Pairs among the direct children of an {@code all} root. */
    public static List<Pair> in(Request request) {
        Group root = request.root();
        if (!(root.match() instanceof Match.All)) {
            return List.of();
        }
        List<PatientCriterion> patients = root.children().stream()
                .filter(PatientCriterion.class::isInstance)
                .map(PatientCriterion.class::cast)
                .toList();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < patients.size(); i++) {
            for (int j = i + 1; j < patients.size(); j++) {
                PatientCriterion first = patients.get(i);
                PatientCriterion second = patients.get(j);
                reason(first, second).ifPresent(reason -> pairs.add(new Pair(first.id(), second.id(), reason)));
            }
        }
        return pairs;
    }

    private static Optional<Reason> reason(PatientCriterion first, PatientCriterion second) {
        if (first.exclude() && second.exclude()) {
            return Optional.empty();
        }
        if (first.exclude() || second.exclude()) {
            return swallows(first.exclude() ? first : second, first.exclude() ? second : first)
                    ? Optional.of(Reason.AGE_EXCLUDED)
                    : Optional.empty();
        }
        if (!first.sexes().isEmpty()
                && !second.sexes().isEmpty()
                && Collections.disjoint(first.sexes(), second.sexes())) {
            return Optional.of(Reason.SEXES_APART);
        }
        if (first.vitalStatus().isPresent()
                && second.vitalStatus().isPresent()
                && !first.vitalStatus().equals(second.vitalStatus())) {
            return Optional.of(Reason.VITAL_STATUS);
        }
        return sameDayAges(first, second)
                        && apart(first.age().orElseThrow(), second.age().orElseThrow())
                ? Optional.of(Reason.AGES_APART)
                : Optional.empty();
    }

    /** Whether an exclusion by age alone covers every age of the other. */
    private static boolean swallows(PatientCriterion exclusion, PatientCriterion kept) {
        boolean ageAlone = exclusion.sexes().isEmpty()
                && exclusion.birth().isEmpty()
                && exclusion.vitalStatus().isEmpty()
                && exclusion.death().isEmpty();
        if (!ageAlone || !sameDayAges(exclusion, kept)) {
            return false;
        }
        AgeRange gone = exclusion.age().orElseThrow();
        AgeRange wanted = kept.age().orElseThrow();
        return gone.min().orElse(0) <= wanted.min().orElse(0)
                && gone.max().orElse(Integer.MAX_VALUE) >= wanted.max().orElse(Integer.MAX_VALUE);
    }

    private static boolean sameDayAges(PatientCriterion first, PatientCriterion second) {
        return first.age().isPresent()
                && second.age().isPresent()
                && first.ageOn().equals(second.ageOn())
                && first.age().get().unit() == second.age().get().unit();
    }

    private static boolean apart(AgeRange a, AgeRange b) {
        return a.min().orElse(0) > b.max().orElse(Integer.MAX_VALUE)
                || b.min().orElse(0) > a.max().orElse(Integer.MAX_VALUE);
    }
}
