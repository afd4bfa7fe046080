/** The Spring Boot application. */
@NullMarked
package org.cohorte.app;

import org.jspecify.annotations.NullMarked;
