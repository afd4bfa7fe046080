package org.cohorte.ingest.fhir;

import static java.util.Map.entry;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.cohorte.ingest.fhir.FhirFiles.FhirFile;
import org.cohorte.ingest.fhir.ResourceReading.Marked;
import org.cohorte.ingest.model.SourceConsent;
import org.cohorte.ingest.model.SourceEvent;
import org.cohorte.ingest.model.SourcePatient;
import org.cohorte.ingest.model.SourceUnit;
import org.cohorte.ingest.nomenclature.Hierarchy;
import org.cohorte.ingest.report.Change;
import org.cohorte.ingest.report.NotEvent;
import org.cohorte.ingest.report.Remark;
import org.cohorte.ingest.report.Tally;
import org.cohorte.ingest.source.CodeSystems;
import org.cohorte.ingest.source.Contact;
import org.cohorte.ingest.source.Gone;
import org.cohorte.ingest.source.Mapped;
import org.cohorte.ingest.source.RefusedException;
import org.cohorte.ingest.source.Source;

/**
 * A folder of FHIR R4 bulk files (NDJSON, plain or gzip). Its parts are read in the order of {@link Source},
 * whatever the order of the files.
 */
public final class FhirSource implements Source {

    private static final Elements ELEMENTS = new Elements("subject", "encounter");

    /** Holds deletions, never resources. */
    private static final String BUNDLE = "Bundle";

    private static final Set<String> POPULATIONS = Set.of("Group", "List");
    private static final String NO_POPULATIONS = "Group and List are not imported: a population belongs to an account,"
            + " and an import runs without one. ./cohorte cohort create FILE --as USER makes a cohort of one.";

    private static final Set<String> HOSPITAL = Set.of("Organization", "Location");
    /** Read before the events, which refer to them. */
    private static final Set<String> DICTIONARIES = Set.of("Medication", "Questionnaire");

    private static final Set<String> EVENTS = Set.of(
            "Condition",
            "Procedure",
            "Observation",
            "MedicationRequest",
            "MedicationAdministration",
            "DocumentReference",
            "Claim",
            "QuestionnaireResponse",
            "Immunization",
            "AllergyIntolerance",
            "Device");
    static final Set<String> IMPORTED = imported();

    private final FhirFiles files;
    private final FhirSettings settings;
    private final Tally tally;
    private final ResourceReading reading;
    private final HospitalBuilder hospital = new HospitalBuilder();
    private final PatientMapper patients;
    private final ConsentMapper consents;
    private final EncounterMapper encounters;
    private final ConceptsById medications;
    private final ConceptsById specimens;
    private final Questionnaires questionnaires = new Questionnaires();
    private final StudiesReported reported = new StudiesReported();
    private final TextsSeen texts = new TextsSeen();
    private final Map<String, ResourceMapper> mappers;
    private boolean keepTexts;

    /**
     * Opens a folder.
     *
     * @param tally where lines are counted and refusals go
     * @throws IOException when the folder cannot be listed
     */
    public FhirSource(Path folder, FhirSettings settings, Tally tally) throws IOException {
        this.files = FhirFiles.in(folder);
        this.settings = settings;
        this.tally = tally;
        this.reading = new ResourceReading(files, settings, tally);
        FhirTimes times = new FhirTimes(settings.zone(), settings.now());
        CodeSystems systems = settings.systems();
        this.patients = new PatientMapper(times, systems);
        this.consents = new ConsentMapper(times, systems, settings.zone());
        this.encounters = new EncounterMapper(times, systems, hospital);
        this.medications = new ConceptsById(systems, "code");
        this.specimens = new ConceptsById(systems, "type");
        this.mappers = mappers(times, systems);
    }

    private Map<String, ResourceMapper> mappers(FhirTimes times, CodeSystems systems) {
        return Map.ofEntries(
                entry("Condition", new ConditionMapper(times, systems)),
                entry("Procedure", new ProcedureMapper(times, systems)),
                entry("Observation", new ObservationMapper(times, systems, specimens)),
                entry("MedicationRequest", new MedicationRequestMapper(times, systems, medications)),
                entry("MedicationAdministration", new MedicationAdministrationMapper(times, systems, medications)),
                entry("DocumentReference", new DocumentMapper(times, systems)),
                entry("DiagnosticReport", new ReportMapper(times, systems, texts)),
                entry("ImagingStudy", new ImagingStudyMapper(times, systems, reported)),
                entry("Claim", new ClaimMapper(times, systems)),
                entry("QuestionnaireResponse", new QuestionnaireResponseMapper(times, systems, questionnaires)),
                entry("Immunization", OtherMapper.immunizations(times, systems)),
                entry("AllergyIntolerance", OtherMapper.allergies(times, systems)),
                entry("Device", OtherMapper.devices(times, systems)),
                entry("Specimen", OtherMapper.specimens(times, systems)));
    }

    /** Types of which the index holds documents, or the registry identities. */
    private static boolean isHeld(String type) {
        return IMPORTED.contains(type)
                && !HOSPITAL.contains(type)
                && !DICTIONARIES.contains(type)
                && !type.equals(BUNDLE);
    }

    private static Set<String> imported() {
        Set<String> all = new TreeSet<>(HOSPITAL);
        all.addAll(EVENTS);
        all.addAll(DICTIONARIES);
        all.addAll(List.of("Patient", "Consent", "Encounter", "Specimen", "DiagnosticReport", "ImagingStudy", BUNDLE));
        return Set.copyOf(all);
    }

    /** Files that will be read. */
    public List<String> fileNames() {
        return files.found().stream().map(FhirFile::name).toList();
    }

