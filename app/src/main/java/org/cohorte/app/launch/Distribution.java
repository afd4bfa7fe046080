package org.cohorte.app.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import org.cohorte.solr.process.SolrClassPath;

/** Where the parts of this installation are. */
final class Distribution {

    private Distribution() {}

    /** Solr's jars: of the folder that the script names, or of the checkout when the tests or an IDE run us. */
    static String solrClassPath() {
        String home = System.getenv("COHORTE_HOME");
        if (home != null && Files.isDirectory(Path.of(home, "solr"))) {
            return SolrClassPath.ofFolder(Path.of(home, "solr"));
        }
        return SolrClassPath.ofCheckout();
    }
}
