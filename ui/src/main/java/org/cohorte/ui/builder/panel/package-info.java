/** What stands beside the criteria: one node, the population, or what can be added. */
@NullMarked
package org.cohorte.ui.builder.panel;

import org.jspecify.annotations.NullMarked;
