package org.cohorte.registry.identity;

import static org.cohorte.registry.schema.Tables.PATIENT_MERGE;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.cohorte.registry.identity.Merge.State;
import org.cohorte.registry.identity.MergeGroup.Member;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Reads rows of merges. */
final class MergeRows {

    private MergeRows() {}

    static Merge merge(Record row) {
        return new Merge(
                row.get(PATIENT_MERGE.GIVEN_UP),
                row.get(PATIENT_MERGE.KEPT),
                State.valueOf(row.get(PATIENT_MERGE.STATE)),
                row.get(PATIENT_MERGE.BY_HAND),
                row.get(PATIENT_MERGE.REASON),
                Optional.ofNullable(row.get(PATIENT_MERGE.LOGIN)),
                row.get(PATIENT_MERGE.ASKED_AT));
    }

    static Optional<Merge> find(DSLContext database, int givenUp) {
        return database.selectFrom(PATIENT_MERGE)
                .where(PATIENT_MERGE.GIVEN_UP.eq(givenUp))
                .forUpdate()
                .fetchOptional(MergeRows::merge);
    }

    /** A union without duplicates ends even if there were a circle. */
    static Map<Integer, Integer> chains(DSLContext database, Collection<Integer> from) {
        Map<Integer, Integer> chains = new HashMap<>();
        database.fetch("""
                        with recursive chain (given_up, kept) as (
                            select given_up, kept from patient_merge
                            where state in ('ASKED', 'MERGED') and given_up = any(?::int[])
                            union
                            select m.given_up, m.kept from patient_merge as m join chain as c on m.given_up = c.kept
                            where m.state in ('ASKED', 'MERGED'))
                        select given_up, kept from chain
                        """, (Object) from.toArray(Integer[]::new))
                .forEach(row -> chains.put(row.get("given_up", Integer.class), row.get("kept", Integer.class)));
        return chains;
    }

    /** The end of a chain. */
    static int end(Map<Integer, Integer> chains, int from) {
        int end = from;
        Set<Integer> met = new HashSet<>();
        while (chains.containsKey(end) && met.add(end)) {
            end = chains.getOrDefault(end, end);
        }
        return end;
    }

    /** Grows the records until those under the same numbers, before or after, are all there. */
    static MergeGroup group(DSLContext database, Collection<Merge> merges) {
        Set<Integer> numbers = new HashSet<>();
        merges.forEach(merge -> numbers.addAll(List.of(merge.givenUp(), merge.kept())));
        Map<Integer, Member> members = new TreeMap<>();
        int before;
        do {
            before = numbers.size();
            members = members(database, numbers);
            members.values().forEach(member -> numbers.addAll(List.of(member.number(), member.is(), member.shall())));
        } while (numbers.size() > before);
        return MergeGroup.of(merges, members.values());
    }

    private static Map<Integer, Member> members(DSLContext database, Set<Integer> numbers) {
        Map<Integer, Integer> chains = chains(database, numbers);
        Map<Integer, Member> members = new TreeMap<>();
        database.fetch("""
                        select number, coalesce(kept, number) as is_under, pseudonym from patient
                        where number = any(?::int[]) or kept = any(?::int[])
                        """, numbers.toArray(Integer[]::new), numbers.toArray(Integer[]::new))
                .forEach(row -> {
                    int number = row.get("number", Integer.class);
                    members.put(
                            number,
                            new Member(
                                    number,
                                    row.get("is_under", Integer.class),
                                    end(chains, number),
                                    row.get("pseudonym", String.class)));
                });
        return members;
    }
}
