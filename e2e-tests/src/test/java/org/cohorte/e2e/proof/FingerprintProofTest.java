package org.cohorte.e2e.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.normal.Fingerprints;
import org.cohorte.query.scope.Scope;
import org.cohorte.query.scope.Scope.Reading;
import org.cohorte.query.units.Units;
import org.junit.jupiter.api.Test;

/** Two requests of one fingerprint must mean the same: answers are compared, and disclosed, by it. */
class FingerprintProofTest {

    private static final long SEED = Long.getLong("cohorte.proof.seed", 20261101);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final Scope EVERYONE = Scope.ofWholeHospital(Reading.NOMINATIVE, true);

    private final Hospital hospital = RandomHospital.draw(SEED, 150, TODAY);
    private final NaiveEvaluator naive = new NaiveEvaluator(hospital, TODAY);
    private final RandomRequests random = new RandomRequests(SEED, hospital, TODAY);
    private final Fingerprints fingerprints = new Fingerprints(new Units());

    @Test
    void requestsOfOneFingerprintHaveTheSamePatients() {
        for (int i = 0; i < 150; i++) {
            Request request = random.next();
            String fingerprint = fingerprints.of(request);
            for (Request smaller : RequestShrinker.smallerOnes(request)) {
                if (fingerprints.of(smaller).equals(fingerprint)) {
                    assertThat(naive.members(smaller, EVERYONE))
                            .as("%s has the fingerprint of %s", smaller, request)
                            .isEqualTo(naive.members(request, EVERYONE));
                }
            }
        }
    }

    @Test
    void namesIdentifiersAndOrderDoNotChangeIt() {
        for (int i = 0; i < 500; i++) {
            Request request = random.next();
            Group root = request.root();
            List<Node> renamed = root.children().reversed().stream()
                    .map(child -> Renamed.under("other", child))
                    .toList();
            Request other = Renamed.under("other", request.withRoot(root.withChildren(renamed)));
            assertThat(fingerprints.of(other)).as("%s", request).isEqualTo(fingerprints.of(request));
        }
    }
}
