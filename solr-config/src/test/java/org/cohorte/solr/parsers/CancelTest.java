package org.cohorte.solr.parsers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.solr.common.params.ModifiableSolrParams;
import org.apache.solr.common.util.NamedList;
import org.cohorte.solr.Fields;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Requests that are told to stop, or run out of time, give no figure. */
@ExtendWith(TestIndexExtension.class)
class CancelTest {

    private TestIndex index;

    @BeforeEach
    void fill(TestIndex testIndex) {
        index = testIndex;
        index.add(Docs.patient(1), Docs.diagnosis(1, "a", 1, 1, "cim10|E11"));
        index.commit();
    }

    @Test
    void aCancelledRequestFailsAndLeavesNoSetBehind() {
        index.ask("/cancel", new ModifiableSolrParams().set(CancelHandler.REQUEST_ID, "r1"));
        assertThatThrownBy(() -> index.ask(count("r1"))).hasMessageContaining("Request r1 was cancelled");
        NamedList<Object> answer = index.ask(count("r2"));
        assertThat(answer._get("facets/n/count")).isEqualTo(1L);
    }

    @Test
    void aRequestOutOfTimeSaysSo() {
        NamedList<Object> answer = index.ask(count("r3").set("timeAllowed", 0));
        assertThat(answer._get("responseHeader/partialResults")).isEqualTo(true);
        NamedList<Object> strict = index.ask(count("r3").set("timeAllowed", 0).set("partialResults", false));
        assertThat(strict._get("responseHeader/partialResults")).isEqualTo("omitted");
        assertThat(strict._get("facets/n/count")).isNull();
    }

    @Test
    void cancellingWithoutAnIdentifierIsRefused() {
        assertThatThrownBy(() -> index.ask("/cancel", new ModifiableSolrParams()))
                .hasMessageContaining("'requestId' is missing");
    }

    @Test
    void cancellationsAreForgottenAfterAWhile() {
        AtomicLong now = new AtomicLong();
        Cancellations cancellations = new Cancellations(now::get);
        cancellations.add("old");
        assertThat(cancellations.contains("old")).isTrue();
        now.addAndGet(Duration.ofMinutes(16).toNanos());
        cancellations.add("new");
        assertThat(cancellations.contains("old")).isFalse();
        assertThat(cancellations.contains("new")).isTrue();
    }

    private static ModifiableSolrParams count(String requestId) {
        return new ModifiableSolrParams()
                .set("q", Fields.KIND + ":patient")
                .set("rows", 0)
                .set(CancelHandler.REQUEST_ID, requestId)
                .set("e", "{!term f=codes}cim10|E11")
                .set("json.facet", "{n:{type:query,q:'{!patients of=$e}'}}");
    }
}
