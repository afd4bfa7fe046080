package org.cohorte.solr.node;

import java.io.IOException;
import java.nio.file.Files;
import org.apache.solr.common.cloud.SolrZkClient;
import org.apache.solr.common.cloud.ZkStateReader;
import org.apache.solr.core.CoreContainer;
import org.apache.zookeeper.KeeperException;

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

    /** Closes a cluster whose ZooKeeper has just been made by this node; others are secured by who runs them. */
    static void secure(CoreContainer container, NodeHome home) throws NodeException {
        if (System.getProperty("zkRun") == null) {
            return;
        }
        try {
            SolrZkClient zooKeeper = container.getZkController().getZkClient();
            zooKeeper.setData(ZkStateReader.SOLR_SECURITY_CONF_PATH, Files.readAllBytes(home.security()), true);
            container.securityNodeChanged();
        } catch (IOException | KeeperException e) {
            throw new NodeException(NodeException.SOLR, "the cluster cannot be secured: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NodeException(NodeException.SOLR, "interrupted while securing the cluster", e);
        }
    }
}
