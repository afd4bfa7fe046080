package org.cohorte.ingest.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cohorte.ingest.model.Coding;
import org.cohorte.ingest.model.Measure;
import org.cohorte.ingest.model.Moment;
import org.cohorte.ingest.model.SourceEvent;
import org.cohorte.ingest.model.SourceStay;

/** Turns visits into records of the source; what lies beyond the last day is left out. */
final class ChartWriter {

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final double DATELESS = .06;
    private static final double DRAFT = .015;

    private final String patient;
    private final Chance chance;
    private final Scribe scribe;
    private final LocalDateTime limit;
    private final List<SourceStay> stays = new ArrayList<>();
    private final List<SourceEvent> events = new ArrayList<>();
    private int numbered;

    ChartWriter(Person person, Chance chance, LocalDate last) {
        this.patient = patientId(person.number());
        this.chance = chance;
        this.scribe = new Scribe(chance);
        this.limit = last.plusDays(1).atStartOfDay();
    }

    static String patientId(long number) {
        return "P" + number;
    }

    List<SourceStay> stays() {
        return stays;
    }

    List<SourceEvent> events() {
        return events;
    }

    boolean empty() {
        return stays.isEmpty();
    }

    /** An appointment that did not take place: a stay without anything in it. */
    void writeCancelled(Visit visit) {
        if (visit.start.isBefore(limit)) {
            stays.add(stay(visit, "cancelled", Optional.empty()));
        }
    }

    void write(Visit visit) {
        if (!visit.start.isBefore(limit)) {
            return;
        }
        boolean finished = visit.end.isBefore(limit);
        stays.add(stay(
                visit, finished ? "finished" : "inProgress", finished ? Optional.of(at(visit.end)) : Optional.empty()));
        VisitWriter page = new VisitWriter(visit, stayId(stays.size()));
        page.movements();
        visit.diagnoses.forEach(page::diagnosis);
        visit.acts.forEach(page::act);
        visit.orders.stream().filter(order -> !visit.died || !order.lasting()).forEach(page::order);
        visit.results.forEach(page::result);
        visit.reports.forEach(page::report);
        Alongside.write(visit, chance, new Notebook(patient, page.stay, limit, page::unitAt, events::add));
    }

    private String nextId() {
        numbered++;
        return patient + "-E" + numbered;
    }

    private String stayId(int rank) {
        return patient + "-S" + rank;
    }

    private SourceStay stay(Visit visit, String status, Optional<Moment> end) {
        boolean ended = end.isPresent();
        return new SourceStay(
                stayId(stays.size() + 1),
                patient,
                visit.setting.stayType,
                status,
                Optional.of(at(visit.start)),
                end,
                Optional.of(visit.ward.sourceId()),
                Optional.of(visit.admissionMode),
                visit.reason,
                Optional.of(visit.origin),
                ended ? Optional.of(visit.dischargeMode) : Optional.empty(),
                ended && !visit.destination.isEmpty() ? Optional.of(visit.destination) : Optional.empty(),
                ended && visit.died,
                Optional.of(visit.setting.label),
                Optional.of(visit.origin.equals("urgences") ? "urgente" : "programmée"),
                ended ? Optional.of(visit.died ? "décès" : "avis médical") : Optional.empty());
    }

    private static Moment at(LocalDateTime time) {
        return Moment.at(time.toLocalDate(), time.atZone(ZONE).toInstant()).by(ZONE);
    }

    /** The records of one visit. */
    private final class VisitWriter {

        private final Visit visit;
        private final String stay;

        VisitWriter(Visit visit, String stay) {
            this.visit = visit;
            this.stay = stay;
        }

        void movements() {
            if (visit.setting != Setting.INPATIENT) {
                return;
            }
            if (visit.moves.isEmpty()) {
                visit.moves.add(new Visit.Move(visit.ward, visit.start));
            }
            for (int rank = 0; rank < visit.moves.size(); rank++) {
                Visit.Move move = visit.moves.get(rank);
                LocalDateTime end = rank + 1 < visit.moves.size()
                        ? visit.moves.get(rank + 1).start()
                        : visit.end;
                if (move.start().isBefore(visit.end)) {
                    add(
                            "movement",
                            move.start(),
                            Optional.of(end),
                            Optional.of(move.ward().sourceId()),
                            List.of(),
                            move.ward().service(),
                            Optional.empty(),
                            Map.of());
                }
            }
        }

