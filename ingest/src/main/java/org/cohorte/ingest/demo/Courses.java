package org.cohorte.ingest.demo;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Map;
import org.cohorte.ingest.model.Measure;

/** What an illness does to the levels of the body during one visit, and the samples that show it. */
final class Courses {

    private static final double NOT_VALIDATED = .012;

    private final Chart chart;
    private final Laboratory laboratory;
    private final Map<Analysis, double[]> courses = new EnumMap<>(Analysis.class);

    Courses(Chart chart) {
        this.chart = chart;
        this.laboratory = new Laboratory(chart.chance());
    }

    void set(Analysis analysis, double from, double to) {
        courses.put(analysis, new double[] {from, to});
    }

    /** Adds the results of one tube to the visit; filtration follows the creatinine of the same tube. */
    void sample(Visit visit, LocalDateTime time, Analysis... analyses) {
        Person person = chart.person();
        int age = person.age(time.toLocalDate());
        double creatinine = 0;
        for (Analysis asked : analyses) {
            double value;
            Analysis analysis = asked;
            if (asked.filtration()) {
                if (age < 18) {
                    continue;
                }
                analysis = filtration(visit, time);
                creatinine = creatinine == 0 ? level(Analysis.CREATININE, visit, time) : creatinine;
                value = analysis == Analysis.EGFR_2021
                        ? Kidney.filtration2021(creatinine, age, person.female())
                        : Kidney.filtration2009(creatinine, age, person.female());
            } else {
                value = level(asked, visit, time)
                        * (1 + asked.noise * chart.chance().normal());
            }
            if (asked == Analysis.CREATININE) {
                creatinine = value;
            }
            if (asked == Analysis.SATURATION) {
                value = Math.min(100, value);
            }
            Measure measure = laboratory.measure(analysis, value, person, age, visit.ward.site());
            visit.results.add(
                    new Result(analysis, time, measure, !chart.chance().happens(NOT_VALIDATED)));
        }
    }

    /** One hospital changed equation in 2023, as laboratories do. */
    private static Analysis filtration(Visit visit, LocalDateTime time) {
        boolean changed = visit.ward.site() == Site.BEAUCLAIR && time.getYear() >= 2023;
        return changed ? Analysis.EGFR_2021 : Analysis.EGFR_2009;
    }

    /** Most of the change comes early, as treatments act. */
    private double level(Analysis analysis, Visit visit, LocalDateTime time) {
        double[] course = courses.get(analysis);
        if (course == null) {
            return chart.body().at(analysis, time.toLocalDate());
        }
        double whole = Math.max(1, Duration.between(visit.start, visit.end).toMinutes());
        double passed = Duration.between(visit.start, time).toMinutes() / whole;
        double done = (1 - Math.exp(-3 * Math.clamp(passed, 0, 1))) / .9502;
        return course[0] + (course[1] - course[0]) * done;
    }
}
