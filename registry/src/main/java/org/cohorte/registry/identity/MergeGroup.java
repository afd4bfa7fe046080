package org.cohorte.registry.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Records that merges touch, closed: no event of another record is under their numbers, before or after.
 *
 * @param merges  that are carried out
 * @param records by number
 */
public record MergeGroup(List<Merge> merges, SortedMap<Integer, Member> records) {

    /**
     * A record.
     *
     * @param is        number under which the index has its events
     * @param shall     number under which it shall have them
     * @param pseudonym of the record
     */
    public record Member(int number, int is, int shall, String pseudonym) {}

    /** A group of such records. */
    static MergeGroup of(Collection<Merge> merges, Collection<Member> members) {
        SortedMap<Integer, Member> records = new TreeMap<>();
        members.forEach(member -> records.put(member.number(), member));
        return new MergeGroup(List.copyOf(merges), records);
    }

    /** Numbers that patients of these records shall have. */
    public SortedSet<Integer> targets() {
        SortedSet<Integer> targets = new TreeSet<>();
        records.values().forEach(member -> targets.add(member.shall()));
        return targets;
    }

    /** Who shall be given up for a number, ascending. */
    public List<Integer> givenUpFor(int target) {
        return records.values().stream()
                .filter(member -> member.shall() == target && member.number() != target)
                .map(Member::number)
                .toList();
    }

    /** What the patients of these records will say, from what each record says by itself. */
    public Map<Integer, Person> persons(Map<Integer, Person> each) {
        Map<Integer, Person> persons = new TreeMap<>();
        for (int target : targets()) {
            Person kept = each.get(target);
            if (kept == null) {
                throw new IllegalStateException("The record " + target + " is not known by itself");
            }
            persons.put(
                    target,
                    Person.together(
                            kept,
                            givenUpFor(target).stream()
                                    .map(each::get)
                                    .filter(Objects::nonNull)
                                    .toList()));
        }
        return persons;
    }
}
