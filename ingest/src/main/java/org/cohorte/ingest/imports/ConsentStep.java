package org.cohorte.ingest.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cohorte.ingest.model.SourceConsent;
import org.cohorte.ingest.report.Reason;
import org.cohorte.ingest.report.Tally;
import org.cohorte.ingest.source.Read;
import org.cohorte.ingest.source.Source.Elements;
import org.cohorte.registry.Registry;
import org.cohorte.registry.identity.Identities;
import org.cohorte.registry.identity.Identities.KnownPatient;
import org.cohorte.registry.identity.Oppositions;
import org.cohorte.registry.identity.Oppositions.Consent;

/** Writes down what consents say of the reuse of patients' data. */
final class ConsentStep {

    private final Identities identities;
    private final Oppositions oppositions;
    private final Tally tally;
    private final Elements elements;

    ConsentStep(Registry registry, Tally tally, Elements elements) {
        this.identities = registry.identities();
        this.oppositions = registry.oppositions();
        this.tally = tally;
        this.elements = elements;
    }

    void write(List<Read<SourceConsent>> batch) {
        Map<String, KnownPatient> known = PatientStep.find(
                identities,
                batch.stream().map(read -> read.value().patientSourceId()).toList());
        List<Consent> consents = new ArrayList<>();
        for (Read<SourceConsent> read : batch) {
            KnownPatient patient = known.get(read.value().patientSourceId());
            if (patient == null) {
                tally.refused(
                        read.type(),
                        read.refusal(elements.patient(), Reason.UNKNOWN_PATIENT, "the patient is not in the source"),
                        read.line());
            } else {
                consents.add(new Consent(
                        patient.record(), read.value().opposed(), read.value().at()));
                tally.taken(read.type(), 0);
            }
        }
        oppositions.consents(consents);
    }
}
