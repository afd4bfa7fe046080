package org.cohorte.query.solr;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cohorte.query.answer.Demographics.AgeBand;
import org.cohorte.query.answer.Demographics.Slice;
import org.cohorte.query.compile.AgeBands;
import org.cohorte.query.compile.RequestCompiler;
import org.cohorte.query.criteria.AgeRange;

/**
 * Who some patients are, as the index tells it: a flat map of figures.
 *
 * @param figures by name, those of 0 left out
 */
record Who(SortedMap<String, Long> figures) {

    private static final String AGE = "age/";
    private static final int COLUMNS = 3;

    /** Reads what the facet of some patients says of them. */
    static Who of(Facet patients) {
        SortedMap<String, Long> figures = new TreeMap<>();
        patients.map(RequestCompiler.WHO).forEach((name, figure) -> {
            if (figure instanceof Number number) {
                figures.put(String.valueOf(name), number.longValue());
            }
        });
        return new Who(figures);
    }

    long of(String name) {
        return figures.getOrDefault(name, 0L);
    }

    /** Figures whose name begins so, by the rest of their name, ascending. */
    List<Slice> slices(String start) {
        return beginning(start).entrySet().stream()
                .map(figure -> new Slice(figure.getKey().substring(start.length()), figure.getValue()))
                .toList();
    }

    private SortedMap<String, Long> beginning(String start) {
        return figures.subMap(start, start + Character.MAX_VALUE);
    }

    /** Patients whose age is known. */
    long withAge() {
        return beginning(AGE).values().stream().mapToLong(Long::longValue).sum();
    }

    List<AgeBand> ages() {
        List<AgeRange> ranges = AgeBands.all();
        long[][] bands = new long[ranges.size()][COLUMNS];
        for (Map.Entry<String, Long> figure : beginning(AGE).entrySet()) {
            String[] yearsAndSex = figure.getKey().substring(AGE.length()).split("/", 2);
            int band = AgeBands.of(Integer.parseInt(yearsAndSex[0]));
            bands[band][column(yearsAndSex[1])] += figure.getValue();
        }
        List<AgeBand> ages = new ArrayList<>();
        for (int band = 0; band < bands.length; band++) {
            AgeRange range = ranges.get(band);
            ages.add(new AgeBand(range.min().orElse(0), range.max(), bands[band][0], bands[band][1], bands[band][2]));
        }
        return ages;
    }

    /** Columns of the pyramid: women, men, others. */
    private static int column(String sex) {
        return switch (sex) {
            case "female" -> 0;
            case "male" -> 1;
            default -> 2;
        };
    }
}
