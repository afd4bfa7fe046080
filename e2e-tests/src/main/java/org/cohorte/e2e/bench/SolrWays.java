package org.cohorte.e2e.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.solr.client.solrj.SolrClient;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.client.solrj.request.QueryRequest;
import org.apache.solr.common.SolrInputDocument;
import org.apache.solr.common.params.ModifiableSolrParams;
import org.cohorte.ingest.model.Coding;
import org.cohorte.ingest.model.PatientFile;
import org.cohorte.ingest.model.SourceEvent;

/**
 * What Solr offers by itself: patients as parents of blocks for {@code {!parent}}, and a key on every document for {@code
 * {!join}}, in a core of its own, so that neither pays for our index nor gains from it.
 */
final class SolrWays {

    static final String CORE = "bench";

    private final SolrClient client;

    SolrWays(SolrClient client) {
        this.client = client;
    }

    /** Puts the core's configuration where the node will find it when it starts. */
    static void prepare(Path solrHome) throws IOException {
        Path conf = solrHome.resolve(CORE).resolve("conf");
        Files.createDirectories(conf);
        Files.writeString(solrHome.resolve(CORE).resolve("core.properties"), "name=" + CORE + "\n");
        for (String file : List.of("schema.xml", "solrconfig.xml")) {
            try (var in = Objects.requireNonNull(SolrWays.class.getResourceAsStream("/bench/conf/" + file))) {
                Files.write(conf.resolve(file), in.readAllBytes());
            }
        }
    }

    void load(Iterator<PatientFile> patients, Hierarchy hierarchy) throws IOException, SolrServerException {
        int number = 0;
        List<SolrInputDocument> batch = new ArrayList<>();
        while (patients.hasNext()) {
            batch.add(block(number++, patients.next(), hierarchy));
            if (batch.size() == 1_000 || !patients.hasNext()) {
                client.add(CORE, batch);
                batch.clear();
            }
        }
        client.commit(CORE);
    }

    /** A code with its ancestors. */
    interface Hierarchy {
        List<String> withAncestors(Coding coding);
    }

    private static SolrInputDocument block(int number, PatientFile file, Hierarchy hierarchy) {
        SolrInputDocument patient = new SolrInputDocument();
        patient.setField("id", "p" + number);
        patient.setField("kind", "patient");
        patient.setField("patientKey", "p" + number);
        patient.setField("sex", file.patient().sex());
        int child = 0;
        for (SourceEvent event : file.events()) {
            boolean kept = List.of("diagnosis", "prescription", "laboratory").contains(event.kind())
                    && event.status()
                            .filter(s -> s.equals("planned") || s.equals("notValidated"))
                            .isEmpty();
            if (kept) {
                patient.addChildDocument(child("p" + number + "." + child++, "p" + number, event, hierarchy));
            }
        }
        return patient;
    }

    private static SolrInputDocument child(String id, String patient, SourceEvent event, Hierarchy hierarchy) {
        SolrInputDocument document = new SolrInputDocument();
        document.setField("id", id);
        document.setField("kind", event.kind());
        document.setField("patientKey", patient);
        event.codings()
                .forEach(coding -> hierarchy.withAncestors(coding).forEach(token -> document.addField("codes", token)));
        event.time()
                .ifPresent(moment -> document.setField("day", (int) moment.day().toEpochDay()));
        event.measure()
                .filter(measure -> measure.comparator().isEmpty())
                .ifPresent(measure -> document.setField("value", measure.value().doubleValue()));
        return document;
    }

    /** Patients by blocks, nothing of the answer cached. */
    long byParent(List<Question.Filter> filters) throws IOException, SolrServerException {
        return ask(
                filters, "{!parent cache=false which='kind:patient' v=$e%d}", "{!parent which='kind:patient' v=$e%d}");
    }

    /** Patients by a join on doc values, nothing of the answer cached. */
    long byJoin(List<Question.Filter> filters) throws IOException, SolrServerException {
        String join = "from=patientKey to=patientKey method=topLevelDV v=$e%d}";
        return ask(filters, "{!join cache=false " + join, "{!join " + join);
    }

    private long ask(List<Question.Filter> filters, String way, String inner) throws IOException, SolrServerException {
        ModifiableSolrParams params = new ModifiableSolrParams();
        params.set("q", "kind:patient");
        params.set("rows", 0);
        for (int i = 0; i < filters.size(); i++) {
            Optional<String> events = switch (filters.get(i)) {
                case Question.Own own -> {
                    params.add("fq", "{!cache=false}" + own.patients());
                    yield Optional.empty();
                }
                case Question.With with -> {
                    params.add("fq", way.formatted(i));
                    yield Optional.of(with.events());
                }
                case Question.Without without -> {
                    params.set("x" + i, inner.formatted(i));
                    params.add("fq", "{!bool cache=false must='*:*' must_not=$x" + i + "}");
                    yield Optional.of(without.events());
                }
            };
            String name = "e" + i;
            events.ifPresent(query -> params.set(name, query));
        }
        QueryRequest request = new QueryRequest(params, org.apache.solr.client.solrj.SolrRequest.METHOD.POST);
        return request.process(client, CORE).getResults().getNumFound();
    }
}
