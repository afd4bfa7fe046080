package org.cohorte.e2e.proof;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.Match;
import org.cohorte.query.criteria.Occurrences;
import org.cohorte.query.criteria.Request;

/**
 * Makes a disagreement small enough to be read: takes one thing away after another for as long as it stays. It knows
 * records, lists, sets and optionals, not the language: a new criterion is shrunk without a word here.
 */
final class RequestShrinker {

    private RequestShrinker() {}

    /** A request from which nothing more can go without the disagreement going too. */
    static Request shrink(Request request, Predicate<Request> stillDisagrees) {
        Request smallest = request;
        Optional<Request> smaller = Optional.of(request);
        while (smaller.isPresent()) {
            smallest = smaller.get();
            smaller = smallerOnes(smallest).stream().filter(stillDisagrees).findFirst();
        }
        return smallest;
    }

    /** Every request that is this one with a single thing taken away. */
    static List<Request> smallerOnes(Request request) {
        return smallerValues(request).stream().map(Request.class::cast).toList();
    }

    /** Every value that is this one with a single thing taken away. */
    private static Set<Object> smallerValues(Object value) {
        Set<Object> smaller = new LinkedHashSet<>();
        switch (value) {
            case Optional<?> optional
            when optional.isPresent() -> {
                smaller.add(Optional.empty());
                smallerValues(optional.get()).forEach(inside -> smaller.add(Optional.of(inside)));
            }
            case OptionalInt number when number.isPresent() -> smaller.add(OptionalInt.empty());
            case Boolean flag when flag -> smaller.add(false);
            case List<?> list -> smaller.addAll(smallerLists(list));
            case Set<?> set ->
                set.forEach(element -> {
                    Set<Object> fewer = new HashSet<>(set);
                    fewer.remove(element);
                    smaller.add(fewer);
                });
            case Match.All all -> {}
            case Match other -> smaller.add(new Match.All());
            case Occurrences occurrences
            when !occurrences.equals(Occurrences.atLeastOne()) -> smaller.add(Occurrences.atLeastOne());
            case Record parts -> smaller.addAll(smallerRecords(parts));
            default -> {}
        }
        smaller.remove(value);
        return smaller;
    }

    private static List<Object> smallerLists(List<?> list) {
        List<Object> smaller = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            smaller.add(replaced(list, i, List.of()));
            if (list.get(i) instanceof Group group) {
                smaller.add(replaced(list, i, group.children()));
            }
        }
        for (int i = 0; i < list.size(); i++) {
            for (Object element : smallerValues(list.get(i))) {
                smaller.add(replaced(list, i, List.of(element)));
            }
        }
        return smaller;
    }

    private static List<Object> replaced(List<?> list, int place, List<?> by) {
        List<Object> changed = new ArrayList<>(list);
        changed.remove(place);
        changed.addAll(place, by);
        return changed;
    }

    private static List<Object> smallerRecords(Record whole) {
        try {
            RecordComponent[] components = whole.getClass().getRecordComponents();
            Object[] parts = new Object[components.length];
            for (int i = 0; i < parts.length; i++) {
                parts[i] = components[i].getAccessor().invoke(whole);
            }
            Constructor<?> constructor = whole.getClass()
                    .getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new));
            List<Object> smaller = new ArrayList<>();
            for (int i = 0; i < parts.length; i++) {
                for (Object part : smallerValues(parts[i])) {
                    Object[] changed = parts.clone();
                    changed[i] = part;
                    smaller.add(constructor.newInstance(changed));
                }
            }
            return smaller;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot take apart " + whole, e);
        }
    }
}
