@NullMarked
package org.cohorte.solr.facets;

import org.jspecify.annotations.NullMarked;
