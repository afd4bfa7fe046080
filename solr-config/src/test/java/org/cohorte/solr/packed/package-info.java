@NullMarked
package org.cohorte.solr.packed;

import org.jspecify.annotations.NullMarked;
