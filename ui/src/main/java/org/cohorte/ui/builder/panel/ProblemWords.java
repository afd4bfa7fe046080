package org.cohorte.ui.builder.panel;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cohorte.query.criteria.Problem;
import org.cohorte.ui.builder.model.Nodes;
import org.cohorte.ui.text.Texts;

/** An error of a request in the user's language. */
public final class ProblemWords {

    private ProblemWords() {}

    /** What a criterion names before somebody chose. */
    private static boolean isNotChosen(Problem problem) {
        return problem.arguments().containsValue(Nodes.NOT_CHOSEN.toString());
    }

    /** Advice about a part of an embedded request holds that of the part, whose arguments it has too. */
    private static String embedded(String text, Problem problem, Texts texts) {
        return Optional.ofNullable(problem.arguments().get("advice"))
                .map(code -> "problem." + code)
                .filter(texts::has)
                .map(inner -> text.replace("{advice}", texts.get(inner)))
                .orElse(text);
    }

    /** The text of the problem's code, its arguments in place; the English message where there is no text. */
    public static String text(Problem problem, Texts texts) {
        String key = "problem." + problem.code() + (isNotChosen(problem) ? ".notChosen" : "");
        if (!texts.has(key)) {
            return problem.message();
        }
        String text = embedded(texts.get(key), problem, texts);
        for (Map.Entry<String, String> argument : new TreeMap<>(problem.arguments()).entrySet()) {
            text = text.replace("{" + argument.getKey() + "}", argument.getValue());
        }
        return text;
    }
}
