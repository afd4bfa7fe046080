@NullMarked
package org.cohorte.ingest.mentions;

import org.jspecify.annotations.NullMarked;
