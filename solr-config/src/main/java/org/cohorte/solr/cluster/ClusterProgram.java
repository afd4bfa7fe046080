package org.cohorte.solr.cluster;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * {@code ./cohorte cluster}: prepares a SolrCloud. Exit codes: 1 it cannot be prepared, 2 wrong arguments. What was done goes to
 * standard output, what is wrong and what to do to standard error.
 */
public final class ClusterProgram {

    /** Of the libraries that log through the JDK; kept here, for the JDK itself would forget its level. */
    private static final Logger JDK_LOG = Logger.getLogger("");

    private ClusterProgram() {}

    /** Runs and exits with its code. */
    public static void main(String[] words) {
        System.setProperty("log4j2.configurationFile", "classpath:org/cohorte/solr/node/log4j2.xml");
        System.setProperty("solr.logLevel", "OFF"); // what matters is said in words of our own
        JDK_LOG.setLevel(Level.OFF);
        System.exit(run(List.of(words), System.getenv()));
    }

    private static int run(List<String> words, Map<String, String> environment) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (words.contains("--help") || words.contains("-h")) {
            out.print(ClusterOptions.HELP);
            return 0;
        }
        try {
            ClusterOptions options = ClusterOptions.of(words, environment);
            try (ZooKeeper zookeeper = ZooKeeper.connect(options.zookeeper());
                    Nodes nodes = new Nodes(options)) {
                new Preparation(options, zookeeper, nodes, out).run();
            }
            return 0;
        } catch (ClusterException e) {
            System.err.println("cohorte cluster: " + e.getMessage());
            return e.exitCode();
        }
    }
}
