package org.cohorte.e2e.proof;

import java.io.IOException;
import java.nio.file.Path;

/** On a SolrCloud whose collection has two shards on two nodes, asked at one of them. */
class ProofOfNumbersOnTwoShardsTest extends ProofOfNumbers {

    ProofOfNumbersOnTwoShardsTest() {
        super(35, 1);
    }

    @Override
    Solr start(Path below) throws IOException, InterruptedException {
        return TwoShardCloud.start(below);
    }
}
