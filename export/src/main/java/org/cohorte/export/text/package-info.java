/** Texts of workbooks in French and English. */
@NullMarked
package org.cohorte.export.text;

import org.jspecify.annotations.NullMarked;
