package org.cohorte.e2e.proof;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cohorte.ingest.model.Moment;
import org.cohorte.ingest.model.Moment.Precision;
import org.cohorte.ingest.model.PatientFile;
import org.cohorte.ingest.model.SourceEvent;
import org.cohorte.ingest.model.SourcePatient;
import org.cohorte.ingest.model.SourceStay;
import org.cohorte.ingest.model.SourceUnit;

/**
 * Patients drawn to be difficult: everything a hospital's data does wrong, and every edge of the language, often. The
 * same seed and the same day give the same hospital.
 */
final class RandomHospital {

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final List<ZoneId> ZONES =
            List.of(ZONE, ZoneId.of("America/Martinique"), ZoneId.of("Indian/Reunion"), ZoneId.of("Pacific/Noumea"));
    /** Seeds of one index, and of what changes in it, lie in one thousand: its hospitals have the same clocks. */
    private static final long SEEDS_OF_ONE = 1_000;

    private static final LocalDate FIRST_DAY = LocalDate.of(2019, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2022, 12, 31);

    private final Dice dice;
    private final LocalDate today;
    private final RandomEvents events;
    private final List<SourceUnit> units;
    private final List<String> busyUnits;
    /** Of the clocks that its records were written by. */
    private final List<ZoneId> zones;

    private RandomHospital(long seed, LocalDate today) {
        this.dice = new Dice(seed);
        this.zones = seed / SEEDS_OF_ONE % 2 == 0 ? ZONES : List.of(ZONE);
        this.today = today;
        this.events = new RandomEvents(dice, this);
        this.units = tree();
        this.busyUnits = busyUnits();
    }

    /** A hospital of so many patients; ages are drawn around {@code today}. */
    static Hospital draw(long seed, int patients, LocalDate today) {
        RandomHospital random = new RandomHospital(seed, today);
        List<PatientFile> files = new ArrayList<>();
        for (int i = 0; i < patients; i++) {
            files.add(random.patient("p" + i));
        }
        return new Hospital(random.units, Hospital.inOrder(random.units), files);
    }

    /** More than 112 units, so that 12 and 112, or 1 and 11, are both there. */
    private static List<SourceUnit> tree() {
        List<SourceUnit> units = new ArrayList<>();
        units.add(new SourceUnit("G", "Groupe hospitalier", "GROUP", Optional.empty()));
        for (int h = 1; h <= 4; h++) {
            String hospital = "H" + h;
            units.add(new SourceUnit(hospital, "Hôpital " + h, "HOSPITAL", Optional.of("G")));
            for (int d = 1; d <= 5; d++) {
                String department = hospital + "-D" + d;
                units.add(new SourceUnit(department, "Pôle " + h + "." + d, "DEPARTMENT", Optional.of(hospital)));
                for (int u = 1; u <= 6; u++) {
                    String unit = department + "-U" + u;
                    units.add(new SourceUnit(unit, "Unité n° " + unit, "UNIT", Optional.of(department)));
                }
            }
        }
        return units;
    }

    private List<String> busyUnits() {
        List<String> busy = new ArrayList<>();
        for (int place : new int[] {0, 1, 2, 3, 4, 9, 10, 11, 12, 21, 37, 72, 99, 109, 110, 111, 112, 120, 144}) {
            busy.add(units.get(place).sourceId());
        }
        return busy;
    }

    private PatientFile patient(String id) {
        Optional<Moment> birth = dice.maybe(94, this::birth);
        boolean deceased = dice.chance(18);
        Optional<Moment> death = deceased && dice.chance(80) ? Optional.of(death(birth)) : Optional.empty();
        SourcePatient patient = new SourcePatient(
                id,
                dice.maybe(90, () -> "80" + id.substring(1)),
                Optional.of(dice.pick("Éloïse-Noël", "O'Brien", "名前", "D\u2019Aÿ")),
                Optional.of(dice.pick("Zoë", "Jean  Marie", "e\u0301mile")),
                dice.pick("female", "female", "male", "male", "other", "unknown"),
                birth,
                deceased,
                death,
                dice.chance(10),
                dice.maybe(50, () -> dice.pick(Pools.AREAS)));
        List<SourceStay> stays = new ArrayList<>();
        int count = dice.chance(20) ? 0 : dice.between(1, 5);
        for (int i = 0; i < count; i++) {
            stays.add(stay(id, i, deceased, stays));
        }
        List<SourceEvent> happened = events.of(patient, stays);
        return new PatientFile(patient, stays, happened);
    }

