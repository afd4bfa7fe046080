package org.cohorte.solr.cluster;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the cluster is to be like.
 *
 * @param zookeeper  address of its ZooKeeper with the nodes' chroot, such as {@code zk1:2181,zk2:2181/solr}
 * @param collection name of the collection; the configuration set's is always {@code cohorte}
 * @param shards     parts of the index
 * @param replicas   copies of each part
 * @param secure     whether a cluster that asks nobody for a password is to ask for this one
 * @param user       name that the nodes ask for
 * @param password   of the user; empty when the nodes ask for none
 */
record ClusterOptions(
        String zookeeper,
        String collection,
        int shards,
        int replicas,
        boolean secure,
        String user,
        Optional<String> password) {

    static final String USER = "COHORTE_SOLR_USER";
    static final String PASSWORD = "COHORTE_SOLR_PASSWORD";

    static final String HELP = """
            ./cohorte cluster --zookeeper HOST:PORT[,HOST:PORT]/CHROOT [--shards 1] [--replicas 1]
                              [--collection cohorte] [--secure]

            Prepares a SolrCloud whose nodes are running: puts the configuration set into ZooKeeper, creates the
            collection with its shards and replicas, and says which jars each node needs and where they go. Run it again
            after each new version of Cohorte: what is as it should be stays, what is older is replaced.

            --secure makes a cluster that asks for no password ask for that of COHORTE_SOLR_PASSWORD (name: cohorte, or
            COHORTE_SOLR_USER). The password comes from the environment in any case: others can read command lines.
            """;

    private static final Set<String> VALUES = Set.of("--zookeeper", "--shards", "--replicas", "--collection");
    private static final int MOST = 1_000;

    /**
     * Reads the command line.
     *
     * @throws ClusterException when something is missing or wrong
     */
    static ClusterOptions of(List<String> words, Map<String, String> environment) throws ClusterException {
        Map<String, String> given = named(words);
        String zookeeper = Optional.ofNullable(given.get("--zookeeper"))
                .orElseThrow(() -> ClusterException.usage("Missing: --zookeeper HOST:PORT/CHROOT."));
        String collection = given.getOrDefault("--collection", "cohorte");
        if (!collection.matches("[A-Za-z_][A-Za-z0-9_.-]*")) {
            throw ClusterException.usage(
                    "--collection takes letters, digits, '_', '-' and '.', not " + collection + ".");
        }
        Optional<String> password =
                Optional.ofNullable(environment.get(PASSWORD)).filter(text -> !text.isBlank());
        boolean secure = given.containsKey("--secure");
        if (secure && password.isEmpty()) {
            throw ClusterException.usage("--secure needs the password in " + PASSWORD + ".");
        }
        return new ClusterOptions(
                zookeeper,
                collection,
                number(given, "--shards"),
                number(given, "--replicas"),
                secure,
                environment.getOrDefault(USER, "cohorte"),
                password);
    }

    private static Map<String, String> named(List<String> words) throws ClusterException {
        Map<String, String> given = new HashMap<>();
        Iterator<String> each = words.iterator();
        while (each.hasNext()) {
            String[] parts = each.next().split("=", 2);
            if (parts[0].equals("--secure") && parts.length == 1) {
                given.put(parts[0], "");
            } else if (!VALUES.contains(parts[0])) {
                throw ClusterException.usage("There is no option " + parts[0] + " here.");
            } else if (parts.length == 1 && !each.hasNext()) {
                throw ClusterException.usage("The option " + parts[0] + " needs a value.");
            } else {
                given.put(parts[0], parts.length == 2 ? parts[1] : each.next());
            }
        }
        return given;
    }

    private static int number(Map<String, String> given, String option) throws ClusterException {
        String text = given.getOrDefault(option, "1");
        try {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= MOST) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw ClusterException.usage(option + " takes a whole number from 1 to " + MOST + ", not " + text + ".");
    }

    @Override
    public String toString() {
        return collection + " at " + zookeeper; // never the password
    }
}
