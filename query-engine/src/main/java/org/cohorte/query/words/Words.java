package org.cohorte.query.words;

import java.util.Locale;
import java.util.function.UnaryOperator;
import org.cohorte.query.criteria.Link;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.Pin;
import org.cohorte.query.criteria.Request;

/** A request in French or in English. */
public interface Words {

    /** One node, without its children: "Créatinine > 150 µmol/L, au moins 2 jours distincts". */
    Wording node(Node node, Locale locale);

    /** A short name for the funnel: "Créatinine > 150 µmol/L". */
    String brief(Node node, Locale locale);

    /** The whole request as one sentence. */
    String request(Request request, Locale locale);

    /**
     * A link, such as "B 0 to 30 days after A".
     *
     * @param names what to call a criterion of an id
     */
    String link(Link link, UnaryOperator<String> names, Locale locale);

    /** Which events of a linked criterion may be chosen, such as "A is the first of the patient". */
    String pin(Pin pin, UnaryOperator<String> names, Locale locale);
}
