package org.cohorte.ingest.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The file of one patient while it is being lived: agenda, what is known so far, medicines taken, and what is written. */
final class Chart {

    private final Person person;
    private final Chance chance;
    private final Body body;
    private final LocalDate last;
    private final ChartWriter writer;
    private final PriorityQueue<Appointment> agenda = new PriorityQueue<>();
    private final Map<Disorder, LocalDate> known = new EnumMap<>(Disorder.class);
    private final Map<Medicine, LocalDate> treatments = new EnumMap<>(Medicine.class);
    private LocalDateTime freeFrom;
    private int appointments;
    private @Nullable LocalDate death;

    /** @param last the last day on which something may happen */
    Chart(Person person, Chance chance, LocalDate last) {
        this.person = person;
        this.chance = chance;
        this.body = new Body(person, chance);
        this.last = last;
        this.writer = new ChartWriter(person, chance, last);
        this.freeFrom = person.first().atStartOfDay();
    }

    private record Appointment(LocalDate day, int rank, Episode episode) implements Comparable<Appointment> {

        @Override
        public int compareTo(Appointment other) {
            int byDay = day.compareTo(other.day);
            return byDay != 0 ? byDay : Integer.compare(rank, other.rank);
        }
    }

    Person person() {
        return person;
    }

    Chance chance() {
        return chance;
    }

    Body body() {
        return body;
    }

    ChartWriter writer() {
        return writer;
    }

    LocalDate last() {
        return last;
    }

    /** A day between the first contact and the last day. */
    LocalDate someDay() {
        return someDay(person.first());
    }

    /** A day from that one to the last day, or after the last day when that one already is. */
    LocalDate someDay(LocalDate from) {
        long days = ChronoUnit.DAYS.between(from, last);
        return days <= 0 ? from : from.plusDays((long) (chance.unit() * (days + 1)));
    }

    /** Nothing comes of it beyond the last day, or before the first contact. */
    void on(LocalDate day, Episode episode) {
        if (!day.isAfter(last)) {
            LocalDate possible = day.isBefore(person.first()) ? person.first() : day;
            agenda.add(new Appointment(possible, appointments++, episode));
        }
    }

    /** Again and again, about every so many days, until the patient is lost from sight. */
    void every(LocalDate from, int days, double lost, Episode episode) {
        on(from, day -> {
            episode.happen(day);
            if (!chance.happens(lost)) {
                every(day.plusDays((long) (days * chance.between(.75, 1.3))), days, lost, episode);
            }
        });
    }

    /** Lives the agenda to its end, or to the patient's. */
    void run() {
        Appointment next = agenda.poll();
        while (next != null && death == null) {
            LocalDate day = freeFrom.toLocalDate().isBefore(next.day)
                    ? next.day
                    : freeFrom.toLocalDate()
                            .plusDays(freeFrom.toLocalDate().equals(person.first()) && writer.empty() ? 0 : 1);
            if (!day.isAfter(last)) {
                next.episode.happen(day);
            }
            next = agenda.poll();
        }
    }

    /** A visit that begins on that day, or when the patient is free. */
    Visit visit(LocalDate day, Setting setting, Specialty specialty) {
        return new Visit(this, day, freeFrom, setting, specialty);
    }

    void occupied(LocalDateTime until) {
        freeFrom = until;
    }

    boolean knows(Disorder disorder) {
        return known.containsKey(disorder);
    }

    boolean knowsAny(Disorder... disorders) {
        for (Disorder disorder : disorders) {
            if (known.containsKey(disorder)) {
                return true;
            }
        }
        return false;
    }

    /** Known from that day, or earlier. */
    void learns(Disorder disorder, LocalDate day) {
        known.putIfAbsent(disorder, day);
    }

    void forgets(Disorder disorder) {
        known.remove(disorder);
    }

    /** Lasting disorders, with the day from which they are known. */
    Map<Disorder, LocalDate> known() {
        return known;
    }

    /** Long-term medicines of the moment. */
    Set<Medicine> treatments() {
        return treatments.keySet();
    }

    boolean takes(Medicine medicine) {
        return treatments.containsKey(medicine);
    }

    void takesNow(Medicine medicine, LocalDate day) {
        treatments.putIfAbsent(medicine, day);
    }

    void stops(Medicine medicine) {
        treatments.remove(medicine);
    }

    boolean diabetic() {
        return knowsAny(Disorder.DIABETES, Disorder.DIABETES_KIDNEY, Disorder.DIABETES_EYE, Disorder.DIABETES_NERVE);
    }

    void dies(LocalDate day) {
        death = day;
    }

    Optional<LocalDate> death() {
        return Optional.ofNullable(death);
    }

    /** The day after which only an administrative death can follow. */
    LocalDate lastContact() {
        return freeFrom.toLocalDate();
    }
}
