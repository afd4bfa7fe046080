/** The first screen: requests, examples, accesses, state of the data. */
@NullMarked
package org.cohorte.ui.home;

import org.jspecify.annotations.NullMarked;
