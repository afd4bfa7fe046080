package org.cohorte.registry.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Which records are one person. What is written here is a wish; whoever writes the index carries it out ({@link #open},
 * {@link #group}, {@link #done}) and may be broken off at any time: what was not done is found again.
 */
public interface Merges {

    /** What records are given up for, from these records on as far as the chains go. */
    Map<Integer, Integer> chains(Collection<Integer> from);

    /** All that are written down, by ascending number given up; streamed. */
    void each(Consumer<Said> taker);

    /**
     * A merge as sources know it.
     *
     * @param byGiven whether the record that is given up says so
     * @param byKept  whether the other one does
     */
    record Said(Merge merge, boolean byGiven, boolean byKept) {}

    /**
     * Takes what sources say now. A merge or a separation by hand stands; whoever finds such a pair here is told nothing and
     * must not give it. The merges must make no circle with those that stand.
     */
    void say(Collection<Said> said);

    /** Takes back merges that no record says any more. */
    void unsay(Collection<Integer> givenUp);

    /**
     * Merges two records by hand.
     *
     * @throws IdentityException when they are one record, would make a circle, or the second is given up already
     */
    Merge merge(int kept, int givenUp, String reason, String login);

    /**
     * Takes a merge back by hand.
     *
     * @throws IdentityException when the record is given up for none
     */
    Merge separate(int givenUp, String reason, String login);

    /** The latest, undone ones included. */
    List<Merge> list(int limit);

    /** Some that are still to be carried out. */
    List<Merge> open(int limit);

    /**
     * All records that such merges touch, with where the index has them and where it shall.
     *
     * @param merges as {@link #open} gave them
     */
    MergeGroup group(Collection<Merge> merges);

    /**
     * Remembers what records say by themselves, before others are counted with them. What is known already stays.
     *
     * @param ofIndex what the registry does not know of them otherwise, by number
     */
    void keep(Collection<Integer> records, Map<Integer, OfIndex> ofIndex);

    /** What the index alone knows of a patient who was never merged. */
    record OfIndex(boolean deceased, Optional<String> area, boolean opposed) {}

    /** Takes what sources say now of records of merged persons. */
    void take(Collection<PatientRecord> records);

    /**
     * Merged persons.
     *
     * @param numbers under which the index has them; those of one record alone are absent
     */
    Map<Integer, MergedPerson> persons(Collection<Integer> numbers);

    /**
     * A person of several records.
     *
     * @param givenUp numbers of the records other than the kept one, ascending
     */
    record MergedPerson(Person person, List<Integer> givenUp) {}

    /** What records of merged persons say, each by itself. */
    Map<Integer, Person> each(Collection<Integer> numbers);

    /** Remembers that the index has the records of a group where it shall; merges that changed since stay open. */
    void done(MergeGroup group);
}
