package org.cohorte.query.words;

import java.util.Locale;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.Request;

/** A request in French or in English. */
public interface Words {

    /** One node, without its children: "Créatinine > 150 µmol/L, au moins 2 jours distincts". */
    Wording node(Node node, Locale locale);

    /** A short name for the funnel: "Créatinine > 150 µmol/L". */
    String brief(Node node, Locale locale);

    /** The whole request as one sentence. */
    String request(Request request, Locale locale);
}
