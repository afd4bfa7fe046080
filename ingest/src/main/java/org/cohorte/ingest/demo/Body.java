package org.cohorte.ingest.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;

/** The lasting levels of a person: usual ones for their sex and age, or those that a disease has set, with their drift. */
final class Body {

    private final Person person;
    private final long key;
    private final Map<Analysis, Level> levels = new EnumMap<>(Analysis.class);
    private final Map<Analysis, Double> own = new EnumMap<>(Analysis.class);

    Body(Person person, Chance chance) {
        this.person = person;
        this.key = chance.next();
    }

    private record Level(LocalDate since, double value, double yearly) {

        double on(LocalDate day) {
            return value + yearly * ChronoUnit.DAYS.between(since, day) / 365.25;
        }
    }

    /** From that day the level is this one, and drifts by {@code yearly}, in the analysis's own unit. */
    void settle(Analysis analysis, LocalDate day, double value, double yearly) {
        levels.put(analysis, new Level(day, value, yearly));
    }

    /** Raises or lowers the level of that day, keeping its drift. */
    void shift(Analysis analysis, LocalDate day, double factor) {
        Level level = levels.get(analysis);
        settle(analysis, day, at(analysis, day) * factor, level == null ? 0 : level.yearly);
    }

    /** Filtration of the kidneys, the source of creatinine. */
    double filtration(LocalDate day) {
        return Math.max(4, at(Analysis.EGFR_2009, day));
    }

    double at(Analysis analysis, LocalDate day) {
        if (analysis == Analysis.CREATININE) {
            return creatinine(day);
        }
        Level level = levels.get(analysis);
        return level == null
                ? usual(analysis, person.age(day)) * own(analysis)
                : Math.max(analysis.usual * .05, level.on(day));
    }

    private double creatinine(LocalDate day) {
        int age = person.age(day);
        return age < 18
                ? (24 + age * 2.2) * own(Analysis.CREATININE)
                : Kidney.creatinine(filtration(day), age, person.female());
    }

    /** How this person differs from others: drawn once, kept. */
    private double own(Analysis analysis) {
        return own.computeIfAbsent(analysis, this::drawOwn);
    }

    private double drawOwn(Analysis analysis) {
        double normal = Chance.of(key, analysis.loinc.hashCode()).normal();
        double factor = analysis.spread > .3 ? Math.exp(analysis.spread * normal) : 1 + analysis.spread * normal;
        return Math.max(.2, factor);
    }

    private double usual(Analysis analysis, int age) {
        return switch (analysis) {
            case EGFR_2009, EGFR_2021 -> Math.clamp(112 - .78 * (age - 32), 52, 116);
            case HAEMOGLOBIN -> haemoglobin(age);
            case FERRITIN -> person.female() && age < 50 ? 48 : 130;
            case NT_PROBNP -> 45 * Math.exp(Math.max(0, age - 40) * .036);
            case D_DIMERS -> 300 + Math.max(0, age - 50) * 9;
            case WEIGHT -> weight(age);
            case SYSTOLIC -> age < 15 ? 88 + age * 2 : 114 + Math.max(0, age - 35) * .28;
            case DIASTOLIC -> age < 15 ? 52 + age : 73;
            case HEART_RATE -> age < 1 ? 138 : age < 15 ? 112 - age * 2.4 : 76;
            default -> analysis.usual;
        };
    }

    private double haemoglobin(int age) {
        if (age < 1) {
            return 15.5;
        }
        if (age < 14) {
            return 12.5;
        }
        return (person.female() ? 13.1 : 14.8) - Math.max(0, age - 68) * .045;
    }

    private double weight(int age) {
        if (age < 18) {
            return age < 1 ? 4.2 : Math.min(60, 8 + age * 2.9);
        }
        return (person.female() ? 63 : 77) * (person.obese() ? 1.42 : 1) * (age > 80 ? .92 : 1);
    }
}
