package org.cohorte.solr.people;

import java.util.Map;
import java.util.TreeMap;
import org.cohorte.solr.parsers.Persons;

/** Figures of the patients counted so far. */
final class Tally {

    private static final int MONTHS_OF_A_YEAR = 12;

    private final PatientColumns columns;
    private final Persons persons;
    private final YearsOf years;
    private final long[] sexes;
    private final long[][] ages;
    private final long[] units;
    private final long[] types;
    private final long[] months;
    private long deceased;

    Tally(PatientColumns columns, YearsOf years) {
        this.columns = columns;
        this.persons = columns.persons();
        this.years = years;
        this.sexes = new long[persons.sexNames().size()];
        this.ages = new long[sexes.length + 1][YearsOf.OLDEST + 1];
        this.units = new long[columns.unitNames().size()];
        this.types = new long[columns.typeNames().size()];
        this.months = new long[columns.months().largest() + 1];
    }

    void add(int slot) {
        int sex = persons.sex(slot);
        if (sex >= 0) {
            sexes[sex]++;
        }
        if (persons.deceased(slot)) {
            deceased++;
        }
        int age = age(slot);
        if (age >= 0) {
            ages[sex + 1][Math.min(age, YearsOf.OLDEST)]++;
        }
        addAll(columns.units(), slot, units);
        addAll(columns.types(), slot, types);
        addAll(columns.months(), slot, months);
    }

    /** Completed years today, or at death for the dead; negative when not known. */
    private int age(int slot) {
        if (persons.deceased(slot)) {
            return Math.floorDiv(persons.deathAge(slot), MONTHS_OF_A_YEAR);
        }
        int birth = persons.birth(slot);
        return birth == Persons.UNKNOWN ? -1 : years.bornOn(birth);
    }

    private static void addAll(Lists lists, int slot, long[] figures) {
        for (int at = lists.start(slot); at < lists.end(slot); at++) {
            figures[lists.number(at)]++;
        }
    }

    /** The figures that are not 0, by name: see {@link DemographicsParser}. */
    Map<String, Object> figures() {
        Map<String, Object> figures = new TreeMap<>();
        put(figures, "deceased", deceased);
        for (int sex = 0; sex < sexes.length; sex++) {
            put(figures, "sex/" + persons.sexNames().text(sex), sexes[sex]);
        }
        for (int sex = -1; sex < sexes.length; sex++) {
            String name = sex < 0 ? "" : persons.sexNames().text(sex);
            for (int age = 0; age <= YearsOf.OLDEST; age++) {
                put(figures, "age/" + age + "/" + name, ages[sex + 1][age]);
            }
        }
        for (int unit = 0; unit < units.length; unit++) {
            put(figures, "unit/" + columns.unitNames().text(unit), units[unit]);
        }
        for (int type = 0; type < types.length; type++) {
            put(figures, "type/" + columns.typeNames().text(type), types[type]);
        }
        for (int month = 0; month < months.length; month++) {
            if (months[month] > 0) {
                put(figures, "month/" + PatientColumns.monthText(month), months[month]);
            }
        }
        return figures;
    }

    private static void put(Map<String, Object> figures, String name, long figure) {
        if (figure > 0) {
            figures.put(name, figure);
        }
    }
}
