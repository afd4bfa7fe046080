/**
 * What a French clinical text does not affirm: rules written from the grammar of such texts, not from examples. A text is cut
 * into sentences, a sentence into words; cues (a table beside these classes) open and close reaches in it.
 */
@NullMarked
package org.cohorte.ingest.mentions;

import org.jspecify.annotations.NullMarked;
