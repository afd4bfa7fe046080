package org.cohorte.ingest.omop;

import static org.jooq.impl.DSL.val;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.cohorte.ingest.source.SourceException;
import org.jooq.DSLContext;
import org.jooq.Record;

/** The tables and views of one schema, as the catalog of PostgreSQL tells: what they are called, what of them may be read. */
final class SchemaCatalog {

    private final Map<OmopTable, Relation> relations = new EnumMap<>(OmopTable.class);
    private final TreeSet<String> others = new TreeSet<>();

    /**
     * A table or view.
     *
     * @param name    as the database writes it
     * @param rows    as many as PostgreSQL reckons it has
     * @param columns that may be read, as the database writes them
     * @param hidden  that may not
     * @param guarded whether policies choose the rows that the role sees
     */
    record Relation(String name, long rows, List<String> columns, List<String> hidden, boolean guarded) {}

    /**
     * Reads the catalog.
     *
     * @throws SourceException when there is no such schema, it may not be used, or it has no table PERSON
     */
    static SchemaCatalog read(DSLContext sql, OmopDatabase database) {
        requireSchema(sql, database);
        SchemaCatalog catalog = new SchemaCatalog();
        sql.resultQuery("""
                        select c.relname as name,
                               case when c.reltuples >= 0 then c.reltuples::bigint
                                    when c.relkind in ('r', 'm') then pg_relation_size(c.oid) / 100
                                    else 0 end as rows,
                               array_agg(a.attname::text order by a.attnum)
                                   filter (where has_column_privilege(c.oid, a.attnum, 'select')) as columns,
                               array_agg(a.attname::text order by a.attnum)
                                   filter (where not has_column_privilege(c.oid, a.attnum, 'select')) as hidden,
                               row_security_active(c.oid) as guarded
                        from pg_class c
                        join pg_namespace n on n.oid = c.relnamespace
                        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                        where n.nspname = {0} and c.relkind in ('r', 'p', 'v', 'm', 'f') and not c.relispartition
                        group by c.oid, c.relname, c.reltuples, c.relkind
                        order by c.relname
                        """, val(database.schema())).forEach(catalog::add);
        if (!catalog.relations.containsKey(OmopTable.PERSON)) {
            throw new SourceException("The schema " + database.schema() + " of " + database.url()
                    + " has no table person: an OMOP source cannot be read without it." + elsewhere(sql));
        }
        return catalog;
    }

    private void add(Record row) {
        String name = row.get("name", String.class);
        Relation relation = new Relation(
                name,
                row.get("rows", Long.class),
                texts(row, "columns"),
                texts(row, "hidden"),
                row.get("guarded", Boolean.class));
        Optional<OmopTable> table = OmopTable.named(name.toLowerCase(Locale.ROOT));
        if (table.isEmpty()) {
            others.add(name);
        } else if (relations.putIfAbsent(table.get(), relation) != null) {
            // Two whose names differ in case: the one in lower case counts, as it does in a query.
            if (name.equals(table.get().tableName())) {
                relations.put(table.get(), relation);
            }
        }
    }

    private static List<String> texts(Record row, String field) {
        String[] texts = row.get(field, String[].class);
        return texts == null ? List.of() : List.of(texts);
    }

    private static void requireSchema(DSLContext sql, OmopDatabase database) {
        String schema = database.schema();
        Optional<Boolean> usable = sql.resultQuery(
                        "select has_schema_privilege(oid, 'usage') from pg_namespace where nspname = {0}", val(schema))
                .fetchOptionalInto(Boolean.class);
        if (usable.isEmpty()) {
            throw new SourceException("There is no schema " + schema + " in " + database.url()
                    + ": name it with &currentSchema=…" + elsewhere(sql));
        }
        if (!usable.get()) {
            throw new SourceException("The role " + database.user() + " may not use the schema " + schema
                    + ". Its owner can let it: GRANT USAGE ON SCHEMA " + schema + " TO " + database.user()
                    + "; GRANT SELECT ON ALL TABLES IN SCHEMA " + schema + " TO " + database.user() + ";");
        }
    }

    private static String elsewhere(DSLContext sql) {
        List<String> schemas = sql.resultQuery("""
                        select distinct n.nspname::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where lower(c.relname) = 'person' and c.relkind in ('r', 'p', 'v', 'm', 'f') order by 1
                        """).fetchInto(String.class);
        return schemas.isEmpty() ? "" : " There is a table person in: " + String.join(", ", schemas) + ".";
    }

    Optional<Relation> find(OmopTable table) {
        return Optional.ofNullable(relations.get(table));
    }

    /** What of the tables may not be read, in sentences. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        relations.values().forEach(relation -> {
            if (!relation.hidden().isEmpty() && !relation.columns().isEmpty()) {
                notes.add("Of the table " + relation.name() + " these columns may not be read: "
                        + String.join(", ", relation.hidden()) + ".");
            }
            if (relation.guarded()) {
                notes.add("Policies of the table " + relation.name()
                        + " choose its rows: those that the role does not see are not read.");
            }
        });
        return notes;
    }

    /** Names of what holds no table that is read. */
    List<String> others() {
        return new ArrayList<>(others);
    }
}
