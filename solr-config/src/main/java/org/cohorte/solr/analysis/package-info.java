/** Analysis of French words for the schema. */
@NullMarked
package org.cohorte.solr.analysis;

import org.jspecify.annotations.NullMarked;
