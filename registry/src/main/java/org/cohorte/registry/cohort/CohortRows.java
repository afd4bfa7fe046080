package org.cohorte.registry.cohort;

import static org.cohorte.registry.schema.Tables.ACCOUNT;
import static org.cohorte.registry.schema.Tables.COHORT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectCount;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.cohorte.query.patients.Sampling;
import org.cohorte.registry.account.Logins;
import org.cohorte.registry.cohort.Cohort.Sample;
import org.cohorte.registry.cohort.CohortDraft.Drawn;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;

/** Rows of the cohorts of one owner. Every statement carries the owner, so that a foreign identifier finds nothing. */
final class CohortRows {

    private static final org.cohorte.registry.schema.tables.Cohort SOURCE = COHORT.as("source");
    private static final org.cohorte.registry.schema.tables.Cohort DRAWN = COHORT.as("drawn");

    private static final Field<Integer> SAMPLES =
            field(selectCount().from(DRAWN).where(DRAWN.SOURCE.eq(COHORT.ID)).and(DRAWN.DELETED_AT.isNull()));

    private final DSLContext database;
    private final String owner;

    CohortRows(DSLContext database, String owner) {
        this.database = database;
        this.owner = Logins.normal(owner);
    }

    String owner() {
        return owner;
    }

    UUID insert(CohortDraft draft, Instant made) {
        UUID id = UUID.randomUUID();
        Optional<Sampling> sampling = draft.drawn().map(Drawn::sampling);
        database.insertInto(COHORT)
                .set(COHORT.ID, id)
                .set(COHORT.OWNER, database.select(ACCOUNT.ID).from(ACCOUNT).where(ACCOUNT.LOGIN.eq(owner)))
                .set(COHORT.NAME, draft.name())
                .set(COHORT.REQUEST, draft.request())
                .set(COHORT.REQUEST_VERSION, draft.requestVersion())
                .set(COHORT.REQUEST_NAME, draft.requestName())
                .set(COHORT.SIZE, (long) draft.members().size())
                .set(COHORT.MADE_AT, made)
                .set(COHORT.INDEX_VERSION, draft.state().version())
                .set(COHORT.INDEX_AS_OF, draft.state().asOf())
                .set(COHORT.FINGERPRINT, draft.fingerprint())
                .set(COHORT.MEMBERS, draft.members().toBytes())
                .set(COHORT.SOURCE, draft.drawn().map(Drawn::source).orElse(null))
                .set(COHORT.SAMPLE_COUNT, sampling.map(CohortRows::count).orElse(null))
                .set(COHORT.SAMPLE_PERCENT, sampling.flatMap(Sampling::percent).orElse(null))
                .set(COHORT.SAMPLE_SEED, sampling.map(Sampling::seed).orElse(null))
                .set(
                        COHORT.SAMPLE_STRATIFIED,
                        sampling.map(Sampling::stratified).orElse(null))
                .execute();
        return id;
    }

    @SuppressWarnings("NullAway")
    private static @Nullable Integer count(Sampling sampling) {
        return sampling.count().isPresent() ? sampling.count().getAsInt() : null;
    }

    Optional<Cohort> find(UUID id) {
        return select().and(COHORT.ID.eq(id)).fetchOptional(CohortRows::cohort);
    }

    Cohort existing(UUID id) {
        return find(id).orElseThrow(CohortRows::unknown);
    }

    /** As {@link #existing}, and nobody else changes or deletes it before the transaction ends. */
    Cohort locked(UUID id) {
        return select().and(COHORT.ID.eq(id))
                .forUpdate()
                .of(COHORT)
                .fetchOptional(CohortRows::cohort)
                .orElseThrow(CohortRows::unknown);
    }

    /** Favourites first, then the latest, each followed by its samples in the same order. */
    List<Cohort> list() {
        return select().orderBy(
                        coalesce(SOURCE.FAVOURITE, COHORT.FAVOURITE).desc(),
                        coalesce(SOURCE.MADE_AT, COHORT.MADE_AT).desc(),
                        coalesce(COHORT.SOURCE, COHORT.ID),
                        COHORT.SOURCE.isNotNull(),
                        COHORT.FAVOURITE.desc(),
                        COHORT.MADE_AT.desc(),
                        COHORT.ID)
                .fetch(CohortRows::cohort);
    }

    <T> void set(UUID id, Field<T> column, T value) {
        database.update(COHORT).set(column, value).where(COHORT.ID.eq(id)).execute();
    }

