package org.cohorte.app.launch;

import java.util.function.BooleanSupplier;

/**
 * A service of our own that may die under the running application.
 *
 * @param name    as operators know it
 * @param alive   whether its process runs; cheap enough to be asked twice a second
 * @param restart starts it again at the same address and returns when it answers; throws with a sentence for the operator
 */
record Watched(String name, BooleanSupplier alive, Runnable restart) {}
