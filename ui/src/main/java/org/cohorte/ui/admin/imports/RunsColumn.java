package org.cohorte.ui.admin.imports;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Optional;
import org.cohorte.registry.imports.ImportSummary;
import org.cohorte.ui.admin.model.AdminServices;
import org.cohorte.ui.admin.model.Door;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** Imports, the latest first. */
final class RunsColumn extends Section {

    private final transient AdminServices services;
    private final transient RunWords words;

    RunsColumn(AdminServices services, Texts texts, List<ImportSummary> runs, Optional<Long> chosen) {
        this.services = services;
        this.words = new RunWords(texts, services.zone());
        setClassName("tz");
        getElement().setAttribute("aria-label", texts.name(Door.IMPORTS));
        Div lines = Tags.div("opts scr");
        Tags.scrolls(lines, texts.get("imports.list"));
        runs.forEach(run ->
                lines.add(line(run, chosen.filter(id -> id == run.id()).isPresent())));
        add(Tags.div("hd", Tags.tag("h2", texts.get("imports.title"))), lines);
        if (runs.isEmpty()) {
            lines.add(Tags.text("s pad", texts.get("imports.none")));
        }
    }

    private Component line(ImportSummary run, boolean here) {
        Anchor line = new Anchor(
                Door.IMPORTS.path() + "/" + run.id(),
                Tags.div(
                        "lb",
                        Tags.text("nm", words.name(run)),
                        Tags.tag("small", words.recent(run.started(), services.now()))),
                words.state(run));
        line.setClassName("opt");
        line.setClassName("on", here);
        if (here) {
            line.getElement().setAttribute("aria-current", "true");
        }
        return line;
    }
}
