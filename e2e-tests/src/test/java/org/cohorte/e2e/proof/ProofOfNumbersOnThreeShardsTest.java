package org.cohorte.e2e.proof;

import java.io.IOException;
import java.nio.file.Path;

/** On a SolrCloud whose collection has three shards on two nodes. */
class ProofOfNumbersOnThreeShardsTest extends ProofOfNumbers {

    ProofOfNumbersOnThreeShardsTest() {
        super(35, 1);
    }

    @Override
    Solr start(Path below) throws IOException, InterruptedException {
        return Cloud.start(below.resolve("cloud"), 2, 3, 1);
    }
}
