@NullMarked
package org.cohorte.solr.mentions;

import org.jspecify.annotations.NullMarked;
