package org.cohorte.export.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cohorte.export.text.ExportTexts;
import org.cohorte.query.lines.ClinicalLines;
import org.cohorte.query.lines.Line;
import org.cohorte.query.lines.LineKind;
import org.cohorte.query.lines.LineQuery;
import org.cohorte.query.lines.PatientLine;
import org.cohorte.query.patients.PatientSet;
import org.cohorte.query.scope.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of tables, by patient number, then time. Holds some thousands of lines and the people they are about, however
 * long the table is; a table costs one stream of the index and, every {@value #BATCH} lines, a few look-ups. For one thread.
 */
public final class TableReader {

    static final int BATCH = 4_000;

    private final ClinicalLines lines;
    private final People people;
    private final Units units;
    private final Guise guise;
    private final ExportTexts texts;
    private final Scope scope;

    TableReader(ClinicalLines lines, People people, Units units, Guise guise, ExportTexts texts, Scope scope) {
        this.lines = lines;
        this.people = people;
        this.units = units;
        this.guise = guise;
        this.texts = texts;
        this.scope = scope;
    }

    /**
     * Gives every row of a table to the sink.
     *
     * @param columns codes; the rows have them in the order of the offer
     * @throws SecurityException when one of them is an identity, and the scope reads none
     */
    public void read(ExportTable table, List<String> columns, PatientSet patients, RowSink sink) {
        switch (table) {
            case PATIENTS -> patients(Columns.chosen(Catalogue.PATIENTS, columns, scope.reading()), patients, sink);
            case STAYS -> lines(LineKind.STAY, Line.Stay.class, Catalogue.STAYS, columns, patients, sink);
            case DIAGNOSES ->
                lines(LineKind.DIAGNOSIS, Line.Diagnosis.class, Catalogue.DIAGNOSES, columns, patients, sink);
            case BIOLOGY ->
                lines(LineKind.LABORATORY, Line.Laboratory.class, Catalogue.BIOLOGY, columns, patients, sink);
        }
    }

    /** How many rows a table has in this scope, patients apart: the engine counts those. */
    static Optional<LineKind> kind(ExportTable table) {
        return switch (table) {
            case PATIENTS -> Optional.empty();
            case STAYS -> Optional.of(LineKind.STAY);
            case DIAGNOSES -> Optional.of(LineKind.DIAGNOSIS);
            case BIOLOGY -> Optional.of(LineKind.LABORATORY);
        };
    }

    private void patients(List<ColumnOf<PatientLine>> columns, PatientSet patients, RowSink sink) {
        List<Integer> batch = new ArrayList<>(ClinicalLines.PAGE);
        patients.numbers().forEach(number -> {
            batch.add(number);
            if (batch.size() == ClinicalLines.PAGE) {
                patients(columns, batch, sink);
                batch.clear();
            }
        });
        patients(columns, batch, sink);
    }

    private void patients(List<ColumnOf<PatientLine>> columns, Collection<Integer> numbers, RowSink sink) {
        Map<Integer, Person> known = people.of(numbers);
        Map<String, String> names = units.names(known.values().stream()
                .flatMap(person -> person.line().lastStay().stream())
                .flatMap(stay -> stay.common().unit().stream())
                .toList());
        for (int number : numbers) {
            @Nullable Person person = known.get(number);
            if (person != null) {
                Teller teller = new Teller(person, guise, texts, names, Map.of());
                sink.row(row(columns, teller, person.line()));
            }
        }
    }

    private <L extends Line> void lines(
            LineKind kind,
            Class<L> type,
            List<ColumnOf<L>> all,
            List<String> codes,
            PatientSet patients,
            RowSink sink) {
        List<ColumnOf<L>> columns = Columns.chosen(all, codes, scope.reading());
        List<L> batch = new ArrayList<>(BATCH);
        try (Stream<Line> stream = lines.stream(LineQuery.of(kind), patients, scope)) {
            stream.map(type::cast).forEachOrdered(line -> {
                batch.add(line);
                if (batch.size() == BATCH) {
                    lines(columns, batch, sink);
                    batch.clear();
                }
            });
        }
        lines(columns, batch, sink);
    }

    /** The people are read in the scope as well: a line of somebody who is not there makes no row. */
    private <L extends Line> void lines(List<ColumnOf<L>> columns, List<L> batch, RowSink sink) {
        List<Line.Common> commons = batch.stream().map(Line::common).toList();
        Map<Integer, Person> known =
                people.of(commons.stream().map(Line.Common::patient).distinct().toList());
        Map<Integer, String> stays = people.stays(commons);
        Map<String, String> names = units.names(
                commons.stream().flatMap(common -> common.unit().stream()).toList());
        Map<Integer, Teller> tellers = new HashMap<>();
        known.forEach((number, person) -> tellers.put(number, new Teller(person, guise, texts, names, stays)));
        for (L line : batch) {
            @Nullable Teller teller = tellers.get(line.common().patient());
            if (teller != null) {
                sink.row(row(columns, teller, line));
            }
        }
    }

    private static <L> List<Cell> row(List<ColumnOf<L>> columns, Teller teller, L line) {
        List<Cell> cells = new ArrayList<>(columns.size());
        for (ColumnOf<L> column : columns) {
            cells.add(column.cell().apply(teller, line));
        }
        return cells;
    }
}
