package org.cohorte.ingest.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.cohorte.ingest.model.Moment;
import org.cohorte.ingest.model.PatientFile;
import org.cohorte.ingest.model.SourcePatient;
import org.cohorte.ingest.model.SourceUnit;

/**
 * An invented hospital group and its patients: no real person, no real hospital.
 *
 * <p>Patient {@code i} depends on the seed, on {@code i} and on the day alone: the first 10,000 patients of a hospital of a
 * million are those of a hospital of 10,000, any patient can be made without the others, and generation can resume
 * anywhere. Nothing is kept between patients, so the memory used does not grow with the number of patients.
 *
 * <p>Safe for use by several threads.
 */
public final class DemoHospital {

    private static final double OPPOSED = .01;
    private static final double ONLY_YEAR_OF_BIRTH = .004;
    private static final double DEATH_WITHOUT_DATE = .04;

    private final long seed;
    private final int patients;
    private final LocalDate last;
    private final People people;

    /**
     * A hospital.
     *
     * @param seed     the same seed gives the same hospital
     * @param patients how many, 0 or more
     * @param today    nothing happens on that day or later
     * @throws IllegalArgumentException when {@code patients} is negative, or today is before 2016
     */
    public DemoHospital(long seed, int patients, LocalDate today) {
        if (patients < 0) {
            throw new IllegalArgumentException("a hospital has 0 patients or more, not " + patients);
        }
        if (today.getYear() < 2016) {
            throw new IllegalArgumentException("the demonstration hospital opened in 2015: today cannot be " + today);
        }
        this.seed = seed;
        this.patients = patients;
        this.last = today.minusDays(1);
        this.people = new People(seed, last);
    }

    /** How many patients it has. */
    public int size() {
        return patients;
    }

    /** The tree of the group: parents before children, the group first. */
    public List<SourceUnit> units() {
        return HospitalTree.instance().units();
    }

    /** All patients in the order of their numbers, made one by one as they are asked for. */
    public Stream<PatientFile> patients() {
        return patients(0);
    }

    /** The patients from that number on, made one by one as they are asked for; empty beyond the last one. */
    public Stream<PatientFile> patients(int from) {
        return LongStream.range(from, patients).mapToObj(number -> patient((int) number));
    }

    /** The same as an iterator, for imports that resume. */
    public Iterator<PatientFile> iterator(int from) {
        return patients(from).iterator();
    }

    /**
     * One patient, whole.
     *
     * @throws IndexOutOfBoundsException when the hospital has no such patient
     */
    public PatientFile patient(int number) {
        if (number < 0 || number >= patients) {
            throw new IndexOutOfBoundsException("the hospital has patients 0 to " + (patients - 1) + ", not " + number);
        }
        Chance chance = Chance.of(seed, number);
        Person person = people.draw(number, chance);
        Chart chart = new Chart(person, chance, last);
        for (Stories.Asked asked : Stories.ALL) {
            if (asked.happens(person, chart)) {
                asked.story().begin(chart);
            }
        }
        chart.run();
        return new PatientFile(
                identity(person, chart, chance),
                chart.writer().stays(),
                chart.writer().events());
    }

    private SourcePatient identity(Person person, Chart chart, Chance chance) {
        if (chart.death().isEmpty()) {
            mayDieElsewhere(person, chart, chance);
        }
        boolean inHospital = chart.writer().stays().stream().anyMatch(stay -> stay.died());
        Optional<Moment> death = chart.death()
                .filter(day -> inHospital || !chance.happens(DEATH_WITHOUT_DATE))
                .map(Moment::onDay);
        return new SourcePatient(
                ChartWriter.patientId(person.number()),
                Optional.of(person.ipp()),
                Optional.of(person.familyName()),
                Optional.of(person.givenName()),
                person.female() ? "female" : "male",
                Optional.of(birth(person, chance)),
                chart.death().isPresent(),
                death,
                chance.happens(OPPOSED),
                Optional.of(person.area()));
    }

    private static Moment birth(Person person, Chance chance) {
        return person.age() > 20 && chance.happens(ONLY_YEAR_OF_BIRTH)
                ? new Moment(person.birth().withDayOfYear(1), Optional.empty(), Moment.Precision.YEAR)
                : Moment.onDay(person.birth());
    }

    /** Mortality out of the hospital after the last contact (Gompertz law), known from the civil registry. */
    private void mayDieElsewhere(Person person, Chart chart, Chance chance) {
        LocalDate from = chart.lastContact().plusDays(1);
        double years = ChronoUnit.DAYS.between(from, last) / 365.25;
        int age = person.age(last);
        double hazard = .00003 * Math.exp(.092 * age) * person.frailty();
        if (years > 0 && chance.happens(1 - Math.exp(-hazard * years))) {
            chart.dies(chart.someDay(from));
        }
    }
}
