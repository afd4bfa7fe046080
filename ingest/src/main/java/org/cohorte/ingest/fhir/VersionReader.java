package org.cohorte.ingest.fhir;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.cohorte.ingest.model.Moment;
import org.cohorte.ingest.report.Reason;
import org.cohorte.ingest.source.RefusedException;
import org.cohorte.ingest.source.Version;

/** Reads which version a resource is: {@code meta.lastUpdated}, else {@code meta.versionId} when it is a number. */
final class VersionReader {

    private static final String LAST_UPDATED = "lastUpdated";
    private static final String FIRST = "1";
    private static final int MOST_DIGITS = 15;

    /** Its own, since it remembers the last date read. */
    private final FhirTimes times;

    VersionReader(ZoneId zone, Instant now) {
        this.times = new FhirTimes(zone, now);
    }

    /** The version of a resource; unknown when nothing tells. */
    Version of(Element resource) throws RefusedException {
        Optional<Element> meta = resource.child("meta");
        if (meta.isEmpty()) {
            return Version.NONE;
        }
        Optional<String> number = meta.get().word("versionId");
        boolean first = number.equals(Optional.of(FIRST));
        if (meta.get().has(LAST_UPDATED)) {
            return Version.at(instant(meta.get(), LAST_UPDATED), first);
        }
        return number.filter(VersionReader::isNumber)
                .map(digits -> Version.number(Long.parseLong(digits), first))
                .orElse(Version.NONE);
    }

    /** The version that a moment tells; unknown when the element is not there. */
    Version at(Element parent, String child) throws RefusedException {
        return parent.has(child) ? Version.at(instant(parent, child), false) : Version.NONE;
    }

    private Instant instant(Element parent, String child) throws RefusedException {
        return times.moment(parent, child)
                .flatMap(Moment::instant)
                .orElseThrow(() -> new RefusedException(
                        Reason.INVALID_DATE, parent.path(child), "is no instant: a day and a time are needed"));
    }

    private static boolean isNumber(String text) {
        return text.length() <= MOST_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
