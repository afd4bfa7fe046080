package org.cohorte.query.validation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cohorte.query.criteria.Limits;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.Problem;
import org.cohorte.query.criteria.Problems;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.normal.Normalizer;
import org.cohorte.query.units.Analytes;
import org.cohorte.query.units.Units;

/** Checks a request against every rule of the language and tells each one it breaks. Safe for several threads. */
public final class RequestValidator {

    private final Units units;
    private final Analytes analytes = new Analytes();
    private final Normalizer normalizer;
    private final CodeCatalogue catalogue;
    private final Clock clock;
    private final ZoneId zone;

    /**
     * A validator.
     *
     * @param zone the hospital's, which tells the day of today
     */
    public RequestValidator(Units units, CodeCatalogue catalogue, Clock clock, ZoneId zone) {
        this.units = units;
        this.normalizer = new Normalizer(units);
        this.catalogue = catalogue;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Every error and every warning, node by node in reading order; a request can be answered when none is an error. For a
     * tree beyond the bounds, that error alone.
     *
     * @throws org.cohorte.query.engine.EngineException when the catalogue of codes is out of reach
     */
    public List<Problem> check(Request request) {
        Tree tree = Tree.of(request.root());
        Optional<Problem> excess = tree.excess();
        if (excess.isPresent()) {
            return List.of(excess.get());
        }
        Problems problems = new Problems();
        Lengths.values("", request.population().units(), "population.units", Limits.UNITS, problems);
        Ids.check(tree.nodes(), problems);
        for (Node node : tree.nodes()) {
            rules(request).forEach(rule -> rule.check(node, problems));
        }
        LinkRules.check(request, problems);
        if (!problems.hasErrors()) {
            Siblings.check(request, tree.nodes(), normalizer, today(), problems);
        }
        return problems.found();
    }

    private Stream<Rule> rules(Request request) {
        LocalDate today = today();
        return Stream.of(
                new MatchBounds(),
                new PatientFields(today),
                new PossibleDates(today),
                new EventFields(today, LinkRules.lookedFor(request)),
                new FieldLists(),
                new KnownCodes(catalogue),
                new ValueConditions(units, analytes, catalogue),
                new TextQueries(),
                new FormAnswerFields(today));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
