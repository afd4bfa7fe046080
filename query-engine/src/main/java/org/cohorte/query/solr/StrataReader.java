package org.cohorte.query.solr;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.cohorte.query.compile.AgeBands;
import org.cohorte.query.compile.PatientQueries;
import org.cohorte.query.criteria.AgeRange;
import org.cohorte.query.patients.PatientSet;
import org.cohorte.query.patients.Stratum;

/** Reads strata: each is where a sex and an age band meet, so that 4 + 21 bitmaps tell all of them. */
final class StrataReader {

    private static final String UNKNOWN = "unknown";

    private final List<Stratum> strata = new ArrayList<>();

    private StrataReader() {}

    /** By age band, unknown ages last, then by sex. */
    static List<Stratum> read(Facet facets) {
        Map<String, PatientSet> sexes = sexes(facets);
        StrataReader reader = new StrataReader();
        PatientSet left = facets.patients(PatientQueries.PATIENTS);
        List<AgeRange> bands = AgeBands.all();
        for (int i = 0; i < bands.size(); i++) {
            PatientSet aged = facets.inner(PatientQueries.band(i)).patients(PatientQueries.PATIENTS);
            reader.add(bands.get(i).min(), bands.get(i).max(), aged, sexes);
            left = left.without(aged);
        }
        reader.add(OptionalInt.empty(), OptionalInt.empty(), left, sexes);
        return List.copyOf(reader.strata);
    }

    private void add(OptionalInt from, OptionalInt to, PatientSet aged, Map<String, PatientSet> sexes) {
        sexes.forEach((sex, patients) -> {
            PatientSet both = aged.and(patients);
            if (!both.isEmpty()) {
                strata.add(new Stratum(sex, from, to, both));
            }
        });
    }

    /** Patients by sex; those of none that is told are of unknown sex. */
    private static Map<String, PatientSet> sexes(Facet facets) {
        Map<String, PatientSet> sexes = new TreeMap<>();
        PatientSet left = facets.patients(PatientQueries.PATIENTS);
        for (Facet sex : facets.buckets(PatientQueries.SEXES)) {
            PatientSet patients = sex.patients(PatientQueries.PATIENTS);
            sexes.put(sex.key(), patients);
            left = left.without(patients);
        }
        sexes.merge(UNKNOWN, left, PatientSet::or);
        return sexes;
    }
}