    /** Files that are none of FHIR's, or hold a type that is not imported. */
    @Override
    public List<String> ignoredFiles() {
        TreeSet<String> names = new TreeSet<>(files.ignored());
        for (FhirFile file : files.found()) {
            if (file.type().isPresent() && !IMPORTED.contains(file.type().get())) {
                names.add(file.name());
            }
        }
        return List.copyOf(names);
    }

    /** Files that are read twice are reckoned so. */
    @Override
    public double done() {
        long total = files.found().stream()
                .filter(file ->
                        file.type().isEmpty() || IMPORTED.contains(file.type().get()))
                .mapToLong(file -> file.bytes() * passes(file))
                .sum();
        return total == 0 ? 1 : Math.min(1, (double) reading.bytesRead() / total);
    }

    private static int passes(FhirFile file) {
        return switch (file.type().orElse("")) {
            case "" -> 10;
            case "Patient" -> 2;
            default -> 1;
        };
    }

    @Override
    public Elements elements() {
        return ELEMENTS;
    }

    @Override
    public Hierarchy hierarchy() {
        return Hierarchy.NONE;
    }

    @Override
    public List<String> notes() {
        boolean named = files.found().stream()
                .anyMatch(file -> file.type().filter(POPULATIONS::contains).isPresent());
        boolean met = tally.ignoredTypes().keySet().stream().anyMatch(POPULATIONS::contains);
        return named || met ? List.of(NO_POPULATIONS) : List.of();
    }

    @Override
    public void close() {
        // Files are opened and closed as they are read.
    }

    @Override
    public List<SourceUnit> hospital() {
        reading.kept(HOSPITAL, (read, resource) -> {
            if (read.type().equals("Organization")) {
                hospital.organization(resource);
            } else {
                hospital.location(resource);
            }
        });
        return hospital.isEmpty() ? List.of() : hospital.tree(settings.hospitalName());
    }

    @Override
    public void deletions(Consumer<Gone> gone) {
        reading.deletions(BUNDLE, all -> {
            for (Gone one : all) {
                if (isHeld(one.key().type())) {
                    gone.accept(one);
                } else {
                    tally.changed(one.key().type(), Change.DELETION_NOT_HELD);
                }
            }
        });
    }

    @Override
    public void consents(Sink<SourceConsent> sink) {
        reading.each(Set.of("Consent"), 1, gone -> {}, (read, resource) -> {
            Optional<SourceConsent> consent = consents.map(resource);
            if (consent.isPresent()) {
                sink.accept(read.of(consent.get()));
            } else {
                tally.notEvent(read.type(), NotEvent.OTHER_CONSENT);
            }
        });
    }

    @Override
    public void patients(int pass, Sink<SourcePatient> sink, Consumer<Gone> gone) {
        reading.each(Set.of("Patient"), pass, gone, (read, resource) -> sink.accept(read.of(patients.map(resource))));
    }

    @Override
    public void encounters(int pass, Sink<Contact> sink, Consumer<Gone> gone) {
        reading.each(Set.of("Encounter"), pass, gone, (read, resource) -> {
            var contact = encounters.map(resource);
            if (contact.isPresent()) {
                sink.accept(read.of(contact.get()));
                return;
            }
            if (pass == 1) {
                tally.notEvent(read.type(), NotEvent.ENTERED_IN_ERROR);
            }
            gone.accept(new Gone(read.key(), read.version(), false));
        });
    }

    @Override
    public void events(Sink<List<SourceEvent>> sink) {
        reading.kept(DICTIONARIES, (read, resource) -> {
            if (read.type().equals("Medication")) {
                medications.add(resource);
            } else {
                questionnaires.add(resource);
            }
        });
        reading.events(Set.of("Specimen"), sink, (read, resource) -> {
            if (reading.isNewest(read)) {
                specimens.add(resource);
            }
            map(read, resource, sink);
        });
        keepTexts = files.found().stream()
                .anyMatch(f -> f.type().isEmpty() || f.type().get().equals("DiagnosticReport"));
        reading.events(EVENTS, sink, (read, resource) -> map(read, resource, sink));
        reading.events(Set.of("DiagnosticReport"), sink, (read, resource) -> map(read, resource, sink));
        reading.events(Set.of("ImagingStudy"), sink, (read, resource) -> map(read, resource, sink));
    }

    private void map(Marked read, Element resource, Sink<List<SourceEvent>> sink) throws RefusedException {
        String type = read.type();
        Mapped mapped = mapper(type).map(resource);
        noteStudies(type, resource);
        for (Remark remark : mapped.remarks()) {
            tally.remark(type, remark);
        }
        if (mapped.notEvent().isPresent()) {
            tally.notEvent(type, mapped.notEvent().get());
            sink.accept(read.of(List.of()));
            return;
        }
        if (keepTexts && type.equals("DocumentReference")) {
            for (SourceEvent document : mapped.events()) {
                document.text().ifPresent(text -> texts.add(document.patientSourceId(), text));
            }
        }
        sink.accept(read.of(mapped.events(), mapped.remarks()));
    }

    private void noteStudies(String type, Element resource) throws RefusedException {
        if (type.equals("DiagnosticReport")) {
            reported.add(resource, "imagingStudy");
        } else if (type.equals("DocumentReference")) {
            Optional<Element> context = resource.child("context");
            if (context.isPresent()) {
                reported.add(context.get(), "related");
            }
        }
    }

    private ResourceMapper mapper(String type) {
        ResourceMapper mapper = mappers.get(type);
        if (mapper == null) {
            throw new IllegalArgumentException("no event comes from " + type);
        }
        return mapper;
    }
}
