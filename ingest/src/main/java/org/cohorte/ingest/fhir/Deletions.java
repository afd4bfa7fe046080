package org.cohorte.ingest.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cohorte.ingest.report.Reason;
import org.cohorte.ingest.source.Gone;
import org.cohorte.ingest.source.RecordKey;
import org.cohorte.ingest.source.RefusedException;
import org.cohorte.ingest.source.Version;

/**
 * Reads what a server says it has deleted: the bundles of deletions of the Bulk Data specification, and resources that are
 * marked.
 */
final class Deletions {

    private static final Set<String> MARKS = Set.of("deleted", "soft-deleted", "soft_deleted");

    private final VersionReader versions;

    Deletions(VersionReader versions) {
        this.versions = versions;
    }

    /**
     * The deletions of a transaction; each counts from its own {@code response.lastModified}, else from the bundle's
     * {@code timestamp} or {@code meta.lastUpdated}.
     *
     * @throws RefusedException when it is no transaction of deletions alone; none of them then counts
     */
    List<Gone> of(Element bundle) throws RefusedException {
        if (!bundle.requiredText("type").equals("transaction")) {
            throw new RefusedException(
                    Reason.INVALID_VALUE,
                    bundle.path("type"),
                    "only transactions of deletions are read; write resources one a line");
        }
        Version told = versions.at(bundle, "timestamp");
        Version version = told.isKnown() ? told : versions.of(bundle);
        List<Gone> gone = new ArrayList<>();
        for (Element entry : bundle.items("entry")) {
            Optional<Element> response = entry.child("response");
            Version own = response.isEmpty() ? Version.NONE : versions.at(response.get(), "lastModified");
            gone.add(new Gone(key(entry.required("request")), own.isKnown() ? own : version, true));
        }
        if (gone.isEmpty()) {
            throw bundle.missing("entry");
        }
        return gone;
    }

    private static RecordKey key(Element request) throws RefusedException {
        if (!request.requiredText("method").equals("DELETE")) {
            throw new RefusedException(Reason.INVALID_VALUE, request.path("method"), "is not DELETE");
        }
        String url = request.requiredText("url");
        String[] parts = url.split("/", -1);
        int last = parts.length - 1;
        if (last < 1 || url.indexOf('?') >= 0 || parts[last].isBlank() || !ResourceTypes.isKnown(parts[last - 1])) {
            throw new RefusedException(
                    Reason.INVALID_VALUE, request.path("url"), "is no resource; Type/id is expected");
        }
        return new RecordKey(parts[last - 1], parts[last]);
    }

    /**
     * Whether a server marked a resource as deleted: {@code _deleted}, a tag {@code deleted} or {@code soft-deleted}, or an extension
     * of {@code meta} named {@code deleted} or {@code deleted-state} that is not false.
     */
    static boolean isMarked(Element resource) throws RefusedException {
        if (resource.isTrue("_deleted")) {
            return true;
        }
        Optional<Element> meta = resource.child("meta");
        return meta.isPresent() && (isTagged(meta.get()) || isExtended(meta.get()));
    }

    private static boolean isTagged(Element meta) throws RefusedException {
        for (Element tag : meta.items("tag")) {
            if (isMark(tag.text("code"))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isExtended(Element meta) throws RefusedException {
        for (Element extension : meta.items("extension")) {
            String url = extension.text("url").orElse("");
            String name = url.substring(url.lastIndexOf('/') + 1);
            boolean told = extension.isTrue("valueBoolean")
                    || isMark(extension.text("valueString"))
                    || isMark(extension.text("valueCode"));
            if (told && (name.equals("deleted") || name.equals("deleted-state"))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMark(Optional<String> code) {
        return code.filter(text -> MARKS.contains(text.toLowerCase(Locale.ROOT)))
                .isPresent();
    }
}
