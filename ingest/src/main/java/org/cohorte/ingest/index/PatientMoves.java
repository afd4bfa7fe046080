package org.cohorte.ingest.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.SolrInputDocument;
import org.cohorte.registry.identity.Merge;
import org.cohorte.registry.identity.MergeGroup;
import org.cohorte.registry.identity.MergeGroup.Member;
import org.cohorte.registry.identity.Merges;
import org.cohorte.registry.identity.Merges.OfIndex;
import org.cohorte.registry.identity.Person;
import org.cohorte.solr.Fields;
import org.cohorte.solr.Kinds;

/**
 * Carries out merges of patients, and takes them back: each document of the records that are touched goes under the number that
 * its patient now has, and so to that patient's shard. Readers see it with one commit. Broken off at any point, it is run again
 * and ends where it would have ended: documents say which record they came from, wherever they are. Memory does not grow with
 * the documents of a patient.
 */
public final class PatientMoves {

    /** Merges carried out with one commit. */
    private static final int AT_ONCE = 200;

    private final SolrIndex index;
    private final PatientDocuments patients;
    private final Merges merges;

    /**
     * Moves in an index.
     *
     * @param places the hospital tree
     */
    public PatientMoves(SolrIndex index, UnitPlaces places, Merges merges) {
        this.index = index;
        this.patients = new PatientDocuments(places);
        this.merges = merges;
    }

    /**
     * Carries out all that is to be done.
     *
     * @return numbers under which the index may hold other documents than before
     */
    public Set<Integer> run() {
        Set<Integer> touched = new HashSet<>();
        for (List<Merge> open = merges.open(AT_ONCE); !open.isEmpty(); open = merges.open(AT_ONCE)) {
            MergeGroup group = merges.group(open);
            carryOut(group);
            touched.addAll(group.records().keySet());
        }
        return touched;
    }

    private void carryOut(MergeGroup group) {
        Map<Integer, SolrDocument> people = people(group);
        keep(group, people);
        Map<Integer, Person> persons = group.persons(merges.each(group.records().keySet()));
        IndexVersion version = new IndexVersion(index, IndexVersion.asOf(index));
        version.grow();
        Move move = new Move(group, persons);
        index.eventsOf(group.records().keySet(), move::page);
        move.people(people);
        version.grow();
        index.commit();
        merges.done(group);
    }

    /** Documents of patients that the index has under these numbers. */
    private Map<Integer, SolrDocument> people(MergeGroup group) {
        List<String> ids =
                group.records().keySet().stream().map(DocumentIds::patient).toList();
        Map<Integer, SolrDocument> people = new TreeMap<>();
        index.find(ids, "*")
                .values()
                .forEach(held -> people.put(
                        Copies.number(held, Fields.PATIENT).orElseThrow().intValue(), held));
        return people;
    }

    /** While a record stands alone, the index alone knows some of what it says. */
    private void keep(MergeGroup group, Map<Integer, SolrDocument> people) {
        Set<Integer> fresh = new HashSet<>(group.records().keySet());
        fresh.removeAll(merges.each(fresh).keySet());
        Map<Integer, OfIndex> ofIndex = new HashMap<>();
        people.forEach((number, held) -> {
            if (fresh.contains(number)) {
                ofIndex.put(
                        number,
                        new OfIndex(
                                Boolean.TRUE.equals(held.getFirstValue(Fields.DECEASED)),
                                Optional.ofNullable((String) held.getFirstValue(Fields.AREA)),
                                Boolean.TRUE.equals(held.getFirstValue(Fields.OPPOSED))));
            }
        });
        merges.keep(fresh, ofIndex);
    }

    /** What goes on with one group. */
    private final class Move {

        private final MergeGroup group;
        private final Map<Integer, Person> persons;
        private final Map<Integer, Set<String>> units = new HashMap<>();

        Move(MergeGroup group, Map<Integer, Person> persons) {
            this.group = group;
            this.persons = persons;
        }

