package org.cohorte.ingest.fhir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cohorte.ingest.model.Coding;
import org.cohorte.ingest.source.CodeSystems;
import org.cohorte.ingest.source.Hash;
import org.cohorte.ingest.source.RefusedException;

/**
 * What resources that others refer to are (the code of a Medication, the type of a Specimen), by identifier. Some sources
 * write one such resource for each prescription, so it keeps only 12 bytes for each: a hash of the identifier and the number of its code.
 */
final class ConceptsById {

    private final CodeSystems systems;
    private final String member;
    private final Map<List<Coding>, Integer> numbers = new HashMap<>();
    private final List<Concept> concepts = new ArrayList<>();
    private long[] keys = new long[1 << 12];
    private int[] values = new int[1 << 12];
    private int size;

    /** @param member that holds the concept */
    ConceptsById(CodeSystems systems, String member) {
        this.systems = systems;
        this.member = member;
    }

    /** Takes a resource. */
    void add(Element resource) throws RefusedException {
        Concept concept = Concept.of(resource, member, systems);
        int number = numbers.computeIfAbsent(concept.codings(), codings -> {
            concepts.add(concept);
            return concepts.size() - 1;
        });
        put(key(resource.requiredText("id")), number);
    }

    Optional<Concept> find(String id) {
        int slot = slot(keys, key(id));
        return keys[slot] == 0 ? Optional.empty() : Optional.of(concepts.get(values[slot]));
    }

    private void put(long key, int number) {
        if (size * 5L > keys.length * 3L) {
            grow();
        }
        int slot = slot(keys, key);
        if (keys[slot] == 0) {
            size++;
        }
        keys[slot] = key;
        values[slot] = number;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(keys, oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }

    private static int slot(long[] keys, long key) {
        int mask = keys.length - 1;
        int slot = (int) (key ^ (key >>> 32)) & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private static long key(String id) {
        return Hash.of(id);
    }
}
