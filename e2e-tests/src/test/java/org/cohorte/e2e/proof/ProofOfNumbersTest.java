package org.cohorte.e2e.proof;

import java.nio.file.Path;

/** On one core, as the product runs by itself. */
class ProofOfNumbersTest extends ProofOfNumbers {

    ProofOfNumbersTest() {
        super(65, 0);
    }

    @Override
    Solr start(Path below) {
        return OneCore.start(below);
    }
}
