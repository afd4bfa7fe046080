@NullMarked
package org.cohorte.solr.process;

import org.jspecify.annotations.NullMarked;
