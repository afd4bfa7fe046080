package org.cohorte.query.compile;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cohorte.query.criteria.Code;
import org.cohorte.query.criteria.CohortCriterion;
import org.cohorte.query.criteria.Criterion;
import org.cohorte.query.criteria.EventCriterion;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.Match;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.PatientCriterion;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.criteria.RequestCriterion;
import org.cohorte.query.patients.NamedSets;
import org.cohorte.query.rewrite.Rewriter;
import org.cohorte.query.scope.Scope;
import org.cohorte.query.units.Analytes;
import org.cohorte.query.units.Units;
import org.cohorte.solr.Fields;
import org.cohorte.solr.Kinds;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Compiles a valid request and a scope to one JSON request. Its queries are named: {@code population}, {@code total}, and
 * one {@code c1}, {@code c2}, … for each different criterion; groups are set algebra over these names. Safe for several
 * threads.
 *
 * <p>What asks for the patients alone is rewritten first, by the rules of {@link Rewriter}. A count tells a figure of every node as
 * it was drawn, whose sets it needs anyway: it is compiled as it stands, and its total is put together of these sets.
 */
public final class RequestCompiler {

    /** Facet of the patients that match the request. */
    public static final String TOTAL = "total";
    /** In it, who they are: see Solr's function {@code demographics} in docs/index-model.md. */
    public static final String WHO = "who";
    /** Facet of the units that the scope covers. */
    public static final String VISIBLE_UNITS = "visibleUnits";

    public static final String POPULATION = PopulationQueries.NAME;

    private final Rewriter rewriter = new Rewriter();
    private final Values values;
    private final ZoneId zone;

    /**
     * A compiler.
     *
     * @param zone the hospital's, which tells the instants of a day
     */
    public RequestCompiler(Units units, Analytes analytes, ZoneId zone) {
        this.values = new Values(units, analytes);
        this.zone = zone;
    }

    /** The count of a request that names nothing saved. */
    public CompiledRequest count(Request request, Scope scope, LocalDate today) {
        return count(request, scope, today, NamedSets.none());
    }

    /** The count with no code looked for. */
    public CompiledRequest count(Request request, Scope scope, LocalDate today, NamedSets sets) {
        return count(request, scope, today, sets, List.of());
    }

    /** The request that counts the patients that match in its facet {@link #TOTAL}, and tells nothing else. */
    public ObjectNode total(Request request, Scope scope, LocalDate today) {
        return new Compilation(rewriter.rewrite(request).request(), scope, today, NamedSets.none()).matching();
    }

    /**
     * The requests that count each part of a plan by itself, and the rules that made it.
     *
     * @param sets what the request names: all of it, or it is not valid
     */
    public CompiledPlan plan(Request request, Scope scope, LocalDate today, NamedSets sets) {
        Rewriter.Rewritten rewritten = rewriter.rewrite(request);
        return new Compilation(rewritten.request(), scope, today, sets).plan(rewritten);
    }

    /**
     * The request that brings every figure of {@link org.cohorte.query.answer.CountAnswer}.
     *
     * @param sets    what the request names: all of it, or it is not valid
     * @param lookFor codes of which it is to be told besides whether a patient of the scope has them: see {@link #found}
     */
    public CompiledRequest count(Request request, Scope scope, LocalDate today, NamedSets sets, List<Code> lookFor) {
        return new Compilation(request, scope, today, sets).count(lookFor);
    }

    /** The facet that is above zero when a patient of the scope has the code looked for of this order. */
    public static String found(int order) {
        return "found" + order;
    }

    /** The request that brings the patients themselves, as the bitmap {@link PatientQueries#PATIENTS}. */
    public ObjectNode patients(Request request, Scope scope, LocalDate today, NamedSets sets) {
        return new Compilation(rewriter.rewrite(request).request(), scope, today, sets).patients();
    }

    /** One compilation: names given to criteria live as long as it. */
    private final class Compilation {

        private final Request request;
        private final Scope scope;
        private final LocalDate today;
        private final NamedSets given;
        private final LeafCompiler leaves;
        private final Leaves names = new Leaves();
        private final Patterns patterns;
        private final SetExpressions sets;
        private final ObjectNode queries = JsonNodeFactory.instance.objectNode();

        Compilation(Request request, Scope scope, LocalDate today, NamedSets given) {
            this.request = request;
            this.scope = scope;
            this.today = today;
            this.given = given;
            this.leaves = new LeafCompiler(today, values, given);
            this.patterns = new Patterns(request.links(), request.pins(), zone, this::name, names);
            this.sets = new SetExpressions(this::name, patterns);
        }

        private String name(Criterion criterion) {
            return names.name(leaves.patients(criterion));
        }

        CompiledRequest count(List<Code> lookFor) {
            List<NodeFacets> nodes = new ArrayList<>();
            List<NodeFacets> leftOut = new ArrayList<>();
            Facets facets = new Facets();
            nodes(request.root(), OptionalInt.empty(), nodes, leftOut, facets);
            funnel(facets);
            total(facets);
            visibleUnits(facets);
            StateFacets.write(facets);
            lookFor(lookFor, facets);
            ObjectNode json = body(inPopulation(sets.of(request.root())));
            json.set("facet", facets.top());
            return new CompiledRequest(json, nodes, leftOut, !scope.wholeHospital());
        }

        private void lookFor(List<Code> codes, Facets facets) {
            String sight = codes.isEmpty() ? "" : PopulationQueries.sight(queries, scope);
            for (int i = 0; i < codes.size(); i++) {
                queries.set(found(i), Dsl.write(ConceptQueries.events(codes.get(i))));
                facets.some(found(i), sight, found(i));
            }
        }

