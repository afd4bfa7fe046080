/** The builder without a browser: a request, how it changes, and everything that can be undone. */
@NullMarked
package org.cohorte.ui.builder.model;

import org.jspecify.annotations.NullMarked;
