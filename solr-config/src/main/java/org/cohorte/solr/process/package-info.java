/** Starts and stops a Solr node as a child process; uses nothing but the JDK. */
@NullMarked
package org.cohorte.solr.process;

import org.jspecify.annotations.NullMarked;
