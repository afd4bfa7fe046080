package org.cohorte.registry.identity;

import static org.cohorte.registry.schema.Tables.PATIENT;
import static org.cohorte.registry.schema.Tables.PATIENT_MERGE;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.cohorte.registry.identity.Merge.State;
import org.jooq.DSLContext;

/** Merges in their tables. Every change of a wish is one statement or one short transaction. */
public final class PostgresMerges implements Merges {

    private static final List<String> OPEN = List.of(State.ASKED.name(), State.LEAVING.name());

    private final DSLContext database;
    private final Clock clock;

    /** Reads and writes with these connections. */
    public PostgresMerges(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Map<Integer, Integer> chains(Collection<Integer> from) {
        return MergeRows.chains(database, from);
    }

    /** The driver streams inside a transaction alone. */
    @Override
    public void each(Consumer<Said> taker) {
        database.transaction(transaction -> {
            try (var rows = transaction
                    .dsl()
                    .selectFrom(PATIENT_MERGE)
                    .orderBy(PATIENT_MERGE.GIVEN_UP)
                    .fetchSize(Identities.BATCH)
                    .fetchLazy()) {
                rows.forEach(row -> taker.accept(new Said(
                        MergeRows.merge(row),
                        row.get(PATIENT_MERGE.SAID_BY_GIVEN),
                        row.get(PATIENT_MERGE.SAID_BY_KEPT))));
            }
        });
    }

    @Override
    public void say(Collection<Said> said) {
        Batches.of(said, Identities.BATCH)
                .forEach(batch -> database.execute(
                        """
                        insert into patient_merge as m
                            (given_up, kept, state, by_hand, said_by_given, said_by_kept, asked_at)
                        select n.given_up, n.kept, 'ASKED', false, n.by_given, n.by_kept, ?::timestamptz
                        from unnest(?::int[], ?::int[], ?::boolean[], ?::boolean[]) as n (given_up, kept, by_given, by_kept)
                        on conflict (given_up) do update
                        set kept = excluded.kept, by_hand = false, asked_at = excluded.asked_at, reason = '', login = null,
                            state = case when m.state = 'MERGED' and m.kept = excluded.kept
                                         then 'MERGED' else 'ASKED' end,
                            said_by_given = excluded.said_by_given, said_by_kept = excluded.said_by_kept
                        where (m.kept, m.said_by_given, m.said_by_kept, m.state)
                            is distinct from (excluded.kept, excluded.said_by_given, excluded.said_by_kept, 'MERGED')
                        """,
                        java.sql.Timestamp.from(clock.instant()),
                        Columns.of(batch, Integer[]::new, one -> one.merge().givenUp()),
                        Columns.of(batch, Integer[]::new, one -> one.merge().kept()),
                        Columns.of(batch, Boolean[]::new, Said::byGiven),
                        Columns.of(batch, Boolean[]::new, Said::byKept)));
    }

    @Override
    public void unsay(Collection<Integer> givenUp) {
        Batches.of(givenUp, Identities.BATCH)
                .forEach(batch -> database.update(PATIENT_MERGE)
                        .set(PATIENT_MERGE.STATE, State.LEAVING.name())
                        .set(PATIENT_MERGE.SAID_BY_GIVEN, false)
                        .set(PATIENT_MERGE.SAID_BY_KEPT, false)
                        .where(PATIENT_MERGE.GIVEN_UP.in(batch))
                        .and(PATIENT_MERGE.BY_HAND.isFalse())
                        .execute());
    }

    @Override
    public Merge merge(int kept, int givenUp, String reason, String login) {
        return database.transactionResult(transaction -> {
            DSLContext inside = transaction.dsl();
            oneAtATime(inside);
            if (kept == givenUp) {
                throw new IdentityException("oneRecord", Map.of("number", String.valueOf(kept)));
            }
            Optional<Merge> before = MergeRows.find(inside, givenUp);
            before.filter(merge -> merge.state().isWanted() && merge.kept() != kept)
                    .ifPresent(merge -> {
                        throw new IdentityException(
                                "givenUpAlready",
                                Map.of("number", String.valueOf(givenUp), "kept", String.valueOf(merge.kept())));
                    });
            refuseCircle(inside, kept, givenUp);
            boolean done = before.filter(merge -> merge.state() == State.MERGED).isPresent();
            return write(
                    inside,
                    new Merge(
                            givenUp,
                            kept,
                            done ? State.MERGED : State.ASKED,
                            true,
                            reason,
                            Optional.of(login),
                            clock.instant()));
        });
    }

    /** Two that each look good could make a circle together. */
    private static void oneAtATime(DSLContext inside) {
        inside.execute("lock table patient_merge in share row exclusive mode");
    }

    private static void refuseCircle(DSLContext inside, int kept, int givenUp) {
        Map<Integer, Integer> chains = MergeRows.chains(inside, List.of(kept));
        List<String> chain = new ArrayList<>(List.of(String.valueOf(givenUp), String.valueOf(kept)));
        int at = kept;
        while (chains.containsKey(at)) {
            at = chains.getOrDefault(at, at);
            chain.add(String.valueOf(at));
            if (at == givenUp) {
                throw new IdentityException("circle", Map.of("chain", String.join(" → ", chain)));
            }
        }
    }

    @Override
    public Merge separate(int givenUp, String reason, String login) {
        return database.transactionResult(transaction -> {
            DSLContext inside = transaction.dsl();
            oneAtATime(inside);
            Merge merge = MergeRows.find(inside, givenUp)
                    .filter(found -> found.state().isWanted())
                    .orElseThrow(() -> new IdentityException("notGivenUp", Map.of("number", String.valueOf(givenUp))));
            return write(
                    inside,
                    new Merge(givenUp, merge.kept(), State.LEAVING, true, reason, Optional.of(login), clock.instant()));
        });
    }

    private static Merge write(DSLContext inside, Merge merge) {
        var row = inside.newRecord(PATIENT_MERGE);
        row.set(PATIENT_MERGE.GIVEN_UP, merge.givenUp());
        row.set(PATIENT_MERGE.KEPT, merge.kept());
        row.set(PATIENT_MERGE.STATE, merge.state().name());
        row.set(PATIENT_MERGE.BY_HAND, merge.byHand());
        row.set(PATIENT_MERGE.REASON, merge.reason());
        row.set(PATIENT_MERGE.LOGIN, merge.login().orElse(null));
        row.set(PATIENT_MERGE.ASKED_AT, merge.asked());
        inside.insertInto(PATIENT_MERGE)
                .set(row)
                .onDuplicateKeyUpdate()
                .set(row)
                .execute();
        return merge;
    }

    @Override
    public List<Merge> list(int limit) {
        return database.selectFrom(PATIENT_MERGE)
                .orderBy(PATIENT_MERGE.ASKED_AT.desc(), PATIENT_MERGE.GIVEN_UP)
                .limit(limit)
                .fetch(MergeRows::merge);
    }

    @Override
    public List<Merge> open(int limit) {
        return database.selectFrom(PATIENT_MERGE)
                .where(PATIENT_MERGE.STATE.in(OPEN))
                .orderBy(PATIENT_MERGE.GIVEN_UP)
                .limit(limit)
                .fetch(MergeRows::merge);
    }

    @Override
    public MergeGroup group(Collection<Merge> merges) {
        return MergeRows.group(database, merges);
    }

    @Override
    public void keep(Collection<Integer> records, Map<Integer, OfIndex> ofIndex) {
        database.transaction(transaction -> RecordRows.keep(transaction.dsl(), records, ofIndex));
    }

    @Override
    public void take(Collection<PatientRecord> records) {
        if (records.isEmpty()) {
            return;
        }
        database.transaction(transaction -> {
            DSLContext inside = transaction.dsl();
            RecordRows.take(inside, List.copyOf(records));
            List<Integer> numbers = PatientRows.known(
                            inside,
                            records.stream().map(PatientRecord::sourceId).toArray(String[]::new))
                    .values()
                    .stream()
                    .map(Identities.KnownPatient::number)
                    .distinct()
                    .toList();
            Map<Integer, Person> persons = new HashMap<>();
            RecordRows.persons(inside, numbers).forEach((number, merged) -> persons.put(number, merged.person()));
            RecordRows.show(inside, persons);
        });
    }

    @Override
    public Map<Integer, MergedPerson> persons(Collection<Integer> numbers) {
        return numbers.isEmpty() ? Map.of() : RecordRows.persons(database, numbers);
    }

    @Override
    public Map<Integer, Person> each(Collection<Integer> numbers) {
        return RecordRows.each(database, numbers);
    }

    @Override
    public void done(MergeGroup group) {
        database.transaction(transaction -> {
            DSLContext inside = transaction.dsl();
            Map<Integer, Person> shown = RecordRows.each(inside, group.records().keySet());
            shown.putAll(group.persons(shown));
            RecordRows.show(inside, shown);
            List<Integer> alone = new ArrayList<>();
            for (MergeGroup.Member member : group.records().values()) {
                boolean own = member.shall() == member.number();
                inside.update(PATIENT)
                        .set(PATIENT.KEPT, own ? null : member.shall())
                        .where(PATIENT.NUMBER.eq(member.number()))
                        .execute();
                if (own && group.givenUpFor(member.number()).isEmpty()) {
                    alone.add(member.number());
                }
            }
            RecordRows.forget(inside, alone);
            group.merges().forEach(merge -> carriedOut(inside, merge));
        });
    }

    private static void carriedOut(DSLContext inside, Merge merge) {
        var same = PATIENT_MERGE
                .GIVEN_UP
                .eq(merge.givenUp())
                .and(PATIENT_MERGE.KEPT.eq(merge.kept()))
                .and(PATIENT_MERGE.STATE.eq(merge.state().name()));
        if (merge.state() == State.LEAVING && !merge.byHand()) {
            inside.deleteFrom(PATIENT_MERGE).where(same).execute();
        } else {
            State after = merge.state() == State.LEAVING ? State.APART : State.MERGED;
            inside.update(PATIENT_MERGE)
                    .set(PATIENT_MERGE.STATE, after.name())
                    .where(same)
                    .execute();
        }
    }
}
