package org.cohorte.ingest.demo;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.cohorte.ingest.model.Measure;

/** How each hospital's laboratory writes a value: unit, decimals, bounds, reference range by sex and age. */
final class Laboratory {

    /** Share of creatinine results whose unit nobody can read. */
    private static final double UNREADABLE = .006;

    private static final String[] UNREADABLE_UNITS = {"umol/L sérum", "u. créat.", "µmoles"};
    private static final long[] POWERS = {1, 10, 100, 1000};

    private final Chance chance;

    Laboratory(Chance chance) {
        this.chance = chance;
    }

    /** The value as the hospital writes it; {@code value} in the analysis's own unit. */
    Measure measure(Analysis analysis, double value, Person person, int age, Site site) {
        Habit habit = habit(analysis, site);
        Optional<String> unit = unit(analysis, habit);
        double floor = analysis.detection * habit.factor;
        double written = Math.max(0, value) * habit.factor;
        if (analysis.detection > 0 && value < analysis.detection) {
            return bound(floor, "<", unit, analysis, person, age, habit);
        }
        if (analysis.filtration() && value > 90 && site == Site.BEAUCLAIR) {
            return bound(90, ">", unit, analysis, person, age, habit);
        }
        return ranged(decimal(written, habit.decimals), Optional.empty(), unit, analysis, person, age, habit);
    }

    private Measure bound(
            double floor, String sign, Optional<String> unit, Analysis analysis, Person person, int age, Habit habit) {
        return ranged(decimal(floor, habit.decimals), Optional.of(sign), unit, analysis, person, age, habit);
    }

    private static Measure ranged(
            BigDecimal value,
            Optional<String> comparator,
            Optional<String> unit,
            Analysis analysis,
            Person person,
            int age,
            Habit habit) {
        double low = Reference.low(analysis, person.female(), age);
        double high = Reference.high(analysis, person.female(), age);
        return new Measure(
                value,
                unit,
                comparator,
                low > 0 ? Optional.of(decimal(low * habit.factor, habit.decimals)) : Optional.empty(),
                high > 0 ? Optional.of(decimal(high * habit.factor, habit.decimals)) : Optional.empty());
    }

    private Optional<String> unit(Analysis analysis, Habit habit) {
        if (analysis == Analysis.CREATININE && chance.happens(UNREADABLE)) {
            return Optional.of(chance.oneOf(UNREADABLE_UNITS));
        }
        return habit.unit;
    }

    private static BigDecimal decimal(double value, int decimals) {
        return BigDecimal.valueOf(Math.round(value * POWERS[decimals]), decimals);
    }

    private record Habit(Optional<String> unit, double factor, int decimals) {

        static Habit of(String unit, double factor, int decimals) {
            return new Habit(unit.isEmpty() ? Optional.empty() : Optional.of(unit), factor, decimals);
        }
    }

    private static final Map<Site, Map<Analysis, Habit>> HABITS = habits();

    private static Habit habit(Analysis analysis, Site site) {
        return Objects.requireNonNull(Objects.requireNonNull(HABITS.get(site)).get(analysis));
    }

    private static Map<Site, Map<Analysis, Habit>> habits() {
        Map<Site, Map<Analysis, Habit>> habits = new EnumMap<>(Site.class);
        for (Site site : Site.values()) {
            Map<Analysis, Habit> ofSite = new EnumMap<>(Analysis.class);
            for (Analysis analysis : Analysis.values()) {
                ofSite.put(analysis, habitOf(analysis, site));
            }
            habits.put(site, ofSite);
        }
        return habits;
    }

    private static Habit habitOf(Analysis analysis, Site site) {
        return switch (site) {
            case TILLEULS -> Habit.of(analysis.unit, 1, analysis.decimals);
            case BEAUCLAIR -> beauclair(analysis);
            case SAINT_ROCH -> saintRoch(analysis);
        };
    }

    /** Writes without accents and Greek letters. */
    private static Habit beauclair(Analysis analysis) {
        return switch (analysis) {
            case HAEMOGLOBIN -> Habit.of("g/L", 10, 0);
            case SYSTOLIC, DIASTOLIC -> Habit.of("mmHg", 1, 0);
            default -> Habit.of(analysis.unit.replace('µ', 'u'), 1, analysis.decimals);
        };
    }

    /** Kept the mass units of its old laboratory; factors by molar mass. */
    private static Habit saintRoch(Analysis analysis) {
        return switch (analysis) {
            case CREATININE -> Habit.of("mg/dL", .011312, 2);
            case GLUCOSE -> Habit.of("g/L", .18016, 2);
            case CHOLESTEROL, LDL -> Habit.of("g/L", .38665, 2);
            case UREA -> Habit.of("g/L", .06006, 2);
            case LEUKOCYTES, NEUTROPHILS, PLATELETS -> Habit.of("G/L", 1, analysis.decimals);
            case NT_PROBNP, TROPONIN -> Habit.of("pg/mL", 1, analysis.decimals);
            default -> Habit.of(analysis.unit, 1, analysis.decimals);
        };
    }
}
