package org.cohorte.query.json;

import java.util.Optional;
import org.cohorte.query.criteria.Limits;

/** What every criterion begins with. */
record Named(String id, Optional<String> name, boolean exclude) {

    static Named of(String id, Members members) {
        return new Named(id, members.text("name", Limits.NAME_LENGTH), members.flag("exclude"));
    }
}
