@NullMarked
package org.cohorte.ui.people;

import org.jspecify.annotations.NullMarked;
