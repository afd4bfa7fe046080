package org.cohorte.registry.feasibility;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.Limits;
import org.cohorte.query.criteria.Link;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.Pin;
import org.cohorte.query.criteria.Problem;
import org.cohorte.query.criteria.ProblemCodes;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.criteria.RequestCriterion;
import org.cohorte.query.engine.InvalidRequestException;

/**
 * Puts the criteria and links of saved requests in the place of the nodes that embed them. Nodes get new ids, {@code r1:1} and so
 * on, since two requests may use the same ones and a request may be embedded twice. One request is put together at a time.
 */
final class Embedding {

    private final SavedCriteria saved;
    private final String login;
    private final Set<String> ids = new HashSet<>();
    private final Map<String, String> owners = new HashMap<>();
    private final Map<Version, Optional<Request>> read = new LinkedHashMap<>();
    private final List<Link> links;
    private final List<Pin> pins;
    private int requests;
    private int nodes;

    /** Where the criteria of saved requests come from. */
    @FunctionalInterface
    interface SavedCriteria {

        /**
         * A version of a request that this user may read; empty when there is none.
         *
         * @throws InvalidRequestException when what was saved cannot be read any more
         */
        Optional<Request> find(String login, UUID request, int version);
    }

    private record Version(UUID request, int version) {

        static Version of(RequestCriterion embedded) {
            return new Version(embedded.request(), embedded.version());
        }
    }

    /**
     * Where the walk is.
     *
     * @param depth    groups above
     * @param embedded versions that hold this place, the outermost first
     * @param owner    node of the asked request; empty in that request itself
     */
    private record Place(int depth, List<Version> embedded, String owner) {

        Place below() {
            return new Place(depth + 1, embedded, owner);
        }

        Place inside(RequestCriterion criterion) {
            List<Version> more = new ArrayList<>(embedded);
            more.add(Version.of(criterion));
            return new Place(depth, more, ownerOf(criterion));
        }

        String ownerOf(Node node) {
            return owner.isEmpty() ? node.id() : owner;
        }
    }

    private Embedding(SavedCriteria saved, String login, Request request) {
        this.saved = saved;
        this.login = login;
        this.links = new ArrayList<>(request.links());
        this.pins = new ArrayList<>(request.pins());
    }

    /**
     * The whole of a request.
     *
     * @throws InvalidRequestException with the node that embeds what this user does not know, what embeds itself, or more than
     *                                 a request may hold
     */
    static Whole of(Request request, SavedCriteria saved, String login) {
        Embedding embedding = new Embedding(saved, login, request);
        return embedding.embedsAny(request.root()) ? embedding.whole(request) : new Whole(request, Map.of(), List.of());
    }

