/**
 * Types of fields that hand a value to Lucene in one piece, to be searched and to be read. Solr's own hand it over twice, which costs
 * twice the work a field; the index is the same to the byte.
 */
@NullMarked
package org.cohorte.solr.schema;

import org.jspecify.annotations.NullMarked;
