package org.cohorte.registry.identity;

import static org.cohorte.registry.schema.Tables.DELETED_PATIENT;
import static org.cohorte.registry.schema.Tables.PATIENT_VERSION;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Versions of patients in their tables. Rows travel as one array per column; each batch is a transaction. */
final class PostgresPatientVersions implements PatientVersions {

    private final DSLContext database;

    PostgresPatientVersions(DSLContext database) {
        this.database = database;
    }

    @Override
    public Map<String, Held> held(Collection<String> sourceIds) {
        Map<String, Held> held = new HashMap<>();
        Batches.of(sourceIds, Identities.BATCH).forEach(batch -> {
            String[] ids = batch.toArray(String[]::new);
            for (Record row : database.fetch("""
                    select p.source_id, v.version, false
                    from patient as p join patient_version as v on v.patient = p.number
                    where p.source_id = any(?::text[])
                    union all
                    select source_id, version, true from deleted_patient where source_id = any(?::text[])
                    """, ids, ids)) {
                Held one = new Held(row.get(1, Long.class), row.get(2, Boolean.class));
                held.merge(row.get(0, String.class), one, (a, b) -> a.deleted() ? a : b);
            }
        });
        return held;
    }

    @Override
    public void keep(Map<String, Long> versions) {
        Batches.of(versions.entrySet(), Identities.BATCH)
                .forEach(batch -> database.transaction(transaction -> {
                    DSLContext inside = transaction.dsl();
                    String[] ids = ids(batch);
                    inside.execute("delete from deleted_patient where source_id = any(?::text[])", (Object) ids);
                    inside.execute("""
                            delete from patient_version as v using patient as p,
                                unnest(?::text[], ?::bigint[]) as n (source_id, version)
                            where p.source_id = n.source_id and v.patient = p.number and n.version = 0
                            """, ids, codes(batch));
                    inside.execute("""
                            insert into patient_version as v (patient, version)
                            select p.number, n.version
                            from unnest(?::text[], ?::bigint[]) as n (source_id, version)
                            join patient as p on p.source_id = n.source_id
                            where n.version <> 0
                            on conflict (patient) do update set version = excluded.version
                                where v.version <> excluded.version
                            """, ids, codes(batch));
                }));
    }

    @Override
    public void delete(Map<String, Long> versions) {
        Batches.of(versions.entrySet(), Identities.BATCH)
                .forEach(batch -> database.execute("""
                        insert into deleted_patient (source_id, version)
                        select * from unnest(?::text[], ?::bigint[])
                        on conflict (source_id) do update set version = excluded.version
                        """, ids(batch), codes(batch)));
    }

    private static String[] ids(List<Map.Entry<String, Long>> batch) {
        return batch.stream().map(Map.Entry::getKey).toArray(String[]::new);
    }

    private static Long[] codes(List<Map.Entry<String, Long>> batch) {
        return batch.stream().map(Map.Entry::getValue).toArray(Long[]::new);
    }

    @Override
    public Set<String> deleted(Collection<String> sourceIds) {
        Set<String> deleted = new HashSet<>();
        Batches.of(sourceIds, Identities.BATCH)
                .forEach(batch -> deleted.addAll(database.select(DELETED_PATIENT.SOURCE_ID)
                        .from(DELETED_PATIENT)
                        .where("source_id = any(?::text[])", (Object) batch.toArray(String[]::new))
                        .fetch(DELETED_PATIENT.SOURCE_ID)));
        return deleted;
    }

    @Override
    public boolean any() {
        return database.fetchExists(PATIENT_VERSION) || anyDeleted();
    }

    @Override
    public boolean anyDeleted() {
        return database.fetchExists(DELETED_PATIENT);
    }
}
