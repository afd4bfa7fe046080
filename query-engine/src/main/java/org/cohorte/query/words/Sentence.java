package org.cohorte.query.words;

import java.util.ArrayList;
import java.util.List;
import org.cohorte.query.words.Wording.Run;

/** A wording in the making. */
final class Sentence {

    private static final String BETWEEN = " · ";

    private final List<Run> main = new ArrayList<>();
    private final List<Run> context = new ArrayList<>();
    private final List<String> codes = new ArrayList<>();

    Sentence plain(String text) {
        return run(text, false);
    }

    Sentence strong(String text) {
        return run(text, true);
    }

    Sentence said(Spans.Said said) {
        return plain(said.before()).strong(said.value());
    }

    /** One more thing in the smaller line; nothing when it is empty. */
    Sentence context(String text) {
        if (!text.isEmpty()) {
            if (!context.isEmpty()) {
                context.add(new Run(BETWEEN, false));
            }
            context.add(new Run(text, false));
        }
        return this;
    }

    Sentence codes(List<String> tags) {
        codes.addAll(tags);
        return this;
    }

    boolean isEmpty() {
        return main.isEmpty();
    }

    Wording wording() {
        return new Wording(main, context, codes);
    }

    private Sentence run(String text, boolean strong) {
        if (!text.isEmpty()) {
            main.add(new Run(text, strong));
        }
        return this;
    }
}
