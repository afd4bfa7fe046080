package org.cohorte.ingest.nomenclature.formats;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cohorte.ingest.nomenclature.Entry;
import org.cohorte.ingest.source.CodeSystems;

/** Reads nomenclatures as their publishers give them. */
public final class NomenclatureReader {

    private final CodeSystems systems;

    /**
     * A reader.
     *
     * @param systems short names of code systems
     */
    public NomenclatureReader(CodeSystems systems) {
        this.systems = systems;
    }

    /**
     * What a file holds.
     *
     * @param system  short name, or URI when it has none
     * @param name    as people call it
     * @param isPart  whether it adds to the nomenclature of its system, rather than being it
     * @param entries parents within the file, but for parts
     */
    public record Reading(String system, String name, boolean isPart, List<Entry> entries) {

        public Reading {
            entries = List.copyOf(entries);
        }
    }

    /**
     * Reads all of a file, plain or gzip; everything is in memory then.
     *
     * @param path   a file; a folder where the format is one of several files
     * @param system URI or short name that its codes are of, in place of the format's or the file's
     * @throws NomenclatureException with every place that is wrong
     */
    public Reading read(NomenclatureFormat format, Path path, Optional<String> system) {
        Problems problems = new Problems();
        Draft draft = new Draft(problems);
        String file = String.valueOf(path.getFileName());
        if (format == NomenclatureFormat.FHIR) {
            Fhir fhir = new Fhir(system);
            fhir.read(path, draft, problems);
            String uri = system.or(fhir::uri)
                    .filter(text -> !text.isBlank())
                    .orElseThrow(() -> Place.of(file)
                            .error("the resource does not say the URI of its system: name it with --system"));
            return new Reading(
                    systems.shortName(uri),
                    fhir.title(),
                    fhir.isPart(),
                    fhir.isPart() ? draft.unchecked(file) : draft.finish(file));
        }
        format.reader().read(path, draft, problems);
        return new Reading(
                system.map(systems::shortName).orElse(format.system()), format.title(), false, draft.finish(file));
    }
}
