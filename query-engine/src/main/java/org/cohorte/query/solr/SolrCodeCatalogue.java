package org.cohorte.query.solr;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import org.cohorte.query.compile.ConceptQueries;
import org.cohorte.query.concepts.ConceptSearch;
import org.cohorte.query.criteria.Code;
import org.cohorte.query.validation.CodeCatalogue;
import org.jspecify.annotations.Nullable;

/**
 * What the index knows of codes. What was known once is not asked again for ten minutes, so that checking a request that is
 * being drawn costs nothing. Safe for several threads.
 */
public final class SolrCodeCatalogue implements CodeCatalogue {

    private static final long KEPT_NANOS = Duration.ofMinutes(10).toNanos();
    private static final int KEPT = 200_000;

    /** Codes of no nomenclature that are looked for in the events one by one; a longer list is mistaken as a whole. */
    private static final int LOOKED_FOR = 100;

    /** Codes of a value condition: beyond, their units are not asked for. */
    private static final int MEASURED = 1_000;

    private record Dimensions(Set<String> units, long at) {}

    private final SolrGateway solr;
    private final ConceptSearch concepts;
    private final ConcurrentMap<Code, Long> known = new ConcurrentHashMap<>();
    private final ConcurrentMap<Set<Code>, Dimensions> measured = new ConcurrentHashMap<>();

    public SolrCodeCatalogue(SolrGateway solr) {
        this.solr = solr;
        this.concepts = new SolrConceptSearch(solr);
    }

    @Override
    public Set<Code> unknown(Collection<Code> codes) {
        long now = System.nanoTime();
        List<Code> asked =
                codes.stream().distinct().filter(code -> !isFresh(code, now)).toList();
        if (asked.isEmpty()) {
            return Set.of();
        }
        Set<Code> missing = new HashSet<>(asked);
        missing.removeAll(concepts.describe(asked).keySet());
        if (!missing.isEmpty() && missing.size() <= LOOKED_FOR) {
            missing.removeAll(seenInEvents(List.copyOf(missing)));
        }
        remember(asked, missing, now);
        return missing;
    }

    @Override
    public Set<String> dimensions(Collection<Code> codes) {
        Set<Code> key = Set.copyOf(new HashSet<>(codes));
        if (key.size() > MEASURED) {
            return Set.of();
        }
        long now = System.nanoTime();
        @Nullable Dimensions before = measured.get(key);
        if (before != null && now - before.at() < KEPT_NANOS) {
            return before.units();
        }
        Set<String> units = Facet.of(solr.search(ConceptQueries.dimensions(key))).buckets("dimensions").stream()
                .map(Facet::key)
                .collect(Collectors.toUnmodifiableSet());
        if (measured.size() >= MEASURED) {
            measured.clear();
        }
        measured.put(key, new Dimensions(units, now));
        return units;
    }

    private boolean isFresh(Code code, long now) {
        Long at = known.get(code);
        return at != null && now - at < KEPT_NANOS;
    }

    private void remember(List<Code> asked, Set<Code> missing, long now) {
        if (known.size() + asked.size() > KEPT) {
            known.clear();
        }
        asked.stream().filter(code -> !missing.contains(code)).forEach(code -> known.put(code, now));
    }

    private List<Code> seenInEvents(List<Code> codes) {
        Facet events = Facet.of(solr.search(ConceptQueries.events(codes)));
        List<Code> seen = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            if (events.count("k" + i) > 0) {
                seen.add(codes.get(i));
            }
        }
        return seen;
    }
}
