package org.cohorte.solr.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cohorte.solr.node.ConfigurationSet;

/**
 * A collection as the cluster knows it.
 *
 * @param name          of the collection
 * @param exists        whether it is there
 * @param configuration name of its configuration set
 * @param router        how documents find their shard
 * @param shards        in order; none when it is not there
 */
record CollectionState(String name, boolean exists, String configuration, String router, List<Shard> shards) {

    /** Documents are put by the part of their identifier before the exclamation mark: the patient. */
    static final String ROUTER = "compositeId";

    private static final String ACTIVE = "active";

    /** A part of the index. */
    record Shard(String name, List<Replica> replicas) {

        @Override
        public String toString() {
            return name + ": " + replicas.stream().map(Replica::node).collect(Collectors.joining(", "));
        }
    }

    /** A copy of a part. */
    record Replica(String core, String node, String state) {}

    /** Tells why a core is not active. */
    @FunctionalInterface
    interface Reasons {
        String of(String node, String core) throws ClusterException;
    }

    /** Reads an answer to CLUSTERSTATUS. */
    static CollectionState of(String name, Map<?, ?> answer) throws ClusterException {
        if (!answer.containsKey("cluster")) {
            throw new ClusterException("The cluster does not tell its state: "
                    + Objects.toString(Nodes.mapAt(answer, "error").get("msg")));
        }
        Map<?, ?> state = Nodes.mapAt(answer, "cluster", "collections", name);
        Map<String, Shard> shards = new TreeMap<>();
        Nodes.mapAt(state, "shards")
                .forEach((shard, inside) -> shards.put(
                        String.valueOf(shard), new Shard(String.valueOf(shard), replicas((Map<?, ?>) inside))));
        return new CollectionState(
                name,
                !state.isEmpty(),
                Objects.toString(state.get("configName")),
                Objects.toString(Nodes.mapAt(state, "router").get("name")),
                List.copyOf(shards.values()));
    }

    private static List<Replica> replicas(Map<?, ?> shard) {
        List<Replica> replicas = new ArrayList<>();
        for (Object one : Nodes.mapAt(shard, "replicas").values()) {
            Map<?, ?> replica = (Map<?, ?>) one;
            replicas.add(new Replica(
                    Objects.toString(replica.get("core")),
                    Objects.toString(replica.get("node_name")),
                    Objects.toString(replica.get("state"))));
        }
        return replicas;
    }

    /** @throws ClusterException when it is there, but not as the options ask for */
    void refuseOther(ClusterOptions options) throws ClusterException {
        if (!configuration.equals(ConfigurationSet.NAME)) {
            throw new ClusterException("There is a collection " + name + " of another configuration set, "
                    + configuration + ". Choose another name with --collection.");
        }
        if (!router.equals(ROUTER)) {
            throw new ClusterException("The collection " + name + " puts documents by " + router + " and not by "
                    + ROUTER + ": the records of a patient would lie apart. Choose another name with --collection.");
        }
        if (shards.size() != options.shards()) {
            throw new ClusterException("There is a collection " + name + " with " + count(shards.size(), "shard")
                    + ", and " + options.shards() + " are asked for. Ask for " + shards.size()
                    + ", or make another one with --collection and import into it.");
        }
        for (Shard shard : shards) {
            if (shard.replicas().size() != options.replicas()) {
                throw new ClusterException("The shard " + shard.name() + " of the collection " + name + " has "
                        + count(shard.replicas().size(), "replica") + ", and " + options.replicas()
                        + " are asked for. Solr adds and takes replicas (ADDREPLICA, DELETEREPLICA); or ask for "
                        + shard.replicas().size() + ".");
            }
        }
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    /** @throws ClusterException when a replica is not active, or two of a shard lie on one node */
    void refuseBroken(ClusterOptions options, Reasons reasons) throws ClusterException {
        for (Shard shard : shards) {
            for (Replica replica : shard.replicas()) {
                if (!replica.state().equals(ACTIVE)) {
                    throw new ClusterException(replica.core() + " on node " + replica.node() + " is " + replica.state()
                            + ": " + reasons.of(replica.node(), replica.core()));
                }
            }
            long apart = shard.replicas().stream().map(Replica::node).distinct().count();
            if (apart < options.replicas()) {
                throw new ClusterException("The replicas of " + shard.name() + " of the collection " + name + " lie on "
                        + count((int) apart, "node") + ": one node that falls takes several with it. Move them"
                        + " (MOVEREPLICA), or delete the collection and try again.");
            }
        }
    }
}
