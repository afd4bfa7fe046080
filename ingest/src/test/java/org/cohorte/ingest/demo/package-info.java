/** Tests of the demonstration hospital. */
@NullMarked
package org.cohorte.ingest.demo;

import org.jspecify.annotations.NullMarked;
