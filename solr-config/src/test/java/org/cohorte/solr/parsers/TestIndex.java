package org.cohorte.solr.parsers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.client.solrj.embedded.EmbeddedSolrServer;
import org.apache.solr.client.solrj.request.QueryRequest;
import org.apache.solr.common.SolrInputDocument;
import org.apache.solr.common.params.ModifiableSolrParams;
import org.apache.solr.common.params.SolrParams;
import org.apache.solr.common.util.NamedList;
import org.apache.solr.core.CoreContainer;
import org.apache.solr.core.SolrCore;
import org.apache.solr.core.SolrXmlConfig;
import org.apache.solr.request.SolrQueryRequest;
import org.apache.solr.request.SolrQueryRequestBase;
import org.apache.solr.search.DocSet;
import org.apache.solr.search.QParser;
import org.apache.solr.search.SolrIndexSearcher;
import org.apache.solr.search.SyntaxError;
import org.cohorte.solr.Fields;
import org.cohorte.solr.node.TestHome;
import org.jspecify.annotations.Nullable;

/** A real core with the project's configuration set, inside the test's JVM. */
public final class TestIndex implements AutoCloseable {

    private static final String CORE = "cohorte";

    private final Path home;
    private final boolean temporary;
    private final CoreContainer container;
    private final EmbeddedSolrServer server;

    /** A new core in a temporary folder, removed when closed. */
    public TestIndex() {
        this(temporaryFolder(), true);
    }

    /** The core in a folder that stays, made when missing. */
    TestIndex(Path home) {
        this(home, false);
    }

    private TestIndex(Path home, boolean temporary) {
        this.home = home;
        this.temporary = temporary;
        TestHome.prepare(home);
        container = new CoreContainer(SolrXmlConfig.fromSolrHome(home, new Properties()));
        container.load();
        server = new EmbeddedSolrServer(container, CORE);
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("cohorte-solr-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes every document. */
    public void clear() {
        server(() -> server.deleteByQuery("*:*"));
        commit();
    }

    public void add(SolrInputDocument... documents) {
        add(Arrays.asList(documents));
    }

    public void add(List<SolrInputDocument> documents) {
        if (!documents.isEmpty()) {
            server(() -> server.add(documents));
        }
    }

    public void delete(String id) {
        server(() -> server.deleteById(id));
    }

    /** Ends a segment and shows what was added. */
    public void commit() {
        server(() -> server.commit());
    }

    /** Runs a whole request through Solr. */
    public NamedList<Object> ask(SolrParams params) {
        return ask("/query", params);
    }

    NamedList<Object> ask(String path, SolrParams params) {
        QueryRequest request = new QueryRequest(params);
        request.setPath(path);
        return server(() -> server.request(request));
    }

    /** Parses a query as a request with these parameters would. */
    Query parse(String query, Map<String, String> params) {
        ModifiableSolrParams all = new ModifiableSolrParams();
        params.forEach(all::set);
        try (SolrCore core = container.getCore(CORE);
                SolrQueryRequest request = new SolrQueryRequestBase(core, all) {}) {
            return QParser.getParser(query, request).getQuery();
        } catch (SyntaxError e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Numbers ({@code patient}) of the documents that a query matches. */
    Set<Integer> patients(Query query) {
        return withSearcher(searcher -> numbers(searcher, searcher.getDocSet(query)));
    }

    Set<Integer> patients(String query, Map<String, String> params) {
        return patients(parse(query, params));
    }

    private static Set<Integer> numbers(SolrIndexSearcher searcher, DocSet documents) throws IOException {
        Set<Integer> numbers = new TreeSet<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            DocIdSetIterator inLeaf = documents.iterator(leaf);
            NumericDocValues number = leaf.reader().getNumericDocValues(Fields.PATIENT);
            for (int doc = next(inLeaf); doc != DocIdSetIterator.NO_MORE_DOCS; doc = next(inLeaf)) {
                if (number != null && number.advanceExact(doc)) {
                    numbers.add((int) number.longValue());
                }
            }
        }
        return numbers;
    }

    private static int next(@Nullable DocIdSetIterator iterator) throws IOException {
        return iterator == null ? DocIdSetIterator.NO_MORE_DOCS : iterator.nextDoc();
    }

    /** Works with the searcher of now. */
    public <T> T withSearcher(SearcherWork<T> work) {
        try (SolrCore core = container.getCore(CORE)) {
            return core.withSearcher(work::apply);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Size of the index on disk. */
    long bytes() {
        try (SolrCore core = container.getCore(CORE);
                Stream<Path> files = Files.list(Path.of(core.getIndexDir()))) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A figure of the filter cache, such as hits or inserts. */
    long filterCache(String statistic) {
        try (SolrCore core = container.getCore(CORE)) {
            Object figures = container
                    .getMetricManager()
                    .registry(core.getCoreMetricManager().getRegistryName())
                    .getGauges()
                    .get("CACHE.searcher.filterCache")
                    .getValue();
            return ((Number) ((Map<?, ?>) figures).get(statistic)).longValue();
        }
    }

    @FunctionalInterface
    public interface SearcherWork<T> {
        T apply(SolrIndexSearcher searcher) throws IOException;
    }

    @FunctionalInterface
    private interface ServerWork<T> {
        T get() throws SolrServerException, IOException;
    }

    private static <T> T server(ServerWork<T> work) {
        try {
            return work.get();
        } catch (SolrServerException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        container.shutdown();
        if (temporary) {
            remove();
        }
    }

    private void remove() throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
