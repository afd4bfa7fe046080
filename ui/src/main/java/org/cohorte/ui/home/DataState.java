package org.cohorte.ui.home;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.cohorte.query.answer.IndexState;
import org.cohorte.query.engine.CohortEngine;
import org.cohorte.query.engine.EngineException;
import org.cohorte.ui.UiSettings;
import org.cohorte.ui.parts.Icons;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Formats;
import org.cohorte.ui.text.Texts;

/** How fresh and how many the data are. */
final class DataState extends Div {

    DataState(CohortEngine engine, UiSettings settings, Texts texts) {
        setClassName("dat");
        try {
            show(engine.state(), settings, texts);
        } catch (EngineException unreachable) {
            add(Tags.span("st ex", Icons.icon("x"), Tags.text("", texts.get("state.unreachable"))));
        }
    }

    private void show(IndexState state, UiSettings settings, Texts texts) {
        Formats formats = texts.formats();
        if (state.patients() == 0) {
            add(Tags.span("st warn", Icons.icon("warn"), Tags.text("", texts.get("home.data.none"))));
            return;
        }
        String date = formats.dateTime(state.asOf(), settings.zone());
        add(Tags.span("st ok", Icons.icon("check"), Tags.text("", texts.get("home.data.asOf", date))));
        Paragraph size = new Paragraph(texts.get(
                settings.demonstration() ? "home.data.demonstration" : "home.data.size",
                formats.number(state.patients()),
                formats.number(state.stays()),
                formats.number(state.events())));
        size.setClassName("s");
        add(size);
    }
}
