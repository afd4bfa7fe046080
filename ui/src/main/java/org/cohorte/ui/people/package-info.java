/** What the screens about people share: services, and the words for patients, their records, and refusals. */
@NullMarked
package org.cohorte.ui.people;

import org.jspecify.annotations.NullMarked;
