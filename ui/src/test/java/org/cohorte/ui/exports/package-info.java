@NullMarked
package org.cohorte.ui.exports;

import org.jspecify.annotations.NullMarked;
