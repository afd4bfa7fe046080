package org.cohorte.registry.request;

import static org.cohorte.registry.schema.Tables.ACCOUNT;
import static org.cohorte.registry.schema.Tables.SAVED_REQUEST;
import static org.cohorte.registry.schema.Tables.SAVED_REQUEST_VERSION;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.cohorte.registry.account.Logins;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Saved requests in their tables. Every statement carries the owner, so that a foreign identifier finds nothing. */
public final class PostgresSavedRequests implements SavedRequests {

    private static final Duration VERSION_SPAN = Duration.ofMinutes(10);

    private final DSLContext database;
    private final Clock clock;

    /**
     * Reads and writes with these connections.
     *
     * @param clock tells when a version begins and ends
     */
    public PostgresSavedRequests(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public SavedRequest create(String owner, String name, String json) {
        UUID id = UUID.randomUUID();
        Instant now = now();
        database.transaction(transaction -> {
            DSLContext inside = transaction.dsl();
            inside.insertInto(SAVED_REQUEST)
                    .set(SAVED_REQUEST.ID, id)
                    .set(SAVED_REQUEST.OWNER, account(inside, owner))
                    .set(SAVED_REQUEST.NAME, name.strip())
                    .set(SAVED_REQUEST.MODIFIED_AT, now)
                    .execute();
            begin(inside, id, 1, json, now);
        });
        return existing(id, owner);
    }

    @Override
    public SavedRequest save(UUID id, String owner, String json) {
        database.transaction(transaction -> {
            DSLContext inside = transaction.dsl();
            Record current = select(inside, id, owner)
                    .forUpdate()
                    .of(SAVED_REQUEST)
                    .fetchOptional()
                    .orElseThrow(PostgresSavedRequests::unknown);
            if (!current.get(SAVED_REQUEST_VERSION.CRITERIA).data().equals(json)) {
                write(inside, id, current, json);
            }
        });
        return existing(id, owner);
    }

    private void write(DSLContext inside, UUID id, Record current, String json) {
        Instant now = now();
        int version = current.get(SAVED_REQUEST.VERSION);
        Instant ends = current.get(SAVED_REQUEST_VERSION.BEGUN_AT).plus(VERSION_SPAN);
        if (now.isBefore(ends)) {
            inside.update(SAVED_REQUEST_VERSION)
                    .set(SAVED_REQUEST_VERSION.CRITERIA, JSON.json(json))
                    .set(SAVED_REQUEST_VERSION.MODIFIED_AT, now)
                    // The figure belonged to the criteria that are replaced.
                    .setNull(SAVED_REQUEST_VERSION.TOTAL)
                    .where(SAVED_REQUEST_VERSION.REQUEST.eq(id))
                    .and(SAVED_REQUEST_VERSION.VERSION.eq(version))
                    .execute();
        } else {
            version++;
            begin(inside, id, version, json, now);
        }
        inside.update(SAVED_REQUEST)
                .set(SAVED_REQUEST.VERSION, version)
                .set(SAVED_REQUEST.MODIFIED_AT, now)
                .where(SAVED_REQUEST.ID.eq(id))
                .execute();
    }

    private static void begin(DSLContext inside, UUID id, int version, String json, Instant now) {
        inside.insertInto(SAVED_REQUEST_VERSION)
                .set(SAVED_REQUEST_VERSION.REQUEST, id)
                .set(SAVED_REQUEST_VERSION.VERSION, version)
                .set(SAVED_REQUEST_VERSION.CRITERIA, JSON.json(json))
                .set(SAVED_REQUEST_VERSION.BEGUN_AT, now)
                .set(SAVED_REQUEST_VERSION.MODIFIED_AT, now)
                .execute();
    }

    @Override
    public SavedRequest rename(UUID id, String owner, String name) {
        int renamed = database.update(SAVED_REQUEST)
                .set(SAVED_REQUEST.NAME, name.strip())
                .where(SAVED_REQUEST.ID.eq(id))
                .and(owned(owner))
                .execute();
        if (renamed == 0) {
            throw unknown();
        }
        return existing(id, owner);
    }

    @Override
    public void counted(UUID id, String owner, long total) {
        database.update(SAVED_REQUEST_VERSION)
                .set(SAVED_REQUEST_VERSION.TOTAL, total)
                .from(SAVED_REQUEST)
                .where(SAVED_REQUEST.ID.eq(id))
                .and(owned(owner))
                .and(SAVED_REQUEST_VERSION.REQUEST.eq(SAVED_REQUEST.ID))
                .and(SAVED_REQUEST_VERSION.VERSION.eq(SAVED_REQUEST.VERSION))
                .execute();
    }

    @Override
    public Optional<SavedRequest> find(UUID id, String owner) {
        return select(database, id, owner).fetchOptional(PostgresSavedRequests::request);
    }

    @Override
    public List<SavedRequest> list(String owner, int limit) {
        return select(database, owner)
                .orderBy(SAVED_REQUEST.MODIFIED_AT.desc(), SAVED_REQUEST.ID)
                .limit(Math.max(0, limit))
                .fetch(PostgresSavedRequests::request);
    }

    @Override
    public List<SavedRequest> search(String owner, String text, int limit) {
        return select(database, owner)
                .and(named(text))
                .orderBy(SAVED_REQUEST.MODIFIED_AT.desc(), SAVED_REQUEST.ID)
                .limit(Math.max(0, limit))
                .fetch(PostgresSavedRequests::request);
    }

    /** The function leaves neither sign nor joker of {@code like}. */
    private static Condition named(String text) {
        return DSL.condition("""
                not exists (select from unnest(string_to_array(folded({0}), ' ')) as word
                            where folded({1}) not like '%' || word || '%')
                """, DSL.val(text.replace('\0', ' ')), SAVED_REQUEST.NAME);
    }

    @Override
    public List<Version> versions(UUID id, String owner) {
        return database.select(
                        SAVED_REQUEST_VERSION.VERSION,
                        SAVED_REQUEST_VERSION.BEGUN_AT,
                        SAVED_REQUEST_VERSION.MODIFIED_AT,
                        SAVED_REQUEST_VERSION.TOTAL)
                .from(SAVED_REQUEST_VERSION)
                .join(SAVED_REQUEST)
                .on(SAVED_REQUEST.ID.eq(SAVED_REQUEST_VERSION.REQUEST))
                .where(SAVED_REQUEST.ID.eq(id))
                .and(owned(owner))
                .orderBy(SAVED_REQUEST_VERSION.VERSION.desc())
                .fetch(row -> new Version(row.value1(), row.value2(), row.value3(), figure(row.value4())));
    }

    @Override
    public Optional<SavedRequest> version(UUID id, String owner, int number) {
        return select(database, SAVED_REQUEST_VERSION.VERSION.eq(number), owner)
                .and(SAVED_REQUEST.ID.eq(id))
                .fetchOptional(PostgresSavedRequests::request);
    }

    @Override
    public void delete(UUID id, String owner) {
        database.update(SAVED_REQUEST)
                .set(SAVED_REQUEST.DELETED_AT, now())
                .where(SAVED_REQUEST.ID.eq(id))
                .and(owned(owner))
                .execute();
    }

    @Override
    public SavedRequest restore(UUID id, String owner) {
        database.update(SAVED_REQUEST)
                .setNull(SAVED_REQUEST.DELETED_AT)
                .where(SAVED_REQUEST.ID.eq(id))
                .and(ofOwner(owner))
                .execute();
        return existing(id, owner);
    }

    private SavedRequest existing(UUID id, String owner) {
        return find(id, owner).orElseThrow(PostgresSavedRequests::unknown);
    }

    private static SelectConditionStep<Record> select(DSLContext context, UUID id, String owner) {
        return select(context, owner).and(SAVED_REQUEST.ID.eq(id));
    }

    private static SelectConditionStep<Record> select(DSLContext context, String owner) {
        return select(context, SAVED_REQUEST_VERSION.VERSION.eq(SAVED_REQUEST.VERSION), owner);
    }

    private static SelectConditionStep<Record> select(DSLContext context, Condition version, String owner) {
        return context.select(SAVED_REQUEST.fields())
                .select(SAVED_REQUEST_VERSION.fields())
                .select(ACCOUNT.LOGIN)
                .from(SAVED_REQUEST)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(SAVED_REQUEST.OWNER))
                .join(SAVED_REQUEST_VERSION)
                .on(SAVED_REQUEST_VERSION.REQUEST.eq(SAVED_REQUEST.ID))
                .and(version)
                .where(ACCOUNT.LOGIN.eq(Logins.normal(owner)))
                .and(SAVED_REQUEST.DELETED_AT.isNull());
    }

