package org.cohorte.ui.builder.model;

import java.util.List;
import java.util.Optional;
import org.cohorte.query.criteria.Code;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.Population;
import org.cohorte.query.criteria.Request;

/** What the parts of the builder may ask for. Each act can be undone; none asks for a confirmation. */
public interface BuilderActions {

    /** Shows a node in the panel. */
    void open(String nodeId);

    /** Shows the choice of the population in the panel. */
    void openPopulation();

    /** Shows in the panel what can be added to a group. */
    void openAdd(String groupId, boolean exclude);

    /** Closes the panel. */
    void close();

    /** Puts a changed node in the place of the old one; {@code field} is the one being typed in, or empty. */
    void change(Node node, String field);

    /** Adds a criterion at the end of a group, and shows it in the panel. */
    void add(String groupId, boolean exclude, Nodes.Kind kind, List<Code> codes, String text);

    /** Takes the links and pins of a request whose criteria are those of now. */
    void changeLinks(Request linked);

    void choosePopulation(Population population);

    void rename(String nodeId, Optional<String> name);

    void toggleExclude(String nodeId);

    void move(String nodeId, int direction);

    void drop(String nodeId, String targetId);

    void copy(String nodeId);

    void remove(String nodeId);

    /** Puts a node into a group of its own, to which others can be added. */
    void group(String nodeId);

    /** Takes a group away and leaves what it holds. */
    void dissolve(String nodeId);
}
