package org.cohorte.ingest.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.solr.client.solrj.SolrClient;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.SolrRequest.METHOD;
import org.apache.solr.common.SolrDocument;
import org.cohorte.ingest.index.IndexingClient;
import org.cohorte.query.solr.SolrGateway;
import org.cohorte.query.solr.SolrSettings;
import org.cohorte.registry.testing.TestFolders;
import org.cohorte.solr.process.SolrClassPath;
import org.cohorte.solr.process.SolrNodeSettings;
import org.cohorte.solr.process.SolrProcess;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One Solr node for the tests of this module, emptied before each class but for the nomenclatures. Take it as a parameter of type {@link Index}. */
final class TestIndex implements BeforeAllCallback, ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(TestIndex.class);
    private static final int EVERYTHING = 1_000_000;

    /** The index of a test. */
    record Index(SolrClient client, SolrProcess process) {

        /** As the engine asks it; close it. */
        SolrGateway gateway() {
            return new SolrGateway(SolrSettings.of(process.coreUrl(), process.user(), process.secret()));
        }

        /** Takes everything away but the nomenclatures, which are long to write. */
        void clear() throws Exception {
            client.deleteByQuery("*:* -kind:concept -id:state\\!concepts");
            client.commit();
        }

        long count(String query) throws Exception {
            SolrQuery counting = new SolrQuery(query);
            counting.setRows(0);
            return client.query(counting, METHOD.POST).getResults().getNumFound();
        }

        /** Fields of the one document that matches. */
        Map<String, Object> only(String query) throws Exception {
            var found = client.query(new SolrQuery(query), METHOD.POST).getResults();
            if (found.getNumFound() != 1) {
                throw new AssertionError(found.getNumFound() + " documents match " + query);
            }
            return fields(found.getFirst());
        }

        /** All clinical documents as they are, {@code _version_} aside, by identifier. */
        Map<String, String> everything() throws Exception {
            SolrQuery all = new SolrQuery("-kind:concept");
            all.setRows(EVERYTHING);
            Map<String, String> documents = new TreeMap<>();
            for (SolrDocument document : client.query(all, METHOD.POST).getResults()) {
                documents.put(
                        (String) document.getFieldValue("id"), fields(document).toString());
            }
            return documents;
        }
    }

    private static Map<String, Object> fields(SolrDocument document) {
        Map<String, Object> fields = new TreeMap<>();
        document.forEach(field -> fields.put(field.getKey(), field.getValue()));
        fields.remove("_version_");
        return fields;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        node(context).index().clear();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Index.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return node(context).index();
    }

    private static Node node(ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE).computeIfAbsent(Node.class, key -> Node.start(), Node.class);
    }

    private record Node(SolrProcess process, Index index, Path folder) implements AutoCloseable {

        static Node start() {
            Path folder = TestFolders.create("cohorte-ingest-solr-");
            SolrProcess process = SolrProcess.start(
                    SolrNodeSettings.in(folder, SolrClassPath.ofCheckout()).withHeap("512m"));
            SolrClient client = IndexingClient.of(process.url(), "cohorte", process.user(), process.secret());
            return new Node(process, new Index(client, process), folder);
        }

        @Override
        public void close() throws IOException {
            index.client().close();
            process.close();
            TestFolders.delete(folder);
        }
    }
}
