/** Settings that administrators change while the application runs. */
@NullMarked
package org.cohorte.registry.setting;

import org.jspecify.annotations.NullMarked;
