package org.cohorte.registry.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cohorte.registry.schema.Tables.COHORT;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cohorte.query.answer.IndexState;
import org.cohorte.query.patients.PatientSet;
import org.cohorte.query.patients.Sampling;
import org.cohorte.registry.Registry;
import org.cohorte.registry.cohort.CohortDraft.Drawn;
import org.cohorte.registry.testing.TestDatabase;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cohorts in their table. */
@ExtendWith(TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CohortRowsTest {

    private static final Instant MADE = Instant.parse("2026-03-01T08:00:00Z");
    private static final Instant LIMIT = MADE.minus(Duration.ofDays(30));

    private DSLContext database;
    private Registry registry;

    @BeforeAll
    void open(TestDatabase.Access access) {
        registry = access.registry(Clock.systemUTC());
        database = DSL.using(access.application().dataSource(), SQLDialect.POSTGRES);
    }

    @Test
    void keepsThreeHundredThousandMembersInWellUnderTwoSeconds() {
        CohortRows rows = rows("large");
        PatientSet members = PatientSet.of(IntStream.range(0, 300_000).map(i -> i * 3 + i % 2));
        long start = System.nanoTime();

        UUID id = rows.insert(draft("large", "Grande", members, Optional.empty()), MADE);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
        assertThat(rows.existing(id).size()).isEqualTo(300_000);
        assertThat(new CohortMembers(database).find("large", id)).contains(members);
        assertThat(new CohortMembers(database).find("other", id)).isEmpty();
    }

    @Test
    void comesBackAsItWasKept() {
        CohortRows rows = rows("keeper");
        UUID id = rows.insert(
                draft("keeper", "'; drop table cohort; -- 🫘", PatientSet.of(1, 2, 3), Optional.empty()), MADE);
        Sampling half = Sampling.ofPercent(new BigDecimal("12.5"), -7, true);
        UUID sample = rows.insert(
                draft("keeper", "Moitié", PatientSet.of(2), Optional.of(new Drawn(id, half))), MADE.plusSeconds(1));

        Cohort kept = rows.existing(id);
        assertThat(kept.name()).isEqualTo("'; drop table cohort; -- 🫘");
        assertThat(kept.made()).isEqualTo(MADE);
        assertThat(kept.indexVersion()).isEqualTo(9);
        assertThat(kept.sample()).isEmpty();
        assertThat(kept.samples()).isEqualTo(1);
        assertThat(rows.existing(sample).sample()).contains(new Cohort.Sample(id, kept.name(), half));
        assertThat(rows("stranger").find(id)).isEmpty();
        assertThat(rows("stranger").list()).isEmpty();
    }

    @Test
    void listsFavouritesFirstThenTheLatestEachWithItsSamples() {
        CohortRows rows = rows("lister");
        UUID oldest = insert(rows, "oldest", 0, Optional.empty());
        UUID middle = insert(rows, "middle", 1, Optional.empty());
        UUID latest = insert(rows, "latest", 2, Optional.empty());
        UUID first = insert(rows, "first sample", 3, Optional.of(middle));
        UUID second = insert(rows, "second sample", 4, Optional.of(middle));
        rows.set(oldest, COHORT.FAVOURITE, true);
        rows.set(first, COHORT.FAVOURITE, true);

        assertThat(rows.list()).extracting(Cohort::id).containsExactly(oldest, latest, middle, first, second);
    }

    @Test
    void aDeletionTakesSamplesAlongAndIsTakenBackWithThem() {
        CohortRows rows = rows("deleter");
        UUID cohort = insert(rows, "cohort", 0, Optional.empty());
        UUID early = insert(rows, "early", 1, Optional.of(cohort));
        UUID sample = insert(rows, "sample", 2, Optional.of(cohort));
        rows.delete(early, MADE, LIMIT);
        rows.delete(cohort, MADE.plusSeconds(60), LIMIT);
        assertThat(rows.list()).isEmpty();
        assertThatThrownBy(() -> rows.restore(sample, LIMIT))
                .isInstanceOf(CohortException.class)
                .hasMessageStartingWith("sourceDeleted");
        assertThatThrownBy(() -> rows("thief").restore(cohort, LIMIT)).isInstanceOf(NoSuchElementException.class);

        rows.restore(cohort, LIMIT);

        assertThat(rows.list()).extracting(Cohort::id).containsExactly(cohort, sample);
        rows.restore(cohort, LIMIT);
        assertThat(rows.list()).hasSize(2);
        rows.restore(early, LIMIT);
        assertThat(rows.list()).hasSize(3);
    }

    @Test
    void whatWasDeletedLongAgoIsGoneForGood() {
        CohortRows rows = rows("forgetter");
        UUID old = insert(rows, "old", 0, Optional.empty());
        insert(rows, "its sample", 0, Optional.of(old));
        UUID other = insert(rows, "other", 0, Optional.empty());
        rows.delete(old, MADE, LIMIT);
        Instant later = MADE.plus(Duration.ofDays(31));
        assertThatThrownBy(() -> rows.restore(old, later.minus(Duration.ofDays(30))))
                .isInstanceOf(NoSuchElementException.class);

        rows.delete(other, later, later.minus(Duration.ofDays(30)));

        assertThatThrownBy(() -> rows.restore(old, Instant.EPOCH)).isInstanceOf(NoSuchElementException.class);
        rows.restore(other, LIMIT);
        assertThat(rows.list()).extracting(Cohort::id).isEqualTo(List.of(other));
    }

    private UUID insert(CohortRows rows, String name, int second, Optional<UUID> source) {
        Optional<Drawn> drawn = source.map(id -> new Drawn(id, Sampling.ofCount(1, 1, false)));
        return rows.insert(draft(rows.owner(), name, PatientSet.of(1), drawn), MADE.plusSeconds(second));
    }

    private CohortDraft draft(String owner, String name, PatientSet members, Optional<Drawn> drawn) {
        UUID request = registry.savedRequests().create(owner, "", "{}").id();
        IndexState state = new IndexState(9, MADE, 1, 1, 1);
        return new CohortDraft(name, request, 1, "", "0".repeat(64), state, members, drawn);
    }

    private CohortRows rows(String owner) {
        registry.accountDirectory().put(owner, "Compte de test");
        return new CohortRows(database, owner);
    }
}
