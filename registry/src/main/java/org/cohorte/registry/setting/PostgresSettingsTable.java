package org.cohorte.registry.setting;

import static org.cohorte.registry.schema.Tables.SETTING;

import java.time.Clock;
import java.util.Optional;
import org.jooq.DSLContext;

/** Settings in their table. */
public final class PostgresSettingsTable implements Settings {

    private final DSLContext database;
    private final Clock clock;

    /** Reads and writes with these connections. */
    public PostgresSettingsTable(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Optional<String> find(String name) {
        return database.select(SETTING.VALUE)
                .from(SETTING)
                .where(SETTING.NAME.eq(name))
                .fetchOptional(SETTING.VALUE);
    }

    @Override
    public void put(String name, String value) {
        database.insertInto(SETTING)
                .set(SETTING.NAME, name)
                .set(SETTING.VALUE, value)
                .set(SETTING.CHANGED_AT, clock.instant())
                .onConflict(SETTING.NAME)
                .doUpdate()
                .set(SETTING.VALUE, value)
                .set(SETTING.CHANGED_AT, clock.instant())
                .execute();
    }

    @Override
    public String putIfAbsent(String name, String value) {
        database.insertInto(SETTING)
                .set(SETTING.NAME, name)
                .set(SETTING.VALUE, value)
                .set(SETTING.CHANGED_AT, clock.instant())
                .onConflictDoNothing()
                .execute();
        return find(name).orElse(value);
    }
}
