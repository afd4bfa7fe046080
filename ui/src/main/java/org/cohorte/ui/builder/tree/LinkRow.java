package org.cohorte.ui.builder.tree;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.cohorte.query.criteria.Link;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.words.Words;
import org.cohorte.ui.parts.Icons;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/**
 * A link between criteria, told where the last of them is about to be read; a bracket joins two that follow each other. A row of
 * the tree like the others, so that the arrows reach it; opening it opens the group whose links hold it.
 */
final class LinkRow extends Div {

    private static final String PREFIX = "link:";
    /** A number of a criterion inside a sentence, between two characters that no sentence has. */
    private static final Pattern NUMBER = Pattern.compile("\uE000([0-9.]*)\uE000");

    private final Span joining = Tags.span("cn");
    private final Div sentence = Tags.div("tlb");
    private String told = "";

    LinkRow(int place) {
        setClassName("cr tl");
        getElement().setAttribute("role", "treeitem").setAttribute("data-key", PREFIX + place);
        add(joining, sentence);
    }

    /** Whether a key of the tree is that of a link, and not of a node. */
    static boolean isKey(String key) {
        return key.startsWith(PREFIX);
    }

    /** The place in the request's links that a key stands for. */
    static int place(String key) {
        return Integer.parseInt(key.substring(PREFIX.length()));
    }

    /**
     * Writes the link.
     *
     * @param numbers the criteria's numbers on the screen, by id
     * @param bracket whether it stands between the two rows that it binds
     */
    void show(
            Request request,
            Link link,
            Map<String, String> numbers,
            boolean bracket,
            int level,
            Words words,
            Texts texts) {
        setClassName("bound", bracket);
        Element item = getElement();
        Tags.set(item, "aria-level", String.valueOf(level));
        Tags.set(item, "aria-selected", "false");
        Tags.set(joining, texts.get(link instanceof Link.Sequence ? "builder.joining.then" : "builder.joining.linked"));
        String now = tell(request, link, numbers, words, texts);
        if (!now.equals(told)) {
            told = now;
            Tags.set(
                    item,
                    "aria-label",
                    NUMBER.matcher(now).replaceAll(found -> texts.get("link.number", found.group(1))));
            write(now);
        }
    }

    private static String tell(Request request, Link link, Map<String, String> numbers, Words words, Texts texts) {
        StringBuilder told = new StringBuilder(words.link(link, id -> marked(numbers, id), texts.locale()));
        request.pins().stream()
                .filter(pin -> link.criteria().contains(pin.criterion()))
                .map(pin -> words.pin(pin, id -> marked(numbers, id), texts.locale()))
                .forEach(pin -> told.append(" · ").append(pin));
        return told.toString();
    }

    private static String marked(Map<String, String> numbers, String id) {
        return "\uE000" + Optional.ofNullable(numbers.get(id)).orElse("") + "\uE000";
    }

    private void write(String now) {
        sentence.removeAll();
        sentence.add(Icons.icon("link"));
        Div text = Tags.div("tlt");
        int from = 0;
        List<MatchResult> found = NUMBER.matcher(now).results().toList();
        for (MatchResult number : found) {
            text.add(new Span(now.substring(from, number.start())), Tags.text("no", number.group(1)));
            from = number.end();
        }
        text.add(new Span(now.substring(from)));
        sentence.add(text);
    }
}
