package org.cohorte.query.words;

import java.util.Collection;
import java.util.Map;

/** Names of units of care by their numbers. Numbers without a name are absent. */
@FunctionalInterface
public interface UnitNames {

    Map<String, String> names(Collection<String> numbers);
}
