@NullMarked
package org.cohorte.solr.analysis;

import org.jspecify.annotations.NullMarked;
