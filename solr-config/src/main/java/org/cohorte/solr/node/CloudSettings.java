package org.cohorte.solr.node;

/** What Solr reads from system properties when it is part of a SolrCloud. */
final class CloudSettings {

    private CloudSettings() {}

    /** Tells Solr under which address other nodes reach this one, and which configuration set to put into ZooKeeper. */
    static void set(NodeOptions options, int port, NodeHome home) {
        System.setProperty("host", options.host());
        System.setProperty("solr.port.advertise", Integer.toString(port));
        System.setProperty("jetty.port", Integer.toString(port));
        if (System.getProperty("zkRun") != null) {
            System.setProperty("bootstrap_confdir", home.configuration().toString());
            System.setProperty("collection.configName", NodeHome.CORE);
        }
    }
}
