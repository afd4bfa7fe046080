package org.cohorte.ui.admin.parts;

import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.cohorte.registry.rights.Access;
import org.cohorte.registry.rights.Access.State;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** How many accesses count now, how many will. */
public final class AccessSummary extends Span {

    private final transient Texts texts;

    public AccessSummary(Texts texts) {
        this.texts = texts;
        setClassName("mut");
    }

    public void show(List<Access> accesses) {
        Tags.set(this, words(accesses));
    }

    private String words(List<Access> accesses) {
        long current = accesses.stream().filter(AccessSummary::counts).count();
        long future = accesses.stream()
                .filter(access -> access.state() == State.FUTURE)
                .count();
        List<String> parts = new ArrayList<>(List.of(texts.count("access.current", current)));
        if (future > 0) {
            parts.add(texts.count("access.future", future));
        }
        return String.join(", ", parts);
    }

    private static boolean counts(Access access) {
        return access.state() == State.CURRENT || access.state() == State.ENDING;
    }
}
