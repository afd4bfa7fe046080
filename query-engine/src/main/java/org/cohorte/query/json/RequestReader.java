package org.cohorte.query.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.Limits;
import org.cohorte.query.criteria.Link;
import org.cohorte.query.criteria.Match;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.Pin;
import org.cohorte.query.criteria.Population;
import org.cohorte.query.criteria.Request;

/** Reads the current version of the JSON form. The tree is known to be of a bounded depth. */
final class RequestReader {

    private RequestReader() {}

    static Request read(Members request) {
        request.requiredInteger("version");
        Population population =
                request.object("population").map(RequestReader::population).orElseGet(Population::everyone);
        request.require("root");
        Group root = request.object("root").map(RequestReader::root).orElseGet(() -> Group.all(""));
        List<Link> links = request.objects("links", Limits.LINKS).stream()
                .map(LinkReader::link)
                .toList();
        List<Pin> pins = request.objects("pins", Limits.NODES).stream()
                .map(LinkReader::pin)
                .toList();
        request.refuseOthers();
        return new Request(population, root, links, pins);
    }

    private static Population population(Members population) {
        Population read = new Population(population.texts("units", Limits.UNITS), population.uuid("cohort"));
        population.refuseOthers();
        return read;
    }

    private static Group root(Members object) {
        String type = object.requiredText("type", Limits.VALUE_LENGTH);
        if (!type.equals(NodeTypes.GROUP) && object.has("type")) {
            object.unknownValue(object.place().member("type"), type, List.of(NodeTypes.GROUP));
        }
        return group(object);
    }

    private static Optional<Node> node(Members object) {
        String type = object.requiredText("type", Limits.VALUE_LENGTH);
        if (type.equals(NodeTypes.GROUP)) {
            return Optional.of(group(object));
        }
        if (NodeTypes.ALL.contains(type)) {
            return Optional.of(CriterionReader.read(type, object));
        }
        if (object.has("type")) {
            object.unknownValue(object.place().member("type"), type, NodeTypes.ALL);
        }
        return Optional.empty();
    }

    private static Group group(Members object) {
        String id = object.requiredText("id", Limits.ID_LENGTH);
        Members group = object.ofNode(id);
        List<Node> children = new ArrayList<>();
        group.objects("children", Limits.NODES).forEach(child -> node(child).ifPresent(children::add));
        Group read = new Group(
                id,
                group.text("name", Limits.NAME_LENGTH),
                group.flag("exclude"),
                group.object("match").map(RequestReader::match).orElseGet(Match.All::new),
                children);
        group.refuseOthers();
        return read;
    }

    private static Match match(Members match) {
        Match read = switch (match.requiredWord("rule", MatchRule.class, MatchRule.ALL)) {
            case ALL -> new Match.All();
            case ANY -> new Match.Any();
            case AT_LEAST -> new Match.AtLeast(match.requiredInteger("n"));
            case AT_MOST -> new Match.AtMost(match.requiredInteger("n"));
            case EXACTLY -> new Match.Exactly(match.requiredInteger("n"));
            case BETWEEN -> new Match.Between(match.requiredInteger("min"), match.requiredInteger("max"));
        };
        match.refuseOthers();
        return read;
    }
}
