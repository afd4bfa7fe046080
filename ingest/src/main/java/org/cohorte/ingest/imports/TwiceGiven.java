package org.cohorte.ingest.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cohorte.ingest.model.SourcePatient;
import org.cohorte.ingest.report.Line;
import org.cohorte.ingest.report.Tally;
import org.cohorte.ingest.source.Read;

/**
 * Patients that one source gives more than once: the newest version counts, of versions that cannot be told apart the line read
 * last. Their lines are read a second time, so that nothing is kept of the patients that come once.
 */
final class TwiceGiven {

    private final Set<String> twice = new LinkedHashSet<>();
    private final Map<String, Read<SourcePatient>> chosen = new LinkedHashMap<>();

    /** Takes that a patient came, and whether they had come before. */
    void meet(String sourceId, boolean before) {
        if (before) {
            twice.add(sourceId);
        }
    }

    boolean isEmpty() {
        return twice.isEmpty();
    }

    /** Holds a line against those before it; call it for all lines in their order. */
    void weigh(Read<SourcePatient> read, Tally tally) {
        String id = read.value().sourceId();
        if (!twice.contains(id)) {
            return;
        }
        Read<SourcePatient> former = chosen.get(id);
        if (former == null) {
            chosen.put(id, light(read));
        } else if (!read.version().isOlderThan(former.version().code())) {
            if (!former.version().isOlderThan(read.version().code())) {
                tell(former, read, tally);
            }
            chosen.put(id, light(read));
        }
    }

    /** Without the bytes of the line. */
    private static Read<SourcePatient> light(Read<SourcePatient> read) {
        Line place = new Line(read.line().file(), read.line().number(), new byte[0]);
        return new Read<>(read.key(), place, read.version(), read.value(), read.remarks());
    }

    private static void tell(Read<SourcePatient> former, Read<SourcePatient> read, Tally tally) {
        List<String> differences = differences(former.value(), read.value());
        if (!differences.isEmpty()) {
            tally.note(former.line() + " and " + read.line()
                    + " give one patient in the same version (or none) with another " + String.join(", ", differences)
                    + ": the later line counts. Mend it in the source.");
        }
    }

    private static List<String> differences(SourcePatient one, SourcePatient other) {
        List<String> differences = new ArrayList<>();
        add(differences, "birth date", one.birth(), other.birth());
        add(differences, "date of death", one.death(), other.death());
        add(differences, "sex", one.sex(), other.sex());
        add(differences, "identifier", one.ipp(), other.ipp());
        add(
                differences,
                "name",
                List.of(one.familyName(), one.givenName()),
                List.of(other.familyName(), other.givenName()));
        add(differences, "home area", one.area(), other.area());
        add(differences, "opposition", one.opposed(), other.opposed());
        add(differences, "link", one.links(), other.links());
        return differences;
    }

    private static void add(List<String> differences, String name, Object one, Object other) {
        if (!Objects.equals(one, other)) {
            differences.add(name);
        }
    }

    /** The lines that count, of the patients that came more than once. */
    Collection<Read<SourcePatient>> chosen() {
        return chosen.values();
    }

    /** Whether a line counts. */
    boolean counts(Read<SourcePatient> read) {
        Read<SourcePatient> one = chosen.get(read.value().sourceId());
        return one == null
                || (one.line().number() == read.line().number()
                        && one.line().file().equals(read.line().file()));
    }
}
