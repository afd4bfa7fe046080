package org.cohorte.registry.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What one record says of a patient, or several together.
 *
 * @param sex      {@code female}, {@code male}, {@code other} or {@code unknown}
 * @param birthDay first possible day
 * @param deathDay first possible day
 * @param deceased also when the day is not known
 * @param area     post code of the home
 * @param opposed  to the reuse of their data
 */
public record Person(
        Optional<String> ipp,
        Optional<String> familyName,
        Optional<String> givenName,
        Optional<LocalDate> birthDay,
        String sex,
        Optional<LocalDate> deathDay,
        boolean deceased,
        Optional<String> area,
        boolean opposed) {

    private static final String UNKNOWN = "unknown";

    /**
     * What the records of one person say together: the kept one first, what it leaves empty by the first of the others that
     * does not. Dead, and opposed, is who is so by any of them.
     *
     * @param kept   the record that was kept
     * @param others those given up for it, in the order in which they count
     */
    static Person together(Person kept, List<Person> others) {
        Together all = new Together(kept, others);
        return new Person(
                all.first(Person::ipp),
                all.first(Person::familyName),
                all.first(Person::givenName),
                all.first(Person::birthDay),
                all.first(person -> Optional.of(person.sex()).filter(sex -> !sex.equals(UNKNOWN)))
                        .orElse(UNKNOWN),
                all.first(Person::deathDay),
                kept.deceased || others.stream().anyMatch(Person::deceased),
                all.first(Person::area),
                kept.opposed || others.stream().anyMatch(Person::opposed));
    }

    private record Together(Person kept, List<Person> others) {

        <T> Optional<T> first(Function<Person, Optional<T>> field) {
            return field.apply(kept)
                    .or(() ->
                            others.stream().map(field).flatMap(Optional::stream).findFirst());
        }
    }
}
