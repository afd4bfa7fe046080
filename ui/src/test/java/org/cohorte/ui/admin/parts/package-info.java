@NullMarked
package org.cohorte.ui.admin.parts;

import org.jspecify.annotations.NullMarked;
