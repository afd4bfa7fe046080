@NullMarked
package org.cohorte.solr.schema;

import org.jspecify.annotations.NullMarked;