    private Condition owned(String owner) {
        return SAVED_REQUEST.DELETED_AT.isNull().and(ofOwner(owner));
    }

    private Condition ofOwner(String owner) {
        return SAVED_REQUEST.OWNER.eq(
                database.select(ACCOUNT.ID).from(ACCOUNT).where(ACCOUNT.LOGIN.eq(Logins.normal(owner))));
    }

    private static long account(DSLContext context, String owner) {
        return context.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.LOGIN.eq(Logins.normal(owner)))
                .fetchOptional(ACCOUNT.ID)
                .orElseThrow(() -> new NoSuchElementException("No account " + owner));
    }

    private static SavedRequest request(Record row) {
        return new SavedRequest(
                row.get(SAVED_REQUEST.ID),
                row.get(ACCOUNT.LOGIN),
                row.get(SAVED_REQUEST.NAME),
                row.get(SAVED_REQUEST_VERSION.VERSION),
                row.get(SAVED_REQUEST_VERSION.CRITERIA).data(),
                figure(row.get(SAVED_REQUEST_VERSION.TOTAL)),
                row.get(SAVED_REQUEST_VERSION.MODIFIED_AT));
    }

    private static OptionalLong figure(@Nullable Long total) {
        return total == null ? OptionalLong.empty() : OptionalLong.of(total);
    }

    /** The same words for a request that does not exist, was deleted, or is somebody else's. */
    private static NoSuchElementException unknown() {
        return new NoSuchElementException("No such request");
    }

    /** To the microsecond, as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
