package org.cohorte.solr.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.cloud.SolrZkClient;
import org.apache.solr.common.cloud.ZkStateReader;
import org.apache.solr.common.util.Utils;
import org.apache.zookeeper.KeeperException;

/** The few things that are read and written in a cluster's ZooKeeper. To be closed. */
final class ZooKeeper implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 10;
    private static final int SESSION_SECONDS = 30;

    private final String address;
    private final SolrZkClient client;

    private ZooKeeper(String address, SolrZkClient client) {
        this.address = address;
        this.client = client;
    }

    /**
     * Connects.
     *
     * @throws ClusterException when nothing answers there within 10 s
     */
    static ZooKeeper connect(String address) throws ClusterException {
        try {
            return new ZooKeeper(
                    address,
                    new SolrZkClient.Builder()
                            .withUrl(address)
                            .withTimeout(SESSION_SECONDS, TimeUnit.SECONDS)
                            .withConnTimeOut(PATIENCE_SECONDS, TimeUnit.SECONDS)
                            .build());
        } catch (SolrException | IllegalArgumentException e) {
            throw new ClusterException(
                    "ZooKeeper does not answer at " + address + " (waited " + PATIENCE_SECONDS
                            + " s). Is it running, and may this machine reach it?",
                    e);
        }
    }

    /**
     * The nodes that live now, each as {@code host:port_solr}, in order.
     *
     * @throws ClusterException when there is none
     */
    List<String> liveNodes() throws ClusterException {
        Optional<List<String>> nodes = read(() -> client.getChildren(ZkStateReader.LIVE_NODES_ZKNODE, null, true));
        List<String> sorted = new ArrayList<>(nodes.orElse(List.of()));
        if (sorted.isEmpty()) {
            throw new ClusterException(
                    "No Solr node lives in the ZooKeeper at " + address + ". Start the nodes with ZK_HOST=" + address
                            + " (bin/solr zk mkroot makes a chroot), then try again.");
        }
        Collections.sort(sorted);
        return sorted;
    }

    /** {@code http} or {@code https}, as the cluster's property says. */
    String scheme() throws ClusterException {
        return text("/clusterprops.json")
                .map(Utils::fromJSON)
                .filter(Map.class::isInstance)
                .map(properties -> ((Map<?, ?>) properties).get(ZkStateReader.URL_SCHEME))
                .map(String::valueOf)
                .orElse("http");
    }

    /** Whether the cluster asks for passwords. */
    boolean asksForPasswords() throws ClusterException {
        return text(ZkStateReader.SOLR_SECURITY_CONF_PATH)
                .map(Utils::fromJSON)
                .filter(Map.class::isInstance)
                .map(security -> ((Map<?, ?>) security).containsKey("authentication"))
                .orElse(false);
    }

    void secure(byte[] security) throws ClusterException {
        write(ZkStateReader.SOLR_SECURITY_CONF_PATH, security);
    }

    /** Whether a file of a configuration set is there, the same to the byte. */
    boolean hasConfiguration(String set, String file, byte[] content) throws ClusterException {
        return text(path(set, file))
                .filter(there -> Arrays.equals(there, content))
                .isPresent();
    }

    /** Puts a file of a configuration set there. */
    void putConfiguration(String set, String file, byte[] content) throws ClusterException {
        write(path(set, file), content);
    }

    private static String path(String set, String file) {
        return "/configs/" + set + "/" + file;
    }

    private Optional<byte[]> text(String path) throws ClusterException {
        return read(() -> client.getData(path, null, null, true));
    }

    private void write(String path, byte[] content) throws ClusterException {
        read(() -> {
            if (client.exists(path, true)) {
                client.setData(path, content, true);
            } else {
                client.makePath(path, content, true);
            }
            return path;
        });
    }

    /** Something that may not be there. */
    private <T> Optional<T> read(Reading<T> reading) throws ClusterException {
        try {
            return Optional.ofNullable(reading.run());
        } catch (KeeperException.NoNodeException e) {
            return Optional.empty();
        } catch (KeeperException e) {
            throw new ClusterException("ZooKeeper at " + address + " refuses: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClusterException("interrupted", e);
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        T run() throws KeeperException, InterruptedException;
    }

    @Override
    public void close() {
        client.close();
    }
}
