package org.cohorte.query.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.cohorte.query.criteria.StayConditions;
import org.cohorte.query.criteria.StayStatus;
import org.cohorte.query.criteria.StayType;

/** Stays and what is asked of them. */
final class StayWords {

    private static final Set<StayType> HOSPITALISATIONS = EnumSet.of(StayType.INPATIENT, StayType.DAY_CASE);

    private final Speech speech;
    private final Spans spans;

    StayWords(Speech speech) {
        this.speech = speech;
        this.spans = new Spans(speech);
    }

    /** How the sentence begins: "Hospitalisés", "Consultation ou séance". */
    String subject(Set<StayType> types) {
        if (isHospitalisation(types)) {
            return speech.say("Hospitalisés", "Admitted");
        }
        if (types.isEmpty()) {
            return speech.say("Venus à l'hôpital", "Seen in hospital");
        }
        return Text.capitalised(speech.or(names(types)));
    }

    /** The types, when the subject does not tell them. */
    String kind(Set<StayType> types) {
        return isHospitalisation(types) ? speech.or(hospitalisations(types)) : "";
    }

    String statuses(Collection<StayStatus> statuses) {
        return speech.or(statuses.stream().sorted().map(this::status).toList());
    }

    String length(OptionalInt min, OptionalInt max) {
        boolean asked = min.isPresent() || max.isPresent();
        return asked ? speech.say("durée", "length") + speech.colon() + spans.days(min, max) : "";
    }

    /** Conditions on the stay that bears an event. */
    String bearing(StayConditions stay, String units) {
        List<String> parts = new ArrayList<>();
        if (!stay.types().isEmpty()) {
            parts.add(speech.or(names(stay.types())));
        }
        if (!stay.statuses().isEmpty()) {
            parts.add(statuses(stay.statuses()));
        }
        if (!units.isEmpty()) {
            parts.add(units);
        }
        stay.start().ifPresent(start -> parts.add(speech.say("début ", "start ") + spans.dates(start)));
        stay.end().ifPresent(end -> parts.add(speech.say("fin ", "end ") + spans.dates(end)));
        stay.ageAtStart().ifPresent(age -> parts.add(spans.ages(age) + speech.say(" au début", " at the start")));
        return parts.isEmpty()
                ? ""
                : speech.say("lors d'un séjour", "during a stay") + speech.colon() + String.join(", ", parts);
    }

    private static boolean isHospitalisation(Set<StayType> types) {
        return !types.isEmpty() && HOSPITALISATIONS.containsAll(types);
    }

    private List<String> hospitalisations(Set<StayType> types) {
        return types.stream()
                .sorted()
                .map(type -> type == StayType.INPATIENT
                        ? speech.say("complet", "inpatient")
                        : speech.say("de jour", "day case"))
                .toList();
    }

    private List<String> names(Set<StayType> types) {
        return types.stream().sorted().map(this::name).toList();
    }

    private String name(StayType type) {
        return switch (type) {
            case INPATIENT -> speech.say("hospitalisation complète", "inpatient stay");
            case DAY_CASE -> speech.say("hospitalisation de jour", "day case");
            case EMERGENCY -> speech.say("passage aux urgences", "emergency visit");
            case CONSULTATION -> speech.say("consultation", "consultation");
            case SESSION -> speech.say("séance", "session");
            case HOME -> speech.say("hospitalisation à domicile", "home care");
            case OTHER -> speech.say("autre venue", "other contact");
        };
    }

    private String status(StayStatus status) {
        return switch (status) {
            case PLANNED -> speech.say("prévu", "planned");
            case IN_PROGRESS -> speech.say("en cours", "in progress");
            case FINISHED -> speech.say("terminé", "finished");
            case CANCELLED -> speech.say("annulé", "cancelled");
        };
    }
}
