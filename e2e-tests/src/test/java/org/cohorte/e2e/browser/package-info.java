/** What a person does, in a real browser, with the program as it is started by its script. */
@NullMarked
package org.cohorte.e2e.browser;

import org.jspecify.annotations.NullMarked;
