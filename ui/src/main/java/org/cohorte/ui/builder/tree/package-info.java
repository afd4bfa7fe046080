/** The criteria, readable as a sentence. */
@NullMarked
package org.cohorte.ui.builder.tree;

import org.jspecify.annotations.NullMarked;
