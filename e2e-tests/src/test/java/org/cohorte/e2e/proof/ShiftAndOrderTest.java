package org.cohorte.e2e.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cohorte.ingest.model.SourcePatient;
import org.cohorte.query.answer.CountAnswer;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.scope.Scope;
import org.junit.jupiter.api.Test;

/**
 * Laws of the whole: when all dates move by the same, those of the data, of the requests and of today, every request finds whom it
 * found; and so it does when the patients come in another order, under other numbers.
 */
class ShiftAndOrderTest {

    private static final int REQUESTS = Integer.getInteger("cohorte.proof.requests", 1500) / 50;
    private static final long SEED = Long.getLong("cohorte.proof.seed", 20261101);
    private static final int PATIENTS = 200;
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    @Test
    void whatIsFoundFollowsTheDatesAndNotTheOrder() throws Exception {
        Hospital drawn = RandomHospital.draw(SEED, PATIENTS, TODAY);
        Hospital moved = drawn.withPatients(new Dice(SEED).shuffled(Shifted.patients(drawn.patients())));
        try (House before = House.of(drawn, TODAY);
                House after = House.of(moved, Shifted.day(TODAY))) {
            RandomRequests random = new RandomRequests(SEED + 7, before.hospital, TODAY);
            int found = 0;
            for (int i = 0; i < REQUESTS; i++) {
                Request request = i % 2 == 0 ? random.next() : random.nextLinked();
                Scope scope = random.nextScope();
                Request later = Shifted.request(request);
                Set<String> members = before.members(request, scope);
                found += members.size();
                assertThat(after.members(later, scope))
                        .as("request %d of seed %d: %s in %s", i, SEED + 7, request, scope)
                        .isEqualTo(members);
                CountAnswer answer = before.count(request, scope);
                CountAnswer shifted = after.count(later, scope);
                assertThat(shifted.nodes()).isEqualTo(answer.nodes());
                assertThat(shifted.leftOut()).isEqualTo(answer.leftOut());
                assertThat(shifted.population()).isEqualTo(answer.population());
            }
            assertThat(found).as("patients found").isPositive();
        }
    }

    /** A hospital in an index of its own, under numbers of its own. */
    private record House(
            Path folder,
            Registered registered,
            OneCore solr,
            Index index,
            Hospital hospital,
            Map<Integer, String> ids,
            Map<Integer, SourcePatient> patients)
            implements AutoCloseable {

        static House of(Hospital drawn, LocalDate today) throws IOException, SQLException {
            Clock clock = Clock.fixed(today.atStartOfDay(ZONE).toInstant(), ZONE);
            Path folder = Files.createTempDirectory("cohorte-shift-");
            Registered registered = Registered.start(folder, clock);
            OneCore solr = OneCore.start(folder);
            Index index = new Index(solr, clock, ZONE);
            index.load("hospital", drawn, registered);
            Hospital numbered = registered.numbered(drawn);
            Map<Integer, String> ids = registered.sourceIds(numbered);
            return new House(folder, registered, solr, index, numbered, ids, NaiveNames.byNumber(numbered, ids));
        }

        Set<String> members(Request request, Scope scope) {
            return index.engine()
                    .patients(request, scope, NaiveNames.of(request, patients))
                    .numbers()
                    .mapToObj(ids::get)
                    .collect(Collectors.toSet());
        }

        CountAnswer count(Request request, Scope scope) {
            return index.engine().count(request, scope, NaiveNames.of(request, patients));
        }

        @Override
        public void close() throws IOException {
            index.close();
            solr.close();
            registered.close();
            Folders.delete(folder);
        }
    }
}
