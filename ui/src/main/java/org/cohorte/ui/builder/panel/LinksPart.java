package org.cohorte.ui.builder.panel;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.Link;
import org.cohorte.query.criteria.Pin;
import org.cohorte.query.criteria.Problem;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.links.LinkedGroups;
import org.cohorte.query.words.Words;
import org.cohorte.ui.builder.model.BuilderActions;
import org.cohorte.ui.builder.model.LinkEdits;
import org.cohorte.ui.builder.model.Trees;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/**
 * The links of a group, in words, and the form that adds or changes one. The root shows every link of the request, those that
 * cannot bind too, so that they can be mended.
 */
public final class LinksPart extends Div {

    private final transient Words words;
    private final transient BuilderActions actions;
    private final transient Texts texts;
    private final Div list = Tags.div("links");
    private final Div editor = Tags.div("linkedit");
    private final Span problem = Tags.span("err-line");
    private transient Request request = Request.everyone();
    private transient Group group = Group.all("");

    public LinksPart(Words words, BuilderActions actions, Texts texts) {
        this.words = words;
        this.actions = actions;
        this.texts = texts;
        setClassName("fld");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", texts.get("links"));
        problem.getElement().setAttribute("role", "alert");
        add(Tags.text("lbl", texts.get("links")), list, problem, editor);
    }

    /** Shows the links of a group as the request now has them; what was being typed is kept while they stay the same. */
    public void show(Request newRequest, Group newGroup) {
        boolean same = newRequest.equals(request) && newGroup.equals(group);
        request = newRequest;
        group = newGroup;
        if (!same) {
            list.removeAll();
            editor.removeAll();
            Map<String, String> names = names();
            for (int place = 0; place < request.links().size(); place++) {
                if (isShown(request.links().get(place))) {
                    list.add(row(place, names));
                }
            }
            closeEditor();
        }
    }

    /** Says what is wrong with links and pins. */
    public void showProblems(List<Problem> problems) {
        Tags.set(
                problem,
                problems.stream()
                        .filter(LinksPart::concerns)
                        .map(found -> ProblemWords.text(numbered(found), texts))
                        .distinct()
                        .collect(Collectors.joining(" ")));
    }

    /** With the numbers that the criteria have on the screen, for their ids. */
    private Problem numbered(Problem found) {
        Map<String, String> numbers = Trees.numbers(request);
        Map<String, String> arguments = new LinkedHashMap<>(found.arguments());
        arguments.replaceAll((name, value) -> numbers.getOrDefault(value, value));
        return new Problem(found.nodeId(), found.member(), found.code(), arguments, found.message(), found.severity());
    }

    /** Whether a problem is one of links or pins. */
    static boolean concerns(Problem problem) {
        return problem.member().startsWith("links") || problem.member().startsWith("pins");
    }

    private boolean isShown(Link link) {
        return group.equals(request.root())
                || LinkedGroups.of(group, request.links()).contains(link);
    }

    private Div row(int place, Map<String, String> names) {
        Link link = request.links().get(place);
        Div row = Tags.div(
                "row link",
                Tags.text("grow", told(link, names)),
                Tags.iconButton("btn ghost icon", "edit", texts.get("link.edit"), () -> edit(place)),
                Tags.iconButton(
                        "btn ghost icon",
                        "x",
                        texts.get("link.remove"),
                        () -> actions.changeLinks(LinkEdits.remove(request, place))));
        row.getElement().setAttribute("data-link", String.valueOf(place));
        return row;
    }

    private String told(Link link, Map<String, String> names) {
        Stream<String> pins = request.pins().stream()
                .filter(pin -> link.criteria().contains(pin.criterion()))
                .map(pin -> words.pin(pin, id -> names.getOrDefault(id, id), texts.locale()));
        String told = words.link(link, id -> names.getOrDefault(id, id), texts.locale());
        return Stream.concat(Stream.of(told), pins).collect(Collectors.joining(" · "));
    }

    /** "4 Créatinine > 150 µmol/L", by id, of every criterion. */
    private Map<String, String> names() {
        Map<String, String> numbers = Trees.numbers(request);
        Map<String, String> names = new LinkedHashMap<>();
        Trees.nodes(request.root())
                .forEach(node -> names.put(
                        node.id(),
                        texts.get(
                                "link.criterion",
                                numbers.getOrDefault(node.id(), ""),
                                words.brief(node, texts.locale()))));
        return names;
    }

    private void closeEditor() {
        editor.removeAll();
        if (bindable().size() < 2) {
            editor.add(Tags.text("hint", texts.get("links.few")));
        } else {
            editor.add(Tags.button(
                    "btn",
                    "link",
                    texts.get("link.add"),
                    () -> edit(request.links().size())));
        }
    }

    private Map<String, String> bindable() {
        Map<String, String> names = names();
        Map<String, String> bindable = new LinkedHashMap<>();
        LinkedGroups.bindable(group.children()).keySet().forEach(id -> bindable.put(id, names.getOrDefault(id, id)));
        return bindable;
    }

    private void edit(int place) {
        Map<String, String> bindable = bindable();
        if (bindable.size() < 2) {
            return;
        }
        editor.removeAll();
        LinkForm form = new LinkForm(texts, bindable, (link, pins) -> put(place, link, pins), this::closeEditor);
        if (place < request.links().size()) {
            form.show(request.links().get(place), request.pins());
        }
        editor.add(form);
    }

    private void put(int place, Link link, List<Pin> pins) {
        closeEditor();
        actions.changeLinks(LinkEdits.put(request, place, link, pins));
    }
}
