package org.cohorte.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** A page of a few sentences: what happened, what was kept, what to do. */
public final class PlainPage {

    private PlainPage() {}

    /** Writes the page of what does not exist, for a view that finds out late. */
    public static void notFound(Main page, Texts texts) {
        fill(page, texts, "notFound", "");
    }

    /**
     * Writes the page anew.
     *
     * @param key       of its texts: {@code key.title}, {@code key.then}
     * @param reference shown in small; may be empty
     */
    static void fill(Main page, Texts texts, String key, String reference) {
        page.removeAll();
        page.setClassName("plain");
        Div body = new Div(new H1(texts.get(key + ".title")), new Paragraph(texts.get(key + ".then")));
        Anchor home = new Anchor("", texts.get("plain.home"));
        home.setClassName("btn primary");
        Anchor requests = new Anchor("requests", texts.get("plain.requests"));
        requests.setClassName("btn");
        body.add(Tags.div("row", home, requests));
        if (!reference.isEmpty()) {
            body.add(Tags.text("ref", texts.get("plain.reference", reference)));
        }
        page.add(body);
    }
}
