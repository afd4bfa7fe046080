package org.cohorte.e2e.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cohorte.ingest.model.PatientFile;
import org.cohorte.ingest.model.SourceStay;

/**
 * A hospital some time later: records under the identifiers of the old ones replace them, new ones are added, and those
 * that a source no longer mentions stay.
 */
final class Changes {

    private Changes() {}

    /** A third of the patients have other demographics, stays and events. */
    static Hospital of(Hospital before, long seed, LocalDate today) {
        Dice dice = new Dice(seed);
        Hospital drawn = RandomHospital.draw(seed, before.patients().size(), today);
        List<PatientFile> files = new ArrayList<>();
        for (int i = 0; i < before.patients().size(); i++) {
            PatientFile old = before.patients().get(i);
            files.add(dice.chance(33) ? merged(old, drawn.patients().get(i)) : old);
        }
        return before.withPatients(files);
    }

    private static PatientFile merged(PatientFile old, PatientFile fresh) {
        return new PatientFile(
                fresh.patient(),
                merged(old.stays(), fresh.stays(), SourceStay::sourceId),
                merged(old.events(), fresh.events(), event -> event.kind() + " " + event.sourceId()));
    }

    private static <T> List<T> merged(List<T> old, List<T> fresh, Function<T, String> id) {
        Map<String, T> byId = old.stream().collect(Collectors.toMap(id, one -> one));
        fresh.forEach(one -> byId.put(id.apply(one), one));
        return List.copyOf(byId.values());
    }
}