    private Moment birth() {
        LocalDate day = switch (dice.between(0, 9)) {
            case 0 -> LocalDate.of(dice.pick(1936, 1960, 1996, 2000, 2004, 2016), 2, 29);
            case 1 -> LocalDate.of(dice.between(1930, 2018), dice.pick(1, 3, 5, 8, 10, 12), 31);
            case 2 -> today.minusYears(dice.pick(0, 1, 5, 18, 60, 65, 100)).plusDays(dice.between(-1, 1));
            case 3 -> today.minusMonths(dice.between(0, 60)).minusDays(dice.between(0, 2));
            case 4 -> someDay();
            default -> LocalDate.of(dice.between(1920, 2018), dice.between(1, 12), dice.between(1, 28));
        };
        LocalDate past = day.isAfter(today) ? today : day;
        return dice.chance(92) ? Moment.onDay(past) : imprecise(past);
    }

    private Moment death(Optional<Moment> birth) {
        LocalDate day = dice.chance(70) ? someDay() : birthdayAround(birth, dice.between(2019, 2022));
        return dice.chance(90) ? Moment.onDay(day) : imprecise(day);
    }

    /** The day before a birthday, the day itself, or the next: where ages turn. */
    LocalDate birthdayAround(Optional<Moment> birth, int year) {
        LocalDate born = birth.map(Moment::day).orElse(LocalDate.of(1970, 6, 15));
        return born.plusYears((long) year - born.getYear()).plusDays(dice.between(-1, 1));
    }

    private SourceStay stay(String patient, int rank, boolean deceased, List<SourceStay> before) {
        String status = dice.pick(
                "finished", "finished", "finished", "finished", "finished", "inProgress", "planned", "cancelled");
        Optional<Moment> start = !before.isEmpty() && dice.chance(15)
                ? before.getLast().start()
                : dice.maybe(94, () -> moment(someDay()));
        boolean ended = status.equals("finished") ? dice.chance(92) : status.equals("cancelled") && dice.chance(50);
        Optional<Moment> end = ended
                ? start.map(moment -> moment(moment.day().plusDays(dice.pick(0, 0, 1, 2, 3, 7, 30, 400))))
                        .or(() -> dice.maybe(50, () -> moment(someDay())))
                : Optional.empty();
        return new SourceStay(
                "s" + patient + "-" + rank,
                patient,
                dice.pick(Pools.STAY_TYPES),
                status,
                start,
                end,
                dice.maybe(94, () -> dice.chance(80) ? dice.pick(busyUnits) : unit()),
                mode(),
                mode(),
                mode(),
                mode(),
                mode(),
                deceased && dice.chance(30),
                mode(),
                mode(),
                mode());
    }

    private Optional<String> mode() {
        return dice.maybe(50, () -> dice.pick(Pools.MODES));
    }

    /** Any unit of the tree, the higher nodes too. */
    String unit() {
        return dice.pick(units).sourceId();
    }

    /** A day of four years, often one that other events fall on. */
    LocalDate someDay() {
        if (dice.chance(40)) {
            return dice.pick(
                    LocalDate.of(2020, 2, 28),
                    LocalDate.of(2020, 2, 29),
                    LocalDate.of(2020, 3, 1),
                    LocalDate.of(2021, 1, 1),
                    LocalDate.of(2020, 12, 31),
                    LocalDate.of(2021, 6, 15));
        }
        return FIRST_DAY.plusDays(dice.between(0, NaiveCalendar.daysBetween(FIRST_DAY, LAST_DAY)));
    }

    /** That day, as one of the ways in which sources write it. */
    Moment moment(LocalDate day) {
        int kind = dice.between(0, 99);
        if (kind < 50) {
            return Moment.onDay(day);
        }
        return kind < 88 ? instant(day) : imprecise(day);
    }

    private Moment instant(LocalDate day) {
        LocalTime time = dice.pick(LocalTime.MIDNIGHT, LocalTime.of(0, 30), LocalTime.NOON, LocalTime.of(23, 59, 59));
        ZoneId zone = zones.get(dice.between(0, zones.size() - 1));
        return Moment.at(day, day.atTime(time).atZone(zone).toInstant()).by(ZONE);
    }

    private Moment imprecise(LocalDate day) {
        return dice.chance(60)
                ? new Moment(day.withDayOfMonth(1), Optional.empty(), Precision.MONTH)
                : new Moment(day.withDayOfYear(1), Optional.empty(), Precision.YEAR);
    }
}
