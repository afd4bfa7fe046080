package org.cohorte.ui.builder.result;

import java.util.HashMap;
import java.util.Map;
import org.cohorte.query.answer.CountAnswer;
import org.cohorte.query.answer.Masking;
import org.cohorte.ui.parts.Figure;
import org.cohorte.ui.text.Texts;

/** The figures of an answer as they may be written: exact, rounded, or hidden. */
public final class ShownFigures {

    private final CountAnswer answer;
    private final Texts texts;

    public ShownFigures(CountAnswer answer, Texts texts) {
        this.answer = answer;
        this.texts = texts;
    }

    /** A figure of the answer. */
    public Figure of(long figure) {
        return Masking.isHidden(figure)
                ? new Figure(texts.formats().below(threshold()), true)
                : Figure.plain(texts.formats().number(figure));
    }

    /** A cell of a table: a hidden one may hide a neighbour rather than itself, and says only that. */
    Figure cell(long figure) {
        return Masking.isHidden(figure) ? new Figure(texts.get("result.masked"), true) : of(figure);
    }

    /** What a step takes away; hidden when one of its two ends is. */
    Figure lost(long before, long after) {
        return Masking.isHidden(before) || Masking.isHidden(after)
                ? new Figure(texts.get("result.masked"), true)
                : Figure.plain(texts.formats().change(after - before));
    }

    /** Patients that match each node alone, by its id. */
    public Map<String, Figure> alone() {
        Map<String, Figure> figures = new HashMap<>();
        answer.nodes().forEach(node -> figures.put(node.id(), of(node.alone())));
        return figures;
    }

    private long threshold() {
        return answer.masking().map(Masking::threshold).orElse(0);
    }
}
