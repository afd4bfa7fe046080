package org.cohorte.query.criteria;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Organisms found in samples, with what they resist. One event is one organism of one sample.
 *
 * @param codes       organisms, any of these, each with its descendants; empty: any, and samples in which nothing grew
 * @param samples     kinds of sample as the sources write them; empty: any
 * @param antibiotics any of these, or one below it, was tested with one of the results; empty: any antibiotic
 * @param results     how the organism took an antibiotic; empty: any result
 */
public record MicrobiologyCriterion(
        String id,
        Optional<String> name,
        boolean exclude,
        List<Code> codes,
        Set<String> samples,
        List<Code> antibiotics,
        Set<Susceptibility> results,
        EventOptions options)
        implements EventCriterion {

    /** What an antibiotic does to an organism, by the letters of antibiograms: S, I, R. */
    public enum Susceptibility {
        SENSITIVE,
        INTERMEDIATE,
        RESISTANT
    }

    public MicrobiologyCriterion {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        codes = List.copyOf(codes);
        samples = Set.copyOf(samples);
        antibiotics = List.copyOf(antibiotics);
        results = Set.copyOf(results);
        Objects.requireNonNull(options);
    }

    @Override
    public List<SourceWords> sourceWords() {
        return List.of(new SourceWords("samples", samples));
    }

    @Override
    public MicrobiologyCriterion as(String newId, Optional<String> newName, boolean excluded) {
        return new MicrobiologyCriterion(newId, newName, excluded, codes, samples, antibiotics, results, options);
    }
}
