package org.cohorte.query.compile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cohorte.query.criteria.Code;
import org.cohorte.query.scope.Scope;
import org.cohorte.query.text.Folding;
import org.cohorte.solr.Fields;
import org.cohorte.solr.Kinds;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes the requests of the code picker. */
public final class ConceptQueries {

    /** Facet of the events that bear a code. */
    public static final String EVENTS = "coded";

    /** In it, one of their kinds. */
    public static final String KINDS = "kinds";

    private static final List<String> LABELS = List.of(Fields.LABEL_FR, Fields.LABEL_EN, Fields.SYNONYMS);

    /** Systems of the codes that there are. */
    public static final String SYSTEMS = "systems";

    /** A code of CIM-10 typed without its point. */
    private static final Pattern POINTLESS = Pattern.compile("([A-Z]\\d{2})(\\d.*)");

    /** A code of CIM-10 typed with its point. */
    private static final Pattern POINTED = Pattern.compile("([A-Z]\\d{2})\\.(.*)");

    private static final Pattern DIGIT = Pattern.compile("\\d");

    // Further apart than what words can score together, so that a better way always comes first.
    private static final int CODE_IS = 100_000;
    private static final int CODE_BEGINS = 20_000;
    private static final int NAME_IS = 5_000;
    private static final int NAME_BEGINS = 1_000;
    private static final int LETTERS_BEGIN = 300;

    /** A word with a digit that may be the beginning of a code. */
    private static final int SHORTEST_CODE = 3;

    private ConceptQueries() {}

    /**
     * Codes by words or by the beginning of the code, best first: this very code, codes that begin so, this very name, names
     * that begin so, then names that hold all the words, the shortest first.
     */
    public static ObjectNode search(String text, Collection<String> systems, int limit) {
        List<Query> ways = new ArrayList<>();
        String code = text.strip();
        // Of letters alone, a code is less likely meant than a word.
        int begins = DIGIT.matcher(code).find() ? CODE_BEGINS : LETTERS_BEGIN;
        for (String system : systems) {
            for (String spelling : spellings(code)) {
                ways.add(new Query.Boosted(Query.term(Fields.CODE, system + "|" + spelling), CODE_IS));
                ways.add(new Query.Boosted(new Query.Prefix(Fields.CODE, system + "|" + spelling), begins));
            }
        }
        List<String> words = Folding.words(text);
        if (!words.isEmpty()) {
            String name = Folding.whole(text);
            ways.add(new Query.Boosted(Query.term(Fields.NAMES, name), NAME_IS));
            ways.add(new Query.Boosted(new Query.Prefix(Fields.NAMES, name), NAME_BEGINS));
            ways.add(words(words, systems));
        }
        ObjectNode json = concepts(new Query.Clauses().anyOf(Fields.SYSTEM, systems));
        json.set("query", Dsl.write(new Query.Any(ways)));
        return json.put("limit", limit).put("sort", "score desc," + Fields.RANKING + " asc," + Fields.CODE + " asc");
    }

