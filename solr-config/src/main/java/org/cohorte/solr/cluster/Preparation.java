package org.cohorte.solr.cluster;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cohorte.solr.node.ConfigurationSet;
import org.cohorte.solr.node.SecurityFile;

/** Makes a cluster what the options ask for, step by step; what is so already stays as it is. */
final class Preparation {

    /** Name of a collection that is there for some seconds, and of its configuration set, which stays. */
    private static final String TRIAL = ConfigurationSet.NAME + "_trial";

    private final ClusterOptions options;
    private final ZooKeeper zookeeper;
    private final Nodes nodes;
    private final PrintStream out;

    /** System information by node, in their order. */
    private final Map<String, Map<?, ?>> live = new LinkedHashMap<>();

    private final List<String> bases = new ArrayList<>();

    /** @param out told what was done */
    Preparation(ClusterOptions options, ZooKeeper zookeeper, Nodes nodes, PrintStream out) {
        this.options = options;
        this.zookeeper = zookeeper;
        this.nodes = nodes;
        this.out = out;
    }

    /**
     * Does it.
     *
     * @throws ClusterException when it cannot be done
     */
    void run() throws ClusterException {
        meetNodes();
        CollectionState before = state(options.collection());
        if (before.exists()) {
            before.refuseOther(options);
        }
        secure();
        boolean newer = !hasConfiguration(ConfigurationSet.NAME);
        if (newer || !before.exists()) {
            tryOnEveryNode();
        }
        putConfiguration(ConfigurationSet.NAME);
        out.println("Configuration set " + ConfigurationSet.NAME + ": "
                + (newer ? "written to ZooKeeper" : "in ZooKeeper already, the same"));
        if (before.exists()) {
            reload(newer);
        } else {
            refuseFailure(
                    "created",
                    create(
                            options.collection(),
                            ConfigurationSet.NAME,
                            options.shards(),
                            options.replicas(),
                            Map.of()));
            out.println("Collection " + options.collection() + ": created");
        }
        CollectionState after = state(options.collection());
        after.refuseBroken(options, this::whatCoresSay);
        after.shards().forEach(shard -> out.println("  " + shard));
        tellWhatIsLeft();
    }

    private void meetNodes() throws ClusterException {
        String scheme = zookeeper.scheme();
        List<String> names = zookeeper.liveNodes();
        if (names.size() < options.replicas()) {
            throw new ClusterException(options.replicas() + " replicas of a shard need as many nodes, and "
                    + names.size() + (names.size() == 1 ? " lives: " : " live: ") + String.join(", ", names)
                    + ". Start more nodes, or ask for fewer replicas.");
        }
        for (String name : names) {
            String base = base(scheme, name);
            Map<?, ?> info = nodes.ask(base, "/admin/info/system", Map.of());
            bases.add(base);
            live.put(name, info);
            out.println("Node " + name + ": Solr "
                    + Nodes.at(info, "lucene", "solr-spec-version").orElse("of an unknown version")
                    + ", jars go to " + Plugin.folder(info));
        }
    }

    /** {@code host:port_solr} as an address. */
    private static String base(String scheme, String node) {
        int context = node.lastIndexOf('_');
        return scheme + "://" + node.substring(0, context) + "/" + node.substring(context + 1);
    }

    private void secure() throws ClusterException {
        if (zookeeper.asksForPasswords()) {
            out.println("Passwords: asked for already");
        } else if (options.secure()) {
            String password = options.password().orElseThrow();
            zookeeper.secure(SecurityFile.of(options.user(), password).getBytes(StandardCharsets.UTF_8));
            for (String base : bases) {
                nodes.awaitRefusal(base);
            }
            out.println("Passwords: asked for from now on (user " + options.user() + ")");
        } else {
            out.println("Passwords: NOT asked for; whoever reaches a node reads everything. See --secure");
        }
    }

    private boolean hasConfiguration(String set) throws ClusterException {
        for (String file : ConfigurationSet.FILES) {
            if (!zookeeper.hasConfiguration(set, file, ConfigurationSet.read(file))) {
                return false;
            }
        }
        return true;
    }

    private void putConfiguration(String set) throws ClusterException {
        for (String file : ConfigurationSet.FILES) {
            zookeeper.putConfiguration(set, file, ConfigurationSet.read(file));
        }
    }

