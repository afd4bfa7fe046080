/** The program that prepares a SolrCloud for the index; it runs on the class path of a node. */
@NullMarked
package org.cohorte.solr.cluster;

import org.jspecify.annotations.NullMarked;
