package org.cohorte.e2e.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.rewrite.Rewriter;
import org.cohorte.query.scope.Scope;
import org.junit.jupiter.api.Test;

/** A rewritten request has the patients of the original, by an evaluator that knows of no rule. */
class RewritingLawTest {

    private static final long SEED = Long.getLong("cohorte.proof.seed", 20261126);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private final Hospital hospital = RandomHospital.draw(SEED, 120, TODAY);
    private final NaiveEvaluator naive = new NaiveEvaluator(hospital, TODAY);
    private final RandomRequests random = new RandomRequests(SEED, hospital, TODAY);
    private final Rewriter rewriter = new Rewriter();

    @Test
    void rewritingKeepsThePatients() {
        int rewritten = 0;
        for (int i = 0; i < 400; i++) {
            Request request = i % 2 == 0 ? random.next() : random.nextLinked();
            Scope scope = random.nextScope();
            Request cheaper = rewriter.rewrite(request).request();
            rewritten += cheaper.equals(request) ? 0 : 1;
            assertThat(naive.members(cheaper, scope))
                    .as("seed %d, request %d: %s%nrewritten: %s", SEED, i, request, cheaper)
                    .isEqualTo(naive.members(request, scope));
        }
        assertThat(rewritten).as("requests that some rule changed").isGreaterThan(100);
    }
}
