/** The builder: the criteria on the left, what they find on the right. */
@NullMarked
package org.cohorte.ui.builder;

import org.jspecify.annotations.NullMarked;
