package org.cohorte.solr.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Small numbers for the few different texts of a field, from 0. */
final class Dictionary {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();

    int number(String text) {
        return numbers.computeIfAbsent(text, missing -> {
            texts.add(missing);
            return texts.size() - 1;
        });
    }

    String text(int number) {
        return texts.get(number);
    }

    int size() {
        return texts.size();
    }
}
