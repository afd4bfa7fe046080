/**
 * Documents on their way into the index, all their fields as one value of bytes. Solr reads, checks and logs a document field by field,
 * before Lucene does what is to be done; of a packed one it handles the identifier, the version and the bytes.
 */
@NullMarked
package org.cohorte.solr.packed;

import org.jspecify.annotations.NullMarked;
