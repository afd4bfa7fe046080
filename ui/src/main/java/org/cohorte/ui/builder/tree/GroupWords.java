package org.cohorte.ui.builder.tree;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.Match;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** The rule of a group in words; {@code *} stands around what is emphasised. */
public final class GroupWords {

    private GroupWords() {}

    /** "at least *2 of these 3* criteria". */
    public static String rule(Group group, Texts texts) {
        return words("builder.group.", group, texts);
    }

    /** "who satisfy *all* these criteria": the rule of the root, as the sentence goes on. */
    static String rootRule(Group root, Texts texts) {
        return words("builder.root.", root, texts);
    }

    private static String words(String prefix, Group group, Texts texts) {
        String size = texts.formats().number(group.children().size());
        String name = group.name().filter(n -> !n.isBlank()).map(n -> n + " : ").orElse("");
        return name
                + switch (group.match()) {
                    case Match.All all -> texts.get(prefix + "all", size);
                    case Match.Any any -> texts.get(prefix + "any", size);
                    case Match.AtLeast(int n) ->
                        texts.get(prefix + "atLeast", texts.formats().number(n), size);
                    case Match.AtMost(int n) ->
                        texts.get(prefix + "atMost", texts.formats().number(n), size);
                    case Match.Exactly(int n) ->
                        texts.get(prefix + "exactly", texts.formats().number(n), size);
                    case Match.Between(int min, int max) ->
                        texts.get(
                                prefix + "between",
                                texts.formats().number(min),
                                texts.formats().number(max),
                                size);
                };
    }

    /** Turns the stars into bold text. */
    static Component[] emphasised(String sentence) {
        List<Component> pieces = new ArrayList<>();
        String[] parts = sentence.split("\\*", -1);
        for (int i = 0; i < parts.length; i++) {
            if (!parts[i].isEmpty()) {
                pieces.add(i % 2 == 1 ? Tags.bold(parts[i]) : new Span(parts[i]));
            }
        }
        return pieces.toArray(Component[]::new);
    }
}