        void diagnosis(Visit.Coded coded) {
            Optional<Moment> day = chance.happens(DATELESS) ? Optional.empty() : Optional.of(Moment.onDay(visit.day()));
            Disorder disorder = coded.disorder();
            events.add(new SourceEvent(
                    "diagnosis",
                    nextId(),
                    patient,
                    Optional.of(stay),
                    day,
                    Optional.empty(),
                    Optional.empty(),
                    List.of(Coding.of("cim10", disorder.cim10)),
                    Optional.of(disorder.label),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Map.of("rank", coded.rank(), "source", source())));
        }

        private String source() {
            return switch (visit.setting) {
                case EMERGENCY -> "Urgences";
                case CONSULTATION -> "Dossier patient";
                case INPATIENT, DAY_CASE, SESSION -> "PMSI";
            };
        }

        void act(Visit.Performed performed) {
            Act act = performed.act();
            add(
                    "procedure",
                    performed.time(),
                    Optional.empty(),
                    unitAt(performed.time()),
                    List.of(Coding.of("ccam", act.ccam)),
                    act.label,
                    Optional.empty(),
                    Map.of("source", act.source, "activity", "1", "phase", "0"));
        }

        void order(Visit.Order order) {
            Medicine medicine = order.medicine();
            Optional<LocalDateTime> end =
                    order.lasting() || order.administered() ? Optional.empty() : Optional.of(visit.end);
            LocalDateTime start = order.start().isBefore(visit.end) ? order.start() : visit.end;
            add(
                    order.administered() ? "administration" : "prescription",
                    start,
                    end,
                    unitAt(start),
                    List.of(Coding.of("atc", medicine.atc)),
                    medicine.label + ", " + medicine.dose,
                    medicine.quantity(),
                    Map.of("route", medicine.route, "category", category(order)));
        }

        private String category(Visit.Order order) {
            if (visit.setting == Setting.CONSULTATION) {
                return "consultation";
            }
            return order.lasting() ? "sortie" : "séjour";
        }

        void result(Result result) {
            if (!result.time().isBefore(limit)) {
                return;
            }
            Analysis analysis = result.analysis();
            events.add(new SourceEvent(
                    analysis.vital() ? "vital" : "laboratory",
                    nextId(),
                    patient,
                    Optional.of(stay),
                    Optional.of(at(result.time())),
                    Optional.empty(),
                    unitAt(result.time()),
                    List.of(Coding.of("loinc", analysis.loinc)),
                    Optional.of(analysis.label),
                    analysis.vital()
                            ? Optional.empty()
                            : Optional.of(result.validated() ? "validated" : "notValidated"),
                    Optional.<Measure>of(result.measure()),
                    Optional.empty(),
                    Optional.empty(),
                    Map.of()));
        }

        void report(Visit.Report report) {
            if (!report.time().isBefore(limit)) {
                return;
            }
            String title = report.type().title + ", " + visit.ward.service();
            events.add(new SourceEvent(
                    "document",
                    nextId(),
                    patient,
                    Optional.of(stay),
                    Optional.of(at(report.time())),
                    Optional.empty(),
                    unitAt(report.time()),
                    List.of(),
                    Optional.of(title),
                    Optional.of(chance.happens(DRAFT) ? "draft" : "current"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(scribe.write(visit, report)),
                    Map.of("documentType", report.type().code, "title", title)));
        }

        private void add(
                String kind,
                LocalDateTime start,
                Optional<LocalDateTime> end,
                Optional<String> unit,
                List<Coding> codings,
                String label,
                Optional<Measure> measure,
                Map<String, String> attributes) {
            if (start.isBefore(limit)) {
                events.add(new SourceEvent(
                        kind,
                        nextId(),
                        patient,
                        Optional.of(stay),
                        Optional.of(at(start)),
                        end.filter(time -> time.isBefore(limit)).map(ChartWriter::at),
                        unit,
                        codings,
                        Optional.of(label),
                        Optional.empty(),
                        measure,
                        Optional.empty(),
                        Optional.empty(),
                        attributes));
            }
        }

        private Optional<String> unitAt(LocalDateTime time) {
            Optional<String> unit = Optional.empty();
            for (Visit.Move move : visit.moves) {
                if (!move.start().isAfter(time)) {
                    unit = Optional.of(move.ward().sourceId());
                }
            }
            return unit;
        }
    }
}
