package org.cohorte.solr.process;

import java.nio.file.Path;

/** A program that starts a node, says its number, and waits to be killed. */
final class ParentProgram {

    private ParentProgram() {}

    public static void main(String[] arguments) throws InterruptedException {
        SolrProcess node = SolrProcess.start(SolrNodeSettings.in(Path.of(arguments[0]), SolrClassPath.ofCheckout()));
        System.out.println("node " + node.handle().pid());
        Thread.currentThread().join();
    }
}
