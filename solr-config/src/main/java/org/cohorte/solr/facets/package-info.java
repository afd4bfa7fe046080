/** Aggregations of the JSON facets, used under the names that {@code solrconfig.xml} gives them. */
@NullMarked
package org.cohorte.solr.facets;

import org.jspecify.annotations.NullMarked;
