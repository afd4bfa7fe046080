/** A Solr node made of Maven jars: the program that {@code org.cohorte.solr.process} starts. */
@NullMarked
package org.cohorte.solr.node;

import org.jspecify.annotations.NullMarked;