    /** Without recursion: nothing is known yet of how deep the tree is. */
    private boolean embedsAny(Node root) {
        boolean any = false;
        Deque<Node> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            Node node = open.pop();
            ids.add(node.id());
            any |= node instanceof RequestCriterion;
            if (node instanceof Group group) {
                group.children().forEach(open::push);
            }
        }
        return any;
    }

    private Whole whole(Request request) {
        Node root = visit(request.root(), new Place(1, List.of(), ""));
        return new Whole(
                request.withRoot((Group) root).withLinks(links, pins),
                owners,
                read.keySet().stream()
                        .map(version -> version.request() + " " + version.version())
                        .toList());
    }

    private Node visit(Node node, Place place) {
        nodes++;
        if (nodes > Limits.NODES) {
            throw refused(place.ownerOf(node), ProblemCodes.TOO_MANY_NODES, "nodes", nodes, Limits.NODES);
        }
        if (node instanceof RequestCriterion embedded) {
            return embed(embedded, place);
        }
        if (!(node instanceof Group group)) {
            return node;
        }
        if (place.depth() > Limits.DEPTH) {
            throw refused(place.ownerOf(node), ProblemCodes.TOO_DEEP, "depth", place.depth(), Limits.DEPTH);
        }
        return group.withChildren(group.children().stream()
                .map(child -> visit(child, place.below()))
                .toList());
    }

    private Node embed(RequestCriterion criterion, Place place) {
        Version version = Version.of(criterion);
        String owner = place.ownerOf(criterion);
        if (place.embedded().contains(version)) {
            throw refused(
                    owner,
                    ProblemCodes.CIRCULAR_REQUEST,
                    criterion,
                    "request " + criterion.request() + " embeds itself in version " + criterion.version()
                            + ": embed another version, or none");
        }
        Request inner = read.computeIfAbsent(version, asked -> find(asked, owner))
                .orElseThrow(() -> refused(
                        owner, ProblemCodes.UNKNOWN_REQUEST, criterion, "unknown request " + criterion.request()));
        Request renamed = renamed(inner, owner);
        links.addAll(renamed.links());
        pins.addAll(renamed.pins());
        Group root = renamed.root();
        Node group = root.exclude()
                ? new Group(
                        criterion.id(),
                        criterion.name(),
                        criterion.exclude(),
                        Group.all("").match(),
                        List.of(root))
                : root.as(criterion.id(), criterion.name(), criterion.exclude());
        return visit(group, place.inside(criterion));
    }

    private Optional<Request> find(Version version, String owner) {
        try {
            return saved.find(login, version.request(), version.version());
        } catch (InvalidRequestException e) {
            throw new InvalidRequestException(e.problems().stream()
                    .map(problem -> Whole.inside(owner, problem))
                    .toList());
        }
    }

    private Request renamed(Request inner, String owner) {
        requests++;
        Map<String, String> names = new HashMap<>();
        Group root = (Group) renamed(inner.root(), names, owner);
        refuseLoose(inner, names, owner);
        return new Request(
                inner.population(),
                root,
                inner.links().stream()
                        .map(link -> link.named(id -> name(id, names)))
                        .toList(),
                inner.pins().stream()
                        .map(pin -> new Pin(name(pin.criterion(), names), pin.which(), pin.per(), pin.rank()))
                        .toList());
    }

    private Node renamed(Node node, Map<String, String> names, String owner) {
        String id = freshId();
        names.putIfAbsent(node.id(), id);
        owners.put(id, owner);
        Node renamed = node.as(id, node.name(), node.exclude());
        return renamed instanceof Group group
                ? group.withChildren(group.children().stream()
                        .map(child -> renamed(child, names, owner))
                        .toList())
                : renamed;
    }

    private String freshId() {
        String id;
        int place = owners.size();
        do {
            place++;
            id = "r" + requests + ":" + place;
        } while (!ids.add(id));
        return id;
    }

    /** A link to nothing must not find a node of the same id outside. */
    private static void refuseLoose(Request inner, Map<String, String> names, String owner) {
        Stream.concat(
                        inner.links().stream().flatMap(link -> link.criteria().stream()),
                        inner.pins().stream().map(Pin::criterion))
                .filter(id -> !names.containsKey(id))
                .findFirst()
                .ifPresent(id -> {
                    Problem loose = new Problem(
                            "", "links", ProblemCodes.LINK_TO_NOTHING, Map.of("id", id), "there is no criterion " + id);
                    throw new InvalidRequestException(List.of(Whole.inside(owner, loose)));
                });
    }

    private static String name(String id, Map<String, String> names) {
        return names.getOrDefault(id, id);
    }

    private static InvalidRequestException refused(
            String node, String code, RequestCriterion criterion, String message) {
        return new InvalidRequestException(List.of(new Problem(
                node,
                "request",
                code,
                Map.of(
                        "request", criterion.request().toString(),
                        "version", String.valueOf(criterion.version())),
                message)));
    }

    private static InvalidRequestException refused(String node, String code, String what, int found, int max) {
        return new InvalidRequestException(List.of(new Problem(
                node,
                "request",
                code,
                Map.of(what, String.valueOf(found), "max", String.valueOf(max)),
                "with what is embedded here the request has " + found + " " + what + ", at most " + max
                        + " are allowed: embed less")));
    }
}
