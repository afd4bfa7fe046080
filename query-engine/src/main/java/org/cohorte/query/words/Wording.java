package org.cohorte.query.words;

import java.util.List;

/**
 * Words for a node: one line, and the smaller line of its context.
 *
 * @param main    the sentence, in runs
 * @param context what is said in small below; may be empty
 * @param codes   code tags to show after the sentence
 */
public record Wording(List<Run> main, List<Run> context, List<String> codes) {

    public Wording {
        main = List.copyOf(main);
        context = List.copyOf(context);
        codes = List.copyOf(codes);
    }

    /** The sentence without its emphasis. */
    public String text() {
        StringBuilder text = new StringBuilder();
        main.forEach(run -> text.append(run.text()));
        return text.toString();
    }

    /** A piece of text; {@code strong} marks a value that the user chose. */
    public record Run(String text, boolean strong) {}
}
