package org.cohorte.query.json;

import org.cohorte.query.criteria.Criterion;
import org.cohorte.query.criteria.Delay;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.Link;
import org.cohorte.query.criteria.Match;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.Pin;
import org.cohorte.query.criteria.Population;
import org.cohorte.query.criteria.Request;
import tools.jackson.databind.node.ObjectNode;

/** Writes the current version of the JSON form; defaults are left out. */
final class RequestWriter {

    private RequestWriter() {}

    static ObjectNode write(Request request) {
        JsonObject json = new JsonObject();
        json.number("version", Request.VERSION);
        if (!request.population().equals(Population.everyone())) {
            json.object("population", population(request.population()));
        }
        json.object("root", group(request.root()));
        json.objects("links", request.links(), RequestWriter::link);
        json.objects("pins", request.pins(), RequestWriter::pin);
        return json.node();
    }

    private static JsonObject population(Population population) {
        return new JsonObject().texts("units", population.units()).text("cohort", population.cohort());
    }

    private static JsonObject node(Node node) {
        return switch (node) {
            case Group group -> group(group);
            case Criterion criterion -> CriterionWriter.write(criterion);
        };
    }

    private static JsonObject group(Group group) {
        JsonObject json = begin(NodeTypes.GROUP, group);
        json.object("match", match(group.match()));
        json.objects("children", group.children(), RequestWriter::node);
        return json;
    }

    /** What every node begins with. */
    static JsonObject begin(String type, Node node) {
        return new JsonObject()
                .text("type", type)
                .text("id", node.id())
                .text("name", node.name())
                .flag("exclude", node.exclude());
    }

    private static JsonObject match(Match match) {
        JsonObject json = new JsonObject();
        return switch (match) {
            case Match.All all -> json.word("rule", MatchRule.ALL);
            case Match.Any any -> json.word("rule", MatchRule.ANY);
            case Match.AtLeast(int n) -> json.word("rule", MatchRule.AT_LEAST).number("n", n);
            case Match.AtMost(int n) -> json.word("rule", MatchRule.AT_MOST).number("n", n);
            case Match.Exactly(int n) -> json.word("rule", MatchRule.EXACTLY).number("n", n);
            case Match.Between(int min, int max) ->
                json.word("rule", MatchRule.BETWEEN).number("min", min).number("max", max);
        };
    }

    private static JsonObject link(Link link) {
        JsonObject json = new JsonObject()
                .text("first", link.first())
                .text("second", link.second())
                .word("kind", LinkKind.of(link));
        switch (link) {
            case Link.Sequence sequence
            when !sequence.delay().equals(Delay.notBefore()) -> json.object("delay", delay(sequence.delay()));
            case Link.WithoutBetween between -> json.text("none", between.none());
            default -> {}
        }
        return json;
    }

    private static JsonObject delay(Delay delay) {
        return new JsonObject()
                .number("min", delay.min())
                .number("max", delay.max())
                .word("unit", delay.unit());
    }

    private static JsonObject pin(Pin pin) {
        JsonObject json = new JsonObject().text("criterion", pin.criterion()).word("which", pin.which());
        if (pin.per() != Pin.Per.PATIENT) {
            json.word("per", pin.per());
        }
        return json.number("rank", pin.rank());
    }
}