        CompiledPlan plan(Rewriter.Rewritten rewritten) {
            List<Rewriter.Applied> rules = new ArrayList<>(rewritten.applied());
            if (PushScope.applies(request.root())) {
                rules.add(new Rewriter.Applied(PushScope.NAME, request.root().id()));
            }
            ObjectNode body = body(pushed());
            List<CompiledPlan.Part> parts = new ArrayList<>();
            parts.add(part(POPULATION, POPULATION, body));
            names.names().values().forEach(name -> parts.add(part(name, inPopulation(name), body)));
            parts.add(part(TOTAL, TOTAL, body));
            return new CompiledPlan(request, rules, parts);
        }

        private CompiledPlan.Part part(String name, String set, ObjectNode body) {
            Facets facets = new Facets();
            facets.patients(name, set);
            ObjectNode json = body.deepCopy();
            json.set("facet", facets.top());
            return new CompiledPlan.Part(
                    name, nodes(name, request.root()), body.path("queries").path(name), json);
        }

        /** Criteria whose set has this name; a set of none is that of links. */
        private List<String> nodes(String name, Node node) {
            return switch (node) {
                case Group group ->
                    group.children().stream()
                            .flatMap(child -> nodes(name, child).stream())
                            .toList();
                case Criterion criterion -> name(criterion).equals(name) ? List.of(criterion.id()) : List.of();
            };
        }

        ObjectNode matching() {
            Facets facets = new Facets();
            facets.patients(TOTAL, TOTAL);
            ObjectNode json = body(pushed());
            json.set("facet", facets.top());
            return json;
        }

        ObjectNode patients() {
            Facets facets = new Facets();
            facets.function(PatientQueries.PATIENTS, PatientQueries.BITMAP);
            ObjectNode json = body(pushed()).put("query", "{!sets cache=false v='" + pushed() + "'}");
            json.set("facet", facets.top());
            return json;
        }

        private ObjectNode body(String total) {
            PopulationQueries.write(
                    queries,
                    request.population().cohort().flatMap(given::cohort),
                    request.population().units(),
                    scope);
            queries.put(TOTAL, "{!sets v='" + total + "'}");
            names.names().forEach((query, name) -> queries.set(name, Dsl.write(query)));
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            // one document, so that nothing is gone through that no figure asks for
            json.put("query", Facets.kind(Kinds.STATE)).put("limit", 0);
            json.set("queries", queries);
            return json;
        }

        private static String inPopulation(String expression) {
            return SetExpressions.and(Stream.of(POPULATION, expression));
        }

        private String pushed() {
            return PushScope.of(request.root(), sets);
        }

        private void nodes(
                Node node, OptionalInt step, List<NodeFacets> nodes, List<NodeFacets> leftOut, Facets facets) {
            NodeFacets here = new NodeFacets(node.id(), nodes.size(), step);
            nodes.add(here);
            facets.patients(here.alone(), inPopulation(sets.named(node)));
            switch (node) {
                case EventCriterion event -> leftOut(event, here, leftOut, facets);
                case Group group -> children(group, nodes, leftOut, facets);
                case PatientCriterion patient -> {}
                case CohortCriterion cohort -> {}
                case RequestCriterion embedded -> {}
            }
        }

        private void children(Group group, List<NodeFacets> nodes, List<NodeFacets> leftOut, Facets facets) {
            boolean steps = nodes.size() == 1 && isFunnel();
            List<Node> children = group.children();
            for (int i = 0; i < children.size(); i++) {
                nodes(children.get(i), steps ? OptionalInt.of(i) : OptionalInt.empty(), nodes, leftOut, facets);
            }
        }

        private void leftOut(EventCriterion event, NodeFacets here, List<NodeFacets> leftOut, Facets facets) {
            leaves.notJudged(event).ifPresent(results -> {
                leftOut.add(here);
                queries.set(here.leftOut(), Dsl.write(results));
                facets.events(here.leftOut(), POPULATION, here.leftOut());
            });
        }

        private boolean isFunnel() {
            return request.root().match() instanceof Match.All
                    && !request.root().exclude();
        }

        private void funnel(Facets facets) {
            if (!isFunnel()) {
                return;
            }
            List<Node> children = request.root().children();
            List<String> steps = children.stream().map(sets::of).toList();
            Funnel funnel = new Funnel(
                    steps,
                    kept -> patterns.of(IntStream.range(0, steps.size())
                            .filter(kept)
                            .mapToObj(children::get)
                            .toList()),
                    queries);
            for (int i = 0; i < steps.size(); i++) {
                facets.patients(NodeFacets.remain(i), inPopulation(funnel.remain(i)));
                facets.patients(NodeFacets.without(i), inPopulation(funnel.without(i)));
            }
        }

        private void total(Facets facets) {
            facets.patients(POPULATION, POPULATION);
            facets.patients(TOTAL, TOTAL);
            facets.function(WHO, "demographics(" + today.toEpochDay() + ",'" + TOTAL + "')");
        }

        /** Units of patients that the scope covers: a patient may also have been where the user sees nothing. */
        private void visibleUnits(Facets facets) {
            if (scope.wholeHospital()) {
                return;
            }
            queries.set(
                    VISIBLE_UNITS,
                    Dsl.write(new Query.Clauses()
                            .must(Query.term(Fields.KIND, Kinds.STAY))
                            .must(PopulationQueries.visible(scope))
                            .build()));
            facets.distinct(VISIBLE_UNITS, Fields.UNIT, VISIBLE_UNITS);
        }
    }
}
