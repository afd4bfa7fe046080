/** What the screens need from the application that carries them. */
@NullMarked
package org.cohorte.ui;

import org.jspecify.annotations.NullMarked;
