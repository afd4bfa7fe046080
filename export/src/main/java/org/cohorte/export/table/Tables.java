package org.cohorte.export.table;

import java.time.ZoneId;
import java.util.UUID;
import org.cohorte.export.text.ExportTexts;
import org.cohorte.query.engine.CohortEngine;
import org.cohorte.query.lines.ClinicalLines;
import org.cohorte.query.lines.LineQuery;
import org.cohorte.query.patients.PatientSet;
import org.cohorte.query.scope.Scope;
import org.cohorte.query.scope.Scope.Reading;
import org.cohorte.registry.identity.Identities;
import org.cohorte.registry.perimeter.Perimeters;

/**
 * The tables of exports over the index and the registry. Safe for many threads.
 *
 * @param secret that the pseudonyms of exports are made with
 * @param zone   of the hospital: dates are told in it
 */
public record Tables(
        CohortEngine engine,
        ClinicalLines lines,
        Identities identities,
        Perimeters perimeters,
        Secret secret,
        ZoneId zone) {

    /** Gives the secret when it is needed: a record would print the bytes. */
    @FunctionalInterface
    public interface Secret {

        byte[] bytes();
    }

    /** Rows that a table has for these patients in this scope now. */
    public long count(ExportTable table, PatientSet patients, Scope scope) {
        return TableReader.kind(table)
                .map(kind -> lines.count(LineQuery.of(kind), patients, scope))
                .orElseGet(() -> (long) engine.within(patients, scope).size());
    }

    /**
     * A reader for one export.
     *
     * @param export whose pseudonyms and shifts of dates a pseudonymised scope gets
     */
    public TableReader reader(Scope scope, UUID export, ExportTexts texts) {
        return new TableReader(
                lines,
                new People(lines, identities, scope),
                new Units(perimeters),
                guise(scope.reading(), export),
                texts,
                scope);
    }

    private Guise guise(Reading reading, UUID export) {
        return switch (reading) {
            case NOMINATIVE -> new Guise.AsIs(zone);
            case PSEUDONYMISED -> new Guise.Disguised(new ExportKeys(secret.bytes(), export), zone);
            case COUNTS -> throw new SecurityException("Figures alone are not exported");
        };
    }
}