    /**
     * Opens and deletes an empty collection on each node with the configuration to come, before anything that is in use changes:
     * a node without the plugin is known at once, where a replica of the collection itself would keep its cluster waiting for
     * minutes.
     */
    private void tryOnEveryNode() throws ClusterException {
        putConfiguration(TRIAL);
        List<String> lacking = new ArrayList<>();
        for (String node : live.keySet()) {
            deleteTrial();
            Map<?, ?> answer = create(TRIAL, TRIAL, 1, 1, Map.of("createNodeSet", node));
            if (failures(answer).stream().anyMatch(Plugin::isMissing)) {
                lacking.add(node);
            } else {
                refuseFailure("tried on node " + node, answer);
            }
        }
        deleteTrial();
        refuseLacking(lacking);
    }

    private void deleteTrial() throws ClusterException {
        if (state(TRIAL).exists()) {
            nodes.command(bases.getFirst(), Map.of("action", "DELETE", "name", TRIAL));
        }
    }

    private CollectionState state(String collection) throws ClusterException {
        Map<?, ?> answer = nodes.ask(bases.getFirst(), Nodes.COLLECTIONS, Map.of("action", "CLUSTERSTATUS"));
        return CollectionState.of(collection, answer);
    }

    private Map<?, ?> create(String collection, String set, int shards, int replicas, Map<String, String> more)
            throws ClusterException {
        Map<String, String> asked = new LinkedHashMap<>(more);
        asked.put("action", "CREATE");
        asked.put("name", collection);
        asked.put("numShards", String.valueOf(shards));
        asked.put("replicationFactor", String.valueOf(replicas));
        asked.put("router.name", CollectionState.ROUTER);
        asked.put("collection.configName", set);
        asked.put("waitForFinalState", "true");
        return nodes.command(bases.getFirst(), asked);
    }

    private void reload(boolean newer) throws ClusterException {
        if (newer) {
            refuseFailure(
                    "opened with the new configuration",
                    nodes.command(bases.getFirst(), Map.of("action", "RELOAD", "name", options.collection())));
        }
        out.println("Collection " + options.collection() + ": "
                + (newer
                        ? "opened anew with the new configuration; import again what the changes say"
                        : "there already"));
    }

    /** Solr says on which node each core failed, and why. */
    private void refuseFailure(String what, Map<?, ?> answer) throws ClusterException {
        List<String> failures = failures(answer);
        if (!failures.isEmpty()) {
            throw new ClusterException("The collection " + options.collection() + " cannot be " + what + ": "
                    + String.join("; ", failures));
        }
    }

    private static List<String> failures(Map<?, ?> answer) {
        List<String> failures = new ArrayList<>();
        Nodes.mapAt(answer, "failure").forEach((node, reason) -> failures.add(node + ": " + told(reason)));
        if (failures.isEmpty() && (answer.containsKey("error") || answer.containsKey("exception"))) {
            failures.add(Objects.toString(Nodes.mapAt(answer, "error").get("msg")));
        }
        return failures;
    }

    /** Solr tells of a failed task by an object that holds the sentence. */
    private static Object told(Object reason) {
        return reason instanceof Map<?, ?> task && task.containsKey("response") ? task.get("response") : reason;
    }

    /** What a live node says of a core of its own that does not open. */
    private String whatCoresSay(String node, String core) throws ClusterException {
        int place = List.copyOf(live.keySet()).indexOf(node);
        if (place < 0) {
            return "the node does not live";
        }
        Map<?, ?> status = nodes.ask(bases.get(place), "/admin/cores", Map.of("action", "STATUS", "core", core));
        String failure = Objects.toString(Nodes.mapAt(status, "initFailures").get(core), "its log says why");
        if (Plugin.isMissing(failure)) {
            refuseLacking(List.of(node));
        }
        return failure;
    }

    private void refuseLacking(List<String> lacking) throws ClusterException {
        if (lacking.isEmpty()) {
            return;
        }
        StringBuilder told = new StringBuilder("The plugin is missing, or older than this program. Copy "
                + Plugin.jars() + ", start the node again, then try again:");
        for (String node : lacking) {
            told.append(System.lineSeparator())
                    .append("  on node ")
                    .append(node)
                    .append(" to ")
                    .append(Plugin.folder(live.getOrDefault(node, Map.of())));
        }
        throw new ClusterException(told.toString());
    }

    private void tellWhatIsLeft() {
        out.println("Ready. In the application's configuration:");
        out.println("  cohorte:");
        out.println("    solr:");
        out.println("      urls: [" + String.join(", ", bases) + "]");
        out.println("      collection: " + options.collection());
        options.password().ifPresent(password -> out.println("      user: " + options.user()));
    }
}