        void page(List<SolrDocument> page) {
            List<SolrInputDocument> changed = new ArrayList<>();
            List<String> gone = new ArrayList<>();
            for (SolrDocument held : page) {
                Member member = member(held);
                noteUnit(member, held);
                SolrInputDocument moved = Copies.under(ref(member), held);
                String before = String.valueOf(held.getFirstValue(Fields.ID));
                boolean elsewhere = !before.equals(moved.getFieldValue(Fields.ID));
                if (elsewhere) {
                    gone.add(before);
                }
                if (elsewhere
                        || !moved.getFieldValue(Fields.FINGERPRINT).equals(held.getFirstValue(Fields.FINGERPRINT))) {
                    changed.add(moved);
                }
            }
            removeHeldByOthers(changed);
            if (!changed.isEmpty() || !gone.isEmpty()) {
                index.change(changed, gone);
            }
        }

        private Member member(SolrDocument held) {
            int record = Copies.number(held, Fields.OWN_NUMBER)
                    .or(() -> Copies.number(held, Fields.PATIENT))
                    .orElseThrow()
                    .intValue();
            return Optional.ofNullable(group.records().get(record))
                    .orElseThrow(() -> new IndexException(
                            "The index has a document of record " + record
                                    + " under the number of another patient, of whom the registry does not know it",
                            null));
        }

        private PatientRef ref(Member member) {
            Person person = Optional.ofNullable(persons.get(member.shall())).orElseThrow();
            return new PatientRef(member.shall(), member.number(), person.birthDay());
        }

        private void noteUnit(Member member, SolrDocument held) {
            Object unit = held.getFirstValue(Fields.UNIT);
            if (Kinds.STAY.equals(held.getFirstValue(Fields.KIND))
                    && unit != null
                    && !"cancelled".equals(held.getFirstValue(Fields.STATUS))) {
                units.computeIfAbsent(member.shall(), number -> new TreeSet<>()).add(unit.toString());
            }
        }

        /**
         * One source record that came with two patients before, an older one of which the index still holds: under one number
         * there is one document of it, and the record that was there stays.
         */
        private void removeHeldByOthers(List<SolrInputDocument> changed) {
            List<String> ids = changed.stream()
                    .filter(document -> document.containsKey(Fields.OWN_NUMBER))
                    .map(document -> (String) document.getFieldValue(Fields.ID))
                    .toList();
            if (ids.isEmpty()) {
                return;
            }
            Map<String, SolrDocument> there = index.find(ids, Fields.OWN_NUMBER);
            changed.removeIf(document -> {
                SolrDocument held = there.get((String) document.getFieldValue(Fields.ID));
                return held != null
                        && !Copies.number(held, Fields.OWN_NUMBER)
                                .map(Long::intValue)
                                .equals(Optional.ofNullable((Integer) document.getFieldValue(Fields.OWN_NUMBER)));
            });
        }

        /** A record that was registered and never written has no document here either: its import writes it. */
        void people(Map<Integer, SolrDocument> held) {
            List<SolrInputDocument> changed = new ArrayList<>();
            List<String> gone = new ArrayList<>();
            group.records().values().forEach(member -> {
                if (member.shall() != member.number() && held.containsKey(member.number())) {
                    gone.add(DocumentIds.patient(member.number()));
                }
            });
            persons.forEach((number, person) -> {
                if (isWritten(number, held)) {
                    String pseudonym = Optional.ofNullable(group.records().get(number))
                            .orElseThrow()
                            .pseudonym();
                    changed.add(patients.patient(
                            person, number, pseudonym, units.getOrDefault(number, Set.of()), group.givenUpFor(number)));
                }
            });
            if (!changed.isEmpty() || !gone.isEmpty()) {
                index.change(changed, gone);
            }
        }

        private boolean isWritten(int number, Map<Integer, SolrDocument> held) {
            return group.records().values().stream()
                    .anyMatch(member -> member.shall() == number
                            && (held.containsKey(member.number()) || held.containsKey(member.is())));
        }
    }
}
