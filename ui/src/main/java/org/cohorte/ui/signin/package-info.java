/** The page of the identity provider inside the application. */
@NullMarked
package org.cohorte.ui.signin;

import org.jspecify.annotations.NullMarked;
