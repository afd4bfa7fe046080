package org.cohorte.solr.packed;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.ObjIntConsumer;
import org.cohorte.solr.FieldAccess;
import org.jspecify.annotations.Nullable;

/** The fields of a packed document, each under its number: a map of names would cost more than all else of unpacking. */
final class PackedFields implements FieldAccess {

    private final @Nullable Object[] values = new Object[PackedNames.COUNT];
    private final short[] order = new short[PackedNames.COUNT];
    private int count;

    void set(int number, Object value) {
        if (values[number] == null) {
            order[count++] = (short) number;
        }
        values[number] = value;
    }

    /** In the order in which they were set, each with its value or a collection of values. */
    void forEach(ObjIntConsumer<Object> consumer) {
        for (int i = 0; i < count; i++) {
            consumer.accept(Objects.requireNonNull(values[order[i]]), order[i]);
        }
    }

    @Override
    public @Nullable Object first(String field) {
        Integer number = PackedNames.number(field);
        Object value = number == null ? null : values[number];
        if (value instanceof Collection<?> several) {
            return several.isEmpty() ? null : several.iterator().next();
        }
        return value;
    }

    @Override
    public Collection<?> all(String field) {
        Object value = values[number(field)];
        return switch (value) {
            case null -> List.of();
            case Collection<?> several -> several;
            default -> List.of(value);
        };
    }

    @Override
    public void set(String field, Object value) {
        set(number(field), value);
    }

    @Override
    public void remove(String field) {
        int number = number(field);
        if (values[number] != null) {
            values[number] = null;
            forget(number);
        }
    }

    private void forget(int number) {
        int at = 0;
        while (order[at] != number) {
            at++;
        }
        count--;
        System.arraycopy(order, at + 1, order, at, count - at);
    }

    private static int number(String field) {
        return Objects.requireNonNull(PackedNames.number(field));
    }
}
