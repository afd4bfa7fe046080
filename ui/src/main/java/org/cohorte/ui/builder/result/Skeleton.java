package org.cohorte.ui.builder.result;

import com.vaadin.flow.component.html.Div;
import org.cohorte.ui.parts.Tags;

/** The shape of a result to come, flat and still. */
final class Skeleton extends Div {

    private static final int[] NAMES = {84, 96, 140, 92, 128, 88};
    private static final int[] BARS = {96, 62, 24, 12, 8, 6};
    private static final int[][] AGES = {{40, 46}, {62, 74}, {58, 70}, {46, 52}, {30, 40}, {20, 24}, {12, 16}};

    Skeleton() {
        getElement().setAttribute("aria-hidden", "true");
        add(Tags.div("big", block(92, 44), Tags.div("bt", block(120, 12), block(180, 12))));
        Div funnel = Tags.div("sec");
        for (int i = 0; i < NAMES.length; i++) {
            funnel.add(Tags.div(
                    "skr", block(18, 18), block(NAMES[i], 10), Tags.span("grow"), block(BARS[i], 10), block(36, 10)));
        }
        Div ages = Tags.div("skp");
        for (int[] pair : AGES) {
            ages.add(Tags.div("", block(pair[0], 10), block(pair[1], 10)));
        }
        add(funnel, Tags.div("sec", ages));
    }

    private static Tags.Plain block(int width, int height) {
        Tags.Plain block = Tags.tag("i", "");
        block.addClassName("sk");
        block.getElement()
                .getStyle()
                .set("width", width + "px")
                .set("height", height + "px")
                .set("margin", "4px 0");
        return block;
    }
}
