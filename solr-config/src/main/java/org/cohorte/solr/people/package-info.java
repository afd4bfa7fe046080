/** Who the patients of a set are: columns of the patients in memory, and the aggregation over them. */
@NullMarked
package org.cohorte.solr.people;

import org.jspecify.annotations.NullMarked;
