package org.cohorte.ingest.mentions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows of words, each with a value. Looking one up costs the length of the longest. */
final class Phrases<V> {

    /** A phrase in a text: its value and the index behind its last word. */
    record Found<V>(V value, int end) {}

    private static final class Node<V> {
        private final Map<String, Node<V>> next = new HashMap<>();
        private @Nullable V value;
    }

    private final Node<V> root = new Node<>();

    void put(String[] forms, V value) {
        Node<V> node = root;
        for (String form : forms) {
            node = node.next.computeIfAbsent(form, f -> new Node<>());
        }
        node.value = value;
    }

    /** First words of all. */
    Set<String> beginnings() {
        return root.next.keySet();
    }

    Optional<Found<V>> longest(List<Token> tokens, int from) {
        Node<V> node = root;
        Optional<Found<V>> best = Optional.empty();
        for (int i = from; i < tokens.size(); i++) {
            node = node.next.get(tokens.get(i).form());
            if (node == null) {
                break;
            }
            if (node.value != null) {
                best = Optional.of(new Found<>(node.value, i + 1));
            }
        }
        return best;
    }
}
