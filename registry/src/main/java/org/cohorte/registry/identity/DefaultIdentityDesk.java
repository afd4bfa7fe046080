package org.cohorte.registry.identity;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.cohorte.registry.audit.AuditAction;
import org.cohorte.registry.audit.AuditLine;
import org.cohorte.registry.audit.AuditLog;
import org.cohorte.registry.audit.AuditOutcome;
import org.cohorte.registry.rights.OperatorAccess;
import org.cohorte.registry.rights.Right;
import org.cohorte.registry.rights.Scopes;
import org.jooq.DSLContext;

/** Decisions over the tables of identities. */
public final class DefaultIdentityDesk implements IdentityDesk {

    private static final int LONGEST_REASON = 500;
    private static final int PATIENTS_OF_A_LINE = 1_000;

    private final DSLContext database;
    private final Merges merges;
    private final Oppositions oppositions;
    private final Scopes scopes;
    private final AuditLog audit;
    private final Supplier<Optional<String>> address;

    /**
     * A desk.
     *
     * @param address where the caller of this moment is
     */
    public DefaultIdentityDesk(
            DSLContext database,
            Merges merges,
            Oppositions oppositions,
            Scopes scopes,
            AuditLog audit,
            Supplier<Optional<String>> address) {
        this.database = database;
        this.merges = merges;
        this.oppositions = oppositions;
        this.scopes = scopes;
        this.audit = audit;
        this.address = address;
    }

    @Override
    public Said say(String login, By by, List<String> values, boolean opposed) {
        String what = opposed ? "OPPOSED" : "CONSENTED";
        require(login, what);
        Map<String, Set<Integer>> found = find(by, values);
        Set<Integer> records = new TreeSet<>();
        found.values().forEach(records::addAll);
        List<Integer> changed = oppositions.say(opposed ? records : wholePersons(records), opposed);
        List<Integer> about = List.copyOf(records);
        for (int from = 0; from < about.size(); from += PATIENTS_OF_A_LINE) {
            List<Integer> some = about.subList(from, Math.min(about.size(), from + PATIENTS_OF_A_LINE));
            audit.add(line(login, what, AuditOutcome.DONE).aboutPatients(some));
        }
        Set<String> unknown = new LinkedHashSet<>(values);
        unknown.removeAll(found.keySet());
        return new Said(records.size(), changed.size(), List.copyOf(unknown));
    }

    /** Whoever consents does so for all their records. */
    private Set<Integer> wholePersons(Set<Integer> records) {
        Integer[] numbers = records.toArray(Integer[]::new);
        return new TreeSet<>(database.fetch("""
                        select g.number from patient as p
                        join patient as g
                            on g.number = coalesce(p.kept, p.number) or g.kept = coalesce(p.kept, p.number)
                        where p.number = any(?::int[])
                        """, (Object) numbers).getValues("number", Integer.class));
    }

    @Override
    public Merge merge(String login, By by, String kept, String givenUp, String reason) {
        require(login, "MERGED");
        String why = reason(reason);
        Merge merge = merges.merge(one(by, kept), one(by, givenUp), why, login);
        audit.add(line(login, "MERGED", AuditOutcome.DONE).aboutPatients(List.of(merge.kept(), merge.givenUp())));
        return merge;
    }

    @Override
    public Merge separate(String login, By by, String givenUp, String reason) {
        require(login, "SEPARATED");
        Merge merge = merges.separate(one(by, givenUp), reason(reason), login);
        audit.add(line(login, "SEPARATED", AuditOutcome.DONE).aboutPatients(List.of(merge.kept(), merge.givenUp())));
        return merge;
    }

    private static String reason(String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new IdentityException("reason", Map.of("max", String.valueOf(LONGEST_REASON)));
        }
        return reason.strip();
    }

    @Override
    public List<Merge> merges(String login, int limit) {
        require(login, "LISTED");
        return merges.list(limit);
    }

    private void require(String login, String what) {
        if (!login.equals(OperatorAccess.LOGIN) && !scopes.rights(login).contains(Right.FULL_ADMIN)) {
            audit.add(line(login, what, AuditOutcome.REFUSED));
            throw new SecurityException("Identities are for full administrators and the operator");
        }
    }

    private AuditLine line(String login, String what, AuditOutcome outcome) {
        return AuditLine.of(login, AuditAction.IDENTITY, outcome)
                .from(address.get())
                .with(Map.of("what", what));
    }

    /** The one record that a value names. */
    private int one(By by, String value) {
        Set<Integer> found = find(by, List.of(value)).getOrDefault(value, Set.of());
        if (found.isEmpty()) {
            throw new IdentityException("unknown", Map.of("value", value));
        }
        if (found.size() > 1) {
            String numbers =
                    String.join(", ", found.stream().map(String::valueOf).toList());
            throw new IdentityException("several", Map.of("value", value, "numbers", numbers));
        }
        return found.iterator().next();
    }

    /** Records by what they say themselves, whatever the person's others say. */
    private Map<String, Set<Integer>> find(By by, List<String> values) {
        Map<String, Set<Integer>> found = new HashMap<>();
        database.fetch("""
                        select n.value, p.number
                        from (select value, case when value ~ '^[0-9]{1,9}$' then value::int end as number
                              from unnest(?::text[]) as given (value)) as n
                        join patient as p on %s
                        left join patient_record as r on r.number = p.number
                        where ? or r.number is null or r.ipp = n.value
                        """.formatted(join(by)), values.toArray(String[]::new), by != By.IPP)
                .forEach(row -> found.computeIfAbsent(row.get("value", String.class), value -> new TreeSet<>())
                        .add(row.get("number", Integer.class)));
        return found;
    }

    /** An IPP that a person's row took over from another record names that one. */
    private static String join(By by) {
        return switch (by) {
            case IPP -> "p.ipp = n.value";
            case NUMBER -> "p.number = n.number";
            case PSEUDONYM -> "p.pseudonym = upper(n.value)";
        };
    }
}
