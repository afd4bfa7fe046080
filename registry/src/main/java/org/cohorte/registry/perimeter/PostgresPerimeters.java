package org.cohorte.registry.perimeter;

import static org.cohorte.registry.schema.Tables.PERIMETER;
import static org.cohorte.registry.schema.Tables.PERIMETER_CLOSURE;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.length;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.when;

import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cohorte.query.scope.Scope;
import org.cohorte.registry.perimeter.Perimeter.Level;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectWhereStep;

/** The tree in its tables. Each call is one query, whatever the size of the tree. */
public final class PostgresPerimeters implements Perimeters, Visibility {

    private static final org.cohorte.registry.schema.tables.Perimeter BELOW = PERIMETER.as("below");
    private static final Field<Boolean> LEAF =
            field(not(exists(selectOne().from(BELOW).where(BELOW.PARENT.eq(PERIMETER.NUMBER)))));

    private final DSLContext database;

    /** Reads with these connections. */
    public PostgresPerimeters(DSLContext database) {
        this.database = database;
    }

    @Override
    public Optional<Perimeter> root() {
        return select().where(PERIMETER.PARENT.isNull())
                .orderBy(PERIMETER.NUMBER)
                .limit(1)
                .fetchOptional(PostgresPerimeters::perimeter);
    }

    @Override
    public List<Perimeter> tops(Scope scope) {
        if (scope.wholeHospital()) {
            return root().map(List::of).orElse(List.of());
        }
        return byName(select().where(PERIMETER.NUMBER.in(Numbers.valid(scope.units())))
                .fetch(PostgresPerimeters::perimeter));
    }

    @Override
    public List<Perimeter> children(String number, Scope scope) {
        Optional<Integer> parent = Numbers.parse(number);
        if (parent.isEmpty()) {
            return List.of();
        }
        // Whoever covers the parent covers its children: one look at the closure of the parent is enough.
        return byName(select().where(PERIMETER.PARENT.eq(parent.get()))
                .and(covered(PERIMETER.PARENT, scope))
                .fetch(PostgresPerimeters::perimeter));
    }

    @Override
    public List<Perimeter> search(String text, int limit, Scope scope) {
        List<String> words = Folding.words(text);
        if (words.isEmpty() || limit <= 0) {
            return List.of();
        }
        Condition everyWord = noCondition();
        for (String word : words) {
            everyWord = everyWord.and(PERIMETER.FOLDED.contains(" " + word));
        }
        String whole = Folding.fold(text);
        return select().where(everyWord)
                .and(covered(PERIMETER.NUMBER, scope))
                .orderBy(
                        when(PERIMETER.FOLDED.endsWith("| " + whole), 0)
                                .when(PERIMETER.FOLDED.startsWith(" " + whole + " |"), 1)
                                .when(PERIMETER.FOLDED.startsWith(" " + whole), 2)
                                .otherwise(3),
                        length(PERIMETER.NAME),
                        PERIMETER.FOLDED,
                        PERIMETER.NUMBER)
                .limit(limit)
                .fetch(PostgresPerimeters::perimeter);
    }

    @Override
    public Optional<Perimeter> find(String number, Scope scope) {
        return Numbers.parse(number)
                .flatMap(n -> select().where(PERIMETER.NUMBER.eq(n))
                        .and(covered(PERIMETER.NUMBER, scope))
                        .fetchOptional(PostgresPerimeters::perimeter));
    }

    @Override
    public Map<String, Perimeter> describe(Collection<String> numbers) {
        Map<String, Perimeter> described = new LinkedHashMap<>();
        select().where(PERIMETER.NUMBER.in(Numbers.valid(numbers)))
                .orderBy(PERIMETER.NUMBER)
                .fetch(PostgresPerimeters::perimeter)
                .forEach(perimeter -> described.put(perimeter.number(), perimeter));
        return described;
    }

    @Override
    public Set<String> visible(Collection<String> numbers, Scope scope) {
        return new HashSet<>(database.select(PERIMETER.NUMBER)
                .from(PERIMETER)
                .where(PERIMETER.NUMBER.in(Numbers.valid(numbers)))
                .and(covered(PERIMETER.NUMBER, scope).or(above(PERIMETER.NUMBER, scope)))
                .fetch(row -> row.value1().toString()));
    }

    @Override
    public Set<String> inside(Collection<String> numbers, Scope scope) {
        return new HashSet<>(database.select(PERIMETER.NUMBER)
                .from(PERIMETER)
                .where(PERIMETER.NUMBER.in(Numbers.valid(numbers)))
                .and(covered(PERIMETER.NUMBER, scope))
                .fetch(row -> row.value1().toString()));
    }

    private static Condition above(Field<Integer> number, Scope scope) {
        List<Integer> units = Numbers.valid(scope.units());
        return units.isEmpty()
                ? falseCondition()
                : exists(selectOne()
                        .from(PERIMETER_CLOSURE)
                        .where(PERIMETER_CLOSURE.ANCESTOR.eq(number))
                        .and(PERIMETER_CLOSURE.DESCENDANT.in(units)));
    }

    private static Condition covered(Field<Integer> number, Scope scope) {
        if (scope.wholeHospital()) {
            return trueCondition();
        }
        List<Integer> units = Numbers.valid(scope.units());
        if (units.isEmpty()) {
            return falseCondition();
        }
        return exists(selectOne()
                .from(PERIMETER_CLOSURE)
                .where(PERIMETER_CLOSURE.DESCENDANT.eq(number))
                .and(PERIMETER_CLOSURE.ANCESTOR.in(units)));
    }

    private SelectWhereStep<? extends Record> select() {
        return database.select(
                        PERIMETER.NUMBER, PERIMETER.SOURCE_ID, PERIMETER.NAME, PERIMETER.TIER, PERIMETER.PARENT, LEAF)
                .from(PERIMETER);
    }

    private static Perimeter perimeter(Record row) {
        return new Perimeter(
                Integer.toString(row.get(PERIMETER.NUMBER)),
                row.get(PERIMETER.SOURCE_ID),
                row.get(PERIMETER.NAME),
                Level.valueOf(row.get(PERIMETER.TIER)),
                Optional.ofNullable(row.get(PERIMETER.PARENT)).map(String::valueOf),
                row.get(LEAF));
    }

    /** By their names. Sorted here: the database's own order depends on how it was created. */
    public static List<Perimeter> byName(List<Perimeter> perimeters) {
        return perimeters.stream()
                .sorted(Comparator.comparing(Perimeter::name, Collator.getInstance(Locale.FRENCH))
                        .thenComparing(Perimeter::sourceId))
                .toList();
    }
}