    /** How many codes there are of each system: facet {@link #SYSTEMS}. */
    public static ObjectNode systems() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        Facets facets = new Facets();
        facets.values(SYSTEMS, Fields.SYSTEM);
        json.put("query", Facets.kind(Kinds.CONCEPT)).put("limit", 0).set("facet", facets.top());
        return json;
    }

    /** Codes right below a code, in the order of the nomenclature. */
    public static ObjectNode children(Code parent, int limit) {
        return ordered(new Query.Clauses().must(Query.term(Fields.PARENT, parent.token())), limit);
    }

    /** Codes of a system that are below none. */
    public static ObjectNode roots(String system, int limit) {
        return ordered(
                new Query.Clauses().must(Query.term(Fields.SYSTEM, system)).mustNot(new Query.Exists(Fields.PARENT)),
                limit);
    }

    /** These codes, in any order. */
    public static ObjectNode exactly(Collection<Code> codes) {
        ObjectNode json = concepts(new Query.Clauses()
                .must(Query.terms(Fields.CODE, codes.stream().map(Code::token).toList())));
        return json.put("query", "*:*").put("limit", codes.size());
    }

    /** Patients of the scope with each of these codes, or one below it; facet {@code k0} is that of the first code. */
    public static ObjectNode patients(List<Code> codes, Scope scope) {
        ObjectNode queries = JsonNodeFactory.instance.objectNode();
        PopulationQueries.write(queries, Optional.empty(), List.of(), scope);
        Facets facets = new Facets();
        for (int i = 0; i < codes.size(); i++) {
            Query events = events(codes.get(i));
            queries.set("p" + i, Dsl.write(new Query.Patients(events, "events", 1, OptionalInt.empty())));
            facets.patients("k" + i, "and(" + PopulationQueries.NAME + ",p" + i + ")");
        }
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("query", Facets.kind(Kinds.STATE)).put("limit", 0);
        json.set("queries", queries);
        json.set("facet", facets.top());
        return json;
    }

    /** Events that bear a code or one below it; planned ones are no events. */
    static Query events(Code code) {
        return new Query.Clauses()
                .must(Query.term(Fields.CODES, code.token()))
                .mustNot(Query.term(Fields.STATUS, "planned"))
                .build();
    }

    /** Events with each of these codes, planned ones too; facet {@code k0} is that of the first code. */
    public static ObjectNode events(List<Code> codes) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ObjectNode queries = JsonNodeFactory.instance.objectNode();
        Facets facets = new Facets();
        for (int i = 0; i < codes.size(); i++) {
            queries.set("e" + i, Dsl.write(Query.term(Fields.CODES, codes.get(i).token())));
            facets.everywhere("k" + i, Facets.named("e" + i));
        }
        json.put("query", Facets.kind(Kinds.STATE)).put("limit", 0);
        json.set("queries", queries);
        json.set("facet", facets.top());
        return json;
    }

    /** Dimensions of the measured numbers with one of these codes; facet {@code dimensions}. */
    public static ObjectNode dimensions(Collection<Code> codes) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        Facets facets = new Facets();
        facets.values("dimensions", Fields.DIMENSION);
        json.set(
                "query",
                Dsl.write(Query.terms(
                        Fields.CODES, codes.stream().map(Code::token).toList())));
        json.put("limit", 0).set("facet", facets.top());
        return json;
    }

    /** How many events of each kind bear a code or one below it, in the scope: facet {@link #KINDS} of {@link #EVENTS}. */
    public static ObjectNode kinds(Code code, Scope scope) {
        ObjectNode queries = JsonNodeFactory.instance.objectNode();
        PopulationQueries.write(queries, Optional.empty(), List.of(), scope);
        Query events = Query.term(Fields.CODES, code.token());
        queries.set(EVENTS, Dsl.write(new Query.EventsOf(PopulationQueries.NAME, events)));
        Facets facets = new Facets();
        Facets.inside(facets.everywhere(EVENTS, Facets.named(EVENTS)), inner -> inner.values(KINDS, Fields.KIND));
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("query", Facets.named(PopulationQueries.NAME)).put("limit", 0);
        json.set("queries", queries);
        json.set("facet", facets.top());
        return json;
    }

    /**
     * Every word in one of the names, or at the beginning of the code when it has a digit; the last may be unfinished. Words such
     * as "of" need not be there.
     */
    private static Query words(List<String> words, Collection<String> systems) {
        Query.Clauses clauses = new Query.Clauses();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean last = i == words.size() - 1;
            if (last || !Folding.isStopWord(word)) {
                clauses.must(new Query.Any(ways(word, last, systems)));
            }
        }
        return clauses.build();
    }

    private static List<Query> ways(String word, boolean last, Collection<String> systems) {
        List<Query> ways = new ArrayList<>();
        for (String field : LABELS) {
            ways.add(new Query.Phrase(field, word));
            if (last && !Folding.folded(word).isEmpty()) {
                ways.add(new Query.Prefix(field, Folding.folded(word)));
            }
        }
        if (word.length() >= SHORTEST_CODE && DIGIT.matcher(word).find()) {
            for (String system : systems) {
                spellings(word).forEach(code -> ways.add(new Query.Prefix(Fields.CODE, system + "|" + code)));
            }
        }
        return ways;
    }

    private static List<String> spellings(String code) {
        String upper = code.toUpperCase(Locale.ROOT);
        return Stream.of(
                        code,
                        upper,
                        POINTLESS.matcher(upper).replaceFirst("$1.$2"),
                        POINTED.matcher(upper).replaceFirst("$1$2"))
                .filter(spelling -> !spelling.isBlank())
                .distinct()
                .toList();
    }

    private static ObjectNode ordered(Query.Clauses clauses, int limit) {
        return concepts(clauses)
                .put("query", "*:*")
                .put("limit", limit)
                .put("sort", Fields.RANKING + " asc," + Fields.CODE + " asc");
    }

    private static ObjectNode concepts(Query.Clauses clauses) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.putArray("filter").add(Facets.kind(Kinds.CONCEPT)).add(Dsl.write(clauses.build()));
        json.putArray("fields")
                .add(Fields.CODE)
                .add(Fields.LABEL_FR)
                .add(Fields.LABEL_EN)
                .add(Fields.LEAF)
                .add(Fields.PARENT)
                .add(Fields.ANCESTORS);
        return json;
    }
}
