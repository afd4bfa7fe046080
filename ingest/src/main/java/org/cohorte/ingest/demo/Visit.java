package org.cohorte.ingest.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One contact with the hospital while it is being written. Nothing of it stands before {@link #close}. */
final class Visit {

    final Chart chart;
    final Setting setting;
    final Ward ward;
    final List<Coded> diagnoses = new ArrayList<>(6);
    final List<Result> results = new ArrayList<>(24);
    final List<Order> orders = new ArrayList<>(8);
    final List<Performed> acts = new ArrayList<>(4);
    final List<Move> moves = new ArrayList<>(3);
    final List<Report> reports = new ArrayList<>(2);
    LocalDateTime start;
    LocalDateTime end;
    String admissionMode = "domicile";
    String origin = "médecine de ville";
    Optional<String> reason = Optional.empty();
    String dischargeMode = "domicile";
    String destination = "domicile";
    boolean died;
    private final Courses courses;
    private final Set<Medicine> begun = EnumSet.noneOf(Medicine.class);

    record Coded(Disorder disorder, String rank) {}

    record Order(Medicine medicine, LocalDateTime start, boolean lasting, boolean administered) {}

    record Performed(Act act, LocalDateTime time) {}

    record Move(Ward ward, LocalDateTime start) {}

    record Report(ReportType type, String story, LocalDateTime time) {}

    Visit(Chart chart, LocalDate day, LocalDateTime free, Setting setting, Specialty specialty) {
        this.chart = chart;
        this.setting = setting;
        this.ward = HospitalTree.instance().ward(chart.person().home(), specialty, setting);
        this.courses = new Courses(chart);
        LocalDateTime usual = opening(day, setting).atTime(hour(setting), chance().between(0, 59));
        this.start = usual.isBefore(free) ? free.plusMinutes(chance().between(20, 200)) : usual;
        this.end = start.plusMinutes(minutes(setting));
        if (setting == Setting.EMERGENCY) {
            origin = "domicile";
        }
    }

    private Chance chance() {
        return chart.chance();
    }

    /** Consultations and day cases wait for Monday. */
    private static LocalDate opening(LocalDate day, Setting setting) {
        boolean always = setting == Setting.INPATIENT || setting == Setting.EMERGENCY;
        return always || day.getDayOfWeek().getValue() < 6
                ? day
                : day.plusDays(8L - day.getDayOfWeek().getValue());
    }

    private int hour(Setting setting) {
        return switch (setting) {
            case INPATIENT -> chance().between(10, 17);
            case DAY_CASE -> chance().between(7, 9);
            case CONSULTATION -> chance().between(8, 16);
            case SESSION -> chance().oneOf(7, 7, 8, 12, 13);
            case EMERGENCY -> (7 + chance().between(0, 9) + chance().between(0, 9)) % 24;
        };
    }

    private int minutes(Setting setting) {
        return switch (setting) {
            case INPATIENT -> 3 * 1440;
            case DAY_CASE -> chance().between(300, 540);
            case CONSULTATION -> chance().between(20, 80);
            case SESSION -> chance().between(235, 275);
            case EMERGENCY -> chance().between(90, 660);
        };
    }

    /** Ends that many days after its start, in the late morning. */
    Visit lasting(int days) {
        end = start.toLocalDate().plusDays(days).atTime(chance().between(10, 15), chance().between(0, 59));
        if (!end.isAfter(start)) {
            end = start.plusHours(6);
        }
        return this;
    }

    int days() {
        return (int) ChronoUnit.DAYS.between(start.toLocalDate(), end.toLocalDate());
    }

    LocalDate day() {
        return start.toLocalDate();
    }

    /** Came through the emergency department, where the stay begins. */
    Visit viaEmergency() {
        origin = "urgences";
        Ward emergency = HospitalTree.instance().ward(ward.site(), Specialty.EMERGENCY, Setting.EMERGENCY);
        moves.add(new Move(emergency, start));
        moves.add(new Move(ward, start.plusMinutes(chance().between(120, 540))));
        return this;
    }

    /** Goes to another unit after that many hours. */
    Visit movesTo(Specialty specialty, int hours) {
        if (moves.isEmpty()) {
            moves.add(new Move(ward, start));
        }
        Ward next = HospitalTree.instance().ward(ward.site(), specialty, Setting.INPATIENT);
        moves.add(new Move(next, start.plusHours(hours)));
        return this;
    }

    Visit because(String text) {
        reason = Optional.of(text);
        return this;
    }

    Visit main(Disorder disorder) {
        return coded(disorder, "DP");
    }

    Visit related(Disorder disorder) {
        return coded(disorder, "DR");
    }

    Visit also(Disorder disorder) {
        return coded(disorder, "DAS");
    }

    Visit alsoIf(boolean condition, Disorder disorder) {
        return condition ? also(disorder) : this;
    }

    private Visit coded(Disorder disorder, String rank) {
        if (!has(disorder)) {
            diagnoses.add(new Coded(disorder, rank));
        }
        return this;
    }

    boolean has(Disorder disorder) {
        for (Coded coded : diagnoses) {
            if (coded.disorder == disorder) {
                return true;
            }
        }
        return false;
    }

    /** Some of what was already known of the patient, as coders do. */
    Visit withHistory(int most) {
        int added = 0;
        for (Disorder disorder : chart.known().keySet()) {
            if (added < most && !has(disorder) && chance().happens(.45)) {
                also(disorder);
                added++;
            }
        }
        return this;
    }

    /** During this visit the level goes from one value to another, in the analysis's own unit. */
    Visit course(Analysis analysis, double from, double to) {
        courses.set(analysis, from, to);
        return this;
    }

    /** The same as multiples of the patient's own level. */
    Visit swings(Analysis analysis, double from, double to) {
        double own = chart.body().at(analysis, day());
        return course(analysis, own * from, own * to);
    }

    /** A sample that many days after the start, at the hour of such samples. */
    Visit sample(int day, Analysis... analyses) {
        LocalDateTime time = day == 0
                ? start.plusMinutes(chance().between(8, setting == Setting.CONSULTATION ? 18 : 75))
                : start.toLocalDate().plusDays(day).atTime(chance().between(6, 8), chance().between(0, 59));
        if (time.isBefore(end)) {
            courses.sample(this, time, analyses);
        }
        return this;
    }

    /** Given during the visit alone. */
    Visit gives(Medicine... medicines) {
        for (Medicine medicine : medicines) {
            orders.add(new Order(medicine, start.plusMinutes(chance().between(30, 240)), false, false));
        }
        return this;
    }

    /** Really given by a nurse, as in sessions. */
    Visit administers(Medicine... medicines) {
        for (Medicine medicine : medicines) {
            orders.add(new Order(medicine, start.plusMinutes(chance().between(20, 120)), false, true));
        }
        return this;
    }

    /** Prescribed for long; from now on the patient takes it. */
    Visit starts(Medicine... medicines) {
        for (Medicine medicine : medicines) {
            if (chart.accepts(medicine)) {
                orders.add(new Order(medicine, setting == Setting.INPATIENT ? end.minusMinutes(30) : end, true, false));
                chart.takesNow(medicine, day());
                begun.add(medicine);
            }
        }
        return this;
    }

    /** Whether a long treatment begins with this visit. */
    boolean begins(Medicine medicine) {
        return begun.contains(medicine);
    }

    /** Prescribes again, for long, those of these medicines that the patient takes. */
    Visit renews(Medicine... medicines) {
        for (Medicine medicine : medicines) {
            if (chart.takes(medicine)) {
                orders.add(new Order(medicine, end, true, false));
            }
        }
        return this;
    }

    /** Some of the usual medicines are prescribed again. */
    Visit continues(int most) {
        int added = 0;
        for (Medicine medicine : chart.treatments()) {
            if (added < most && chance().happens(.55)) {
                orders.add(new Order(medicine, start.plusMinutes(chance().between(60, 200)), false, false));
                added++;
            }
        }
        return this;
    }

    Visit performs(Act act, int hours) {
        LocalDateTime time = start.plusHours(hours).plusMinutes(chance().between(1, 55));
        acts.add(new Performed(act, time.isBefore(end) ? time : end.minusMinutes(5)));
        return this;
    }

    Visit report(ReportType type, String story) {
        LocalDateTime early = start.plusHours(3);
        boolean before = type == ReportType.IMAGING && early.isBefore(end);
        reports.add(new Report(type, story, before ? early : end));
        return this;
    }

    Visit reportIf(double probability, ReportType type, String story) {
        return chance().happens(probability) ? report(type, story) : this;
    }

    Visit leavesFor(String mode, String where) {
        dischargeMode = mode;
        destination = where;
        return this;
    }

    /** Dies with that probability, at the end of the visit. */
    Visit mayDie(double probability) {
        if (chance().happens(Math.min(.9, probability))) {
            died = true;
            dischargeMode = "décès";
            destination = "";
        }
        return this;
    }

    /** The appointment was not kept. */
    void cancel() {
        chart.writer().writeCancelled(this);
        chart.occupied(end);
    }

    /** The visit has happened: it is written, and what it taught is known. */
    void close() {
        chart.writer().write(this);
        for (Coded coded : diagnoses) {
            if (coded.disorder.lasting) {
                chart.learns(coded.disorder, day());
            }
        }
        chart.occupied(end);
        if (died && !end.toLocalDate().isAfter(chart.last())) {
            chart.dies(end.toLocalDate());
        }
    }
}
