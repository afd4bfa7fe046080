package org.cohorte.ui.builder.panel;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Optional;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.Problem;
import org.cohorte.query.criteria.Request;
import org.cohorte.ui.builder.model.BuilderActions;
import org.cohorte.ui.builder.model.BuilderServices;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** What stands beside the criteria, one thing at a time. */
public final class SidePanel extends Section {

    private final transient BuilderServices services;
    private final transient BuilderActions actions;
    private transient Texts texts;
    private transient Optional<NodePanel> nodePanel = Optional.empty();

    public SidePanel(BuilderServices services, BuilderActions actions, Texts texts) {
        this.services = services;
        this.actions = actions;
        this.texts = texts;
        setClassName("pn");
    }

    /** Speaks another language from the next thing shown on. */
    public void speak(Texts newTexts) {
        texts = newTexts;
        nodePanel = Optional.empty();
    }

    /** Shows a node: its form goes on living while the same node is shown. */
    public void showNode(Request request, Node node) {
        if (nodePanel.filter(panel -> panel.fits(node)).isEmpty()) {
            NodePanel panel = new NodePanel(new FormContext(services, actions, texts), node);
            nodePanel = Optional.of(panel);
            put(texts.get("panel.node"), panel.header(), panel.form(), panel.footer());
        }
        nodePanel.orElseThrow().show(request, node);
    }

    /** Shows errors at the fields of the node shown. */
    public void showProblems(List<Problem> problems) {
        nodePanel.ifPresent(panel -> panel.showProblems(problems));
    }

    /** Shows what can be added to a group. */
    public void showAdd(String groupId, boolean exclude) {
        nodePanel = Optional.empty();
        AddPanel add = new AddPanel(new FormContext(services, actions, texts), groupId, exclude);
        put(texts.get("add.title"), header(texts.get(exclude ? "add.title.exclude" : "add.title")), add);
        add.focus();
    }

    /** Shows the choice of the population. */
    public void showPopulation(Request request) {
        nodePanel = Optional.empty();
        PopulationPanel population =
                new PopulationPanel(new FormContext(services, actions, texts), request.population());
        put(texts.get("population.title"), header(texts.get("population.title")), population);
    }

    private Component header(String title) {
        return Tags.tag(
                "header",
                Tags.tag("h2", title),
                Tags.span("grow"),
                Tags.iconButton("btn ghost icon", "x", texts.get("panel.close"), actions::close));
    }

    private void put(String name, Component... content) {
        removeAll();
        getElement().setAttribute("aria-label", name);
        add(content);
    }
}
