package org.cohorte.query;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Changes a value made of records in one place: a flag turned, a number one higher, a word another, an element gone. Ids stay,
 * since links name them.
 */
public final class Changes {

    private static final Set<String> KEPT = Set.of("id");

    private Changes() {}

    /** Every way to change a record in one place. */
    public static <R extends Record> List<R> of(R whole) {
        @SuppressWarnings("unchecked")
        Class<R> type = (Class<R>) whole.getClass();
        return variants(whole).map(type::cast).toList();
    }

    private static Stream<Object> variants(Object value) {
        return switch (value) {
            case Record whole -> records(whole);
            case Optional<?> optional ->
                optional.stream()
                        .flatMap(inner -> Stream.concat(
                                Stream.of(Optional.empty()), variants(inner).map(Optional::of)));
            case OptionalInt number ->
                number.isEmpty() ? Stream.of() : Stream.of(OptionalInt.empty(), OptionalInt.of(number.getAsInt() + 1));
            case List<?> list -> lists(list);
            case Set<?> set -> lists(List.copyOf(set)).map(changed -> new HashSet<>((List<?>) changed));
            case Boolean flag -> Stream.of(!flag);
            case Integer number -> Stream.of(number + 1);
            case BigDecimal number -> Stream.of(number.add(BigDecimal.ONE));
            case LocalDate day -> Stream.of(day.plusDays(1));
            case String text -> Stream.of(text + "x");
            case UUID id -> Stream.of(new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() + 1));
            case Enum<?> constant ->
                Arrays.stream(constant.getDeclaringClass().getEnumConstants())
                        .filter(other -> !other.equals(constant))
                        .map(Object.class::cast);
            default -> throw new IllegalArgumentException("no change is known of " + value.getClass());
        };
    }

    private static Stream<Object> lists(List<?> list) {
        List<Object> changed = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            List<Object> without = new ArrayList<>(list);
            without.remove(i);
            changed.add(without);
            int place = i;
            variants(list.get(i)).forEach(variant -> {
                List<Object> other = new ArrayList<>(list);
                other.set(place, variant);
                changed.add(other);
            });
        }
        return changed.stream();
    }

    private static Stream<Object> records(Record whole) {
        RecordComponent[] components = whole.getClass().getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> value(component, whole))
                .toArray();
        List<Object> changed = new ArrayList<>();
        for (int i = 0; i < components.length; i++) {
            if (KEPT.contains(components[i].getName())) {
                continue;
            }
            int place = i;
            variants(values[i]).forEach(variant -> {
                Object[] other = values.clone();
                other[place] = variant;
                changed.add(made(whole, components, other));
            });
        }
        return changed.stream();
    }

    private static Object value(RecordComponent component, Record whole) {
        try {
            return component.getAccessor().invoke(whole);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object made(Record whole, RecordComponent[] components, Object[] values) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> canonical = whole.getClass().getDeclaredConstructor(types);
            return canonical.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
