package org.cohorte.registry.nomenclature;

import static org.cohorte.registry.schema.Tables.NOMENCLATURE;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Records;

/** The shelf as a table: one statement puts a nomenclature in the place of another. */
public final class PostgresNomenclatureShelf implements NomenclatureShelf {

    private final DSLContext database;

    public PostgresNomenclatureShelf(DSLContext database) {
        this.database = database;
    }

    @Override
    public List<Kept> list() {
        return database.select(
                        NOMENCLATURE.SYSTEM,
                        NOMENCLATURE.NAME,
                        NOMENCLATURE.FORMAT,
                        NOMENCLATURE.ORIGIN,
                        NOMENCLATURE.CODES,
                        NOMENCLATURE.IMPORTED_AT)
                .from(NOMENCLATURE)
                .orderBy(NOMENCLATURE.SYSTEM)
                .fetch(Records.mapping(Kept::new));
    }

    @Override
    public Optional<byte[]> content(String system) {
        return database.select(NOMENCLATURE.CONTENT)
                .from(NOMENCLATURE)
                .where(NOMENCLATURE.SYSTEM.eq(system))
                .fetchOptional(NOMENCLATURE.CONTENT);
    }

    @Override
    public void put(Kept nomenclature, byte[] content) {
        database.insertInto(NOMENCLATURE)
                .set(NOMENCLATURE.SYSTEM, nomenclature.system())
                .set(NOMENCLATURE.NAME, nomenclature.name())
                .set(NOMENCLATURE.FORMAT, nomenclature.format())
                .set(NOMENCLATURE.ORIGIN, nomenclature.origin())
                .set(NOMENCLATURE.CODES, nomenclature.codes())
                .set(NOMENCLATURE.IMPORTED_AT, nomenclature.importedAt())
                .set(NOMENCLATURE.CONTENT, content)
                .onConflict(NOMENCLATURE.SYSTEM)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }
}
