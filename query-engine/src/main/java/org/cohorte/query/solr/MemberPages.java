package org.cohorte.query.solr;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.SolrDocumentList;
import org.apache.solr.common.util.NamedList;
import org.cohorte.query.compile.RequestCompiler;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.scope.Scope;
import org.cohorte.solr.Fields;
import tools.jackson.databind.node.ObjectNode;

/**
 * Numbers of matching patients, ascending. Patients have dense numbers, so that a page is a window of numbers: it costs what
 * it holds, where a cursor would sort all members anew for each page. The window follows from how many members there are.
 */
final class MemberPages extends Spliterators.AbstractSpliterator<Integer> {

    private static final int PAGE = 20_000;

    private final SolrGateway solr;
    private final RequestCompiler compiler;
    private final Request request;
    private final Scope scope;
    private final LocalDate today;
    private final Deque<Integer> page = new ArrayDeque<>();
    private final long last;
    private final long width;
    private long next;

    private MemberPages(
            SolrGateway solr, RequestCompiler compiler, Request request, Scope scope, LocalDate today, Facet members) {
        super(members.count(), Spliterator.ORDERED | Spliterator.DISTINCT | Spliterator.NONNULL);
        this.solr = solr;
        this.compiler = compiler;
        this.request = request;
        this.scope = scope;
        this.today = today;
        this.last = members.number("last").map(Number::longValue).orElse(-1L);
        this.width = width(members.count(), last);
    }

    static Stream<Integer> stream(
            SolrGateway solr, RequestCompiler compiler, Request request, Scope scope, LocalDate today) {
        NamedList<Object> extent = solr.search(compiler.extent(request, scope, today));
        Facet members = Facet.of(extent).inner(RequestCompiler.TOTAL);
        return StreamSupport.stream(new MemberPages(solr, compiler, request, scope, today, members), false);
    }

    @Override
    public boolean tryAdvance(Consumer<? super Integer> action) {
        while (page.isEmpty() && next <= last) {
            read();
        }
        if (page.isEmpty()) {
            return false;
        }
        action.accept(page.removeFirst());
        return true;
    }

    /** Reads a window; members beyond a page of it are left to the next one. */
    private void read() {
        long to = Math.min(last, next + width - 1);
        ObjectNode json = compiler.members(request, scope, today, Math.toIntExact(next), Math.toIntExact(to));
        NamedList<Object> answer = solr.search(json.put("limit", PAGE));
        SolrDocumentList documents = (SolrDocumentList) answer.get("response");
        for (SolrDocument document : documents) {
            page.addLast(((Number) document.getFieldValue(Fields.PATIENT)).intValue());
        }
        boolean cut = documents.getNumFound() > documents.size();
        next = 1 + (cut ? page.getLast() : to);
    }

    /** Numbers among which a page of members is expected. */
    private static long width(long count, long last) {
        return count == 0 ? 1 : Math.max(PAGE, (last + 1) * PAGE / count);
    }
}
