/** Health and limits, for those who run the application. */
@NullMarked
package org.cohorte.app.operation;

import org.jspecify.annotations.NullMarked;