    /** With its samples, at one moment; those deleted before the limit go for good. */
    void delete(UUID id, Instant now, Instant limit) {
        database.update(COHORT)
                .set(COHORT.DELETED_AT, now)
                .where(COHORT.ID.eq(id).or(COHORT.SOURCE.eq(id)))
                .and(COHORT.DELETED_AT.isNull())
                .execute();
        database.deleteFrom(COHORT).where(COHORT.DELETED_AT.lt(limit)).execute();
    }

    /** With the samples that were deleted at the same moment. One that is there already stays as it is. */
    void restore(UUID id, Instant limit) {
        Record deleted = database.select(COHORT.DELETED_AT, SOURCE.DELETED_AT)
                .from(COHORT)
                .leftJoin(SOURCE)
                .on(SOURCE.ID.eq(COHORT.SOURCE))
                .where(COHORT.ID.eq(id))
                .and(owned())
                .and(COHORT.DELETED_AT.isNull().or(COHORT.DELETED_AT.ge(limit)))
                .fetchOptional()
                .orElseThrow(CohortRows::unknown);
        if (deleted.get(SOURCE.DELETED_AT) != null) {
            throw new CohortException("sourceDeleted", Map.of());
        }
        database.update(COHORT)
                .setNull(COHORT.DELETED_AT)
                .where(COHORT.ID.eq(id).or(COHORT.SOURCE.eq(id)))
                .and(COHORT.DELETED_AT.eq(deleted.get(COHORT.DELETED_AT)))
                .execute();
    }

    private SelectConditionStep<Record> select() {
        return database.select()
                .select(
                        COHORT.ID,
                        COHORT.NAME,
                        COHORT.DESCRIPTION,
                        COHORT.FAVOURITE,
                        COHORT.REQUEST,
                        COHORT.REQUEST_VERSION,
                        COHORT.REQUEST_NAME,
                        COHORT.SIZE,
                        COHORT.MADE_AT,
                        COHORT.INDEX_VERSION,
                        COHORT.INDEX_AS_OF,
                        COHORT.FINGERPRINT,
                        COHORT.SOURCE,
                        COHORT.SAMPLE_COUNT,
                        COHORT.SAMPLE_PERCENT,
                        COHORT.SAMPLE_SEED,
                        COHORT.SAMPLE_STRATIFIED)
                .select(ACCOUNT.LOGIN, SOURCE.NAME, SAMPLES)
                .from(COHORT)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(COHORT.OWNER))
                .leftJoin(SOURCE)
                .on(SOURCE.ID.eq(COHORT.SOURCE))
                .where(ACCOUNT.LOGIN.eq(owner))
                .and(COHORT.DELETED_AT.isNull());
    }

    private Condition owned() {
        return COHORT.OWNER.eq(database.select(ACCOUNT.ID).from(ACCOUNT).where(ACCOUNT.LOGIN.eq(owner)));
    }

    private static Cohort cohort(Record row) {
        return new Cohort(
                row.get(COHORT.ID),
                row.get(ACCOUNT.LOGIN),
                row.get(COHORT.NAME),
                row.get(COHORT.DESCRIPTION),
                row.get(COHORT.FAVOURITE),
                row.get(COHORT.REQUEST),
                row.get(COHORT.REQUEST_VERSION),
                row.get(COHORT.REQUEST_NAME),
                row.get(COHORT.SIZE),
                row.get(COHORT.MADE_AT),
                row.get(COHORT.INDEX_VERSION),
                row.get(COHORT.INDEX_AS_OF),
                row.get(COHORT.FINGERPRINT),
                Optional.ofNullable(row.get(COHORT.SOURCE))
                        .map(source -> new Sample(source, row.get(SOURCE.NAME), sampling(row))),
                row.get(SAMPLES));
    }

    private static Sampling sampling(Record row) {
        @Nullable Integer count = row.get(COHORT.SAMPLE_COUNT);
        return new Sampling(
                count == null ? OptionalInt.empty() : OptionalInt.of(count),
                Optional.ofNullable(row.get(COHORT.SAMPLE_PERCENT)).map(CohortRows::plain),
                row.get(COHORT.SAMPLE_SEED),
                row.get(COHORT.SAMPLE_STRATIFIED));
    }

    /** Without the zeros that the column adds. */
    private static BigDecimal plain(BigDecimal percent) {
        return new BigDecimal(percent.stripTrailingZeros().toPlainString());
    }

    /** The same words for a cohort that does not exist, was deleted, or is somebody else's. */
    static NoSuchElementException unknown() {
        return new NoSuchElementException("No such cohort");
    }
}
