@NullMarked
package org.cohorte.ui.signin;

import org.jspecify.annotations.NullMarked;
