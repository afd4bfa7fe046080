package org.cohorte.registry.perimeter;

import static org.cohorte.registry.schema.Tables.PERIMETER;
import static org.cohorte.registry.schema.Tables.PERIMETER_CLOSURE;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cohorte.registry.perimeter.Perimeter.Level;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;

/**
 * Writes the tree and its closure table. Numbers follow the highest, since those of a sequence are lost with a rollback: a hospital
 * whose first import was killed has the same as one whose was not.
 */
public final class PostgresHospitalTree implements HospitalTree {

    private final DSLContext database;
    private final Runnable afterChange;

    /**
     * Writes with these connections.
     *
     * @param afterChange run after each change of the tree
     */
    public PostgresHospitalTree(DSLContext database, Runnable afterChange) {
        this.database = database;
        this.afterChange = afterChange;
    }

    @Override
    public Map<String, Place> put(Collection<Unit> units) {
        Map<String, Place> places = database.transactionResult(transaction -> {
            DSLContext inside = transaction.dsl();
            // Readers go on reading the old tree; a second writer waits.
            inside.execute("lock table perimeter in share row exclusive mode");
            Map<String, Unit> known = known(inside);
            List<Unit> wanted = TreeDraft.of(known.values(), units);
            if (!List.copyOf(known.values()).equals(wanted)) {
                write(inside, known, wanted);
                rebuildClosure(inside);
            }
            return places(inside);
        });
        afterChange.run();
        return places;
    }

    @Override
    public Map<String, Place> places() {
        return places(database);
    }

    private static Map<String, Unit> known(DSLContext inside) {
        var above = PERIMETER.as("above");
        Map<String, Unit> known = new LinkedHashMap<>();
        inside.select(PERIMETER.SOURCE_ID, PERIMETER.NAME, PERIMETER.TIER, above.SOURCE_ID)
                .from(PERIMETER)
                .leftJoin(above)
                .on(above.NUMBER.eq(PERIMETER.PARENT))
                .orderBy(PERIMETER.NUMBER)
                .fetch(Records.mapping(PostgresHospitalTree::unit))
                .forEach(unit -> known.put(unit.sourceId(), unit));
        return known;
    }

    private static Unit unit(String sourceId, String name, String level, @Nullable String parent) {
        return new Unit(sourceId, name, Level.valueOf(level), Optional.ofNullable(parent));
    }

    private static void write(DSLContext inside, Map<String, Unit> known, List<Unit> parentsFirst) {
        Map<String, Integer> numbers = new HashMap<>(inside.select(PERIMETER.SOURCE_ID, PERIMETER.NUMBER)
                .from(PERIMETER)
                .fetchMap(PERIMETER.SOURCE_ID, PERIMETER.NUMBER));
        int last = numbers.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        for (Unit unit : parentsFirst) {
            @Nullable Integer parent = unit.parentSourceId().map(numbers::get).orElse(null);
            if (!known.containsKey(unit.sourceId())) {
                last++;
                insert(inside, last, unit, parent);
                numbers.put(unit.sourceId(), last);
            } else if (!unit.equals(known.get(unit.sourceId()))) {
                update(inside, unit, parent);
            }
        }
    }

    private static void insert(DSLContext inside, int number, Unit unit, @Nullable Integer parent) {
        inside.execute(
                """
                insert into perimeter (number, source_id, name, folded, tier, parent)
                overriding system value values (?, ?, ?, ?, ?, ?::int)
                """,
                number,
                unit.sourceId(),
                unit.name(),
                Folding.of(unit.name(), unit.sourceId()),
                unit.level().name(),
                parent);
    }

    private static void update(DSLContext inside, Unit unit, @Nullable Integer parent) {
        inside.update(PERIMETER)
                .set(PERIMETER.NAME, unit.name())
                .set(PERIMETER.FOLDED, Folding.of(unit.name(), unit.sourceId()))
                .set(PERIMETER.TIER, unit.level().name())
                .set(PERIMETER.PARENT, parent)
                .where(PERIMETER.SOURCE_ID.eq(unit.sourceId()))
                .execute();
    }

    private static void rebuildClosure(DSLContext inside) {
        inside.deleteFrom(PERIMETER_CLOSURE).execute();
        inside.execute("""
                insert into perimeter_closure (ancestor, descendant, depth)
                with recursive line (ancestor, descendant, depth) as (
                    select number, number, 0 from perimeter
                    union all
                    select perimeter.parent, line.descendant, line.depth + 1
                    from line join perimeter on perimeter.number = line.ancestor
                    where perimeter.parent is not null)
                select ancestor, descendant, depth from line
                """);
    }

    private static Map<String, Place> places(DSLContext context) {
        Map<String, List<Integer>> paths = new LinkedHashMap<>();
        for (Record row : context.select(PERIMETER.SOURCE_ID, PERIMETER_CLOSURE.ANCESTOR)
                .from(PERIMETER)
                .join(PERIMETER_CLOSURE)
                .on(PERIMETER_CLOSURE.DESCENDANT.eq(PERIMETER.NUMBER))
                .orderBy(PERIMETER.NUMBER, PERIMETER_CLOSURE.DEPTH)
                .fetch()) {
            paths.computeIfAbsent(row.get(PERIMETER.SOURCE_ID), sourceId -> new ArrayList<>())
                    .add(row.get(PERIMETER_CLOSURE.ANCESTOR));
        }
        Map<String, Place> places = new LinkedHashMap<>();
        paths.forEach((sourceId, path) -> places.put(sourceId, new Place(path)));
        return places;
    }
}
