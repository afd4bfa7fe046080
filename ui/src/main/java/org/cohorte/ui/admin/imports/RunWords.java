package org.cohorte.ui.admin.imports;

import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.cohorte.registry.imports.ImportSummary;
import org.cohorte.ui.parts.Icons;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** Runs and what they tell, in words. */
final class RunWords {

    private static final String CHECK = "-check";

    private final Texts texts;
    private final ZoneId zone;

    RunWords(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
    }

    /** {@code FHIR n° 3}; a trial says so. */
    String name(ImportSummary run) {
        String kind = run.kind().replace(CHECK, "");
        String known = texts.has("imports.kind." + kind) ? texts.get("imports.kind." + kind) : kind;
        return texts.get(isTrial(run) ? "imports.run.trial" : "imports.run", known, String.valueOf(run.id()));
    }

    static boolean isTrial(ImportSummary run) {
        return run.kind().endsWith(CHECK);
    }

    Span state(ImportSummary run) {
        String name = texts.get("imports.state." + run.state().name());
        return switch (run.state()) {
            case RUNNING -> status("acc", "refresh", name);
            case SUCCEEDED -> status("ok", "check", name);
            case FAILED -> status("ex", "x", name);
            case INTERRUPTED -> status("warn", "stop", name);
        };
    }

    private static Span status(String tone, String icon, String name) {
        return Tags.span("st nw " + tone, Icons.small(icon), Tags.text("", name));
    }

    String recent(Instant when, Instant now) {
        return texts.formats().recent(when, now, zone);
    }

    /** When it began, and how long it took. */
    String period(ImportSummary run) {
        String began = texts.formats().dateTime(run.started(), zone);
        return run.finished()
                .map(end -> texts.get(
                        "imports.took", began, texts.formats().duration(Duration.between(run.started(), end))))
                .orElse(began);
    }

    /** A reason of a report; as the report writes it when this version has no word for it. */
    String reason(String name) {
        String key = "imports.reason." + name;
        return texts.has(key) ? texts.get(key) : name;
    }

    /** A type of record: those of the index by their names, those of a source as the source calls them. */
    String type(String name) {
        String key = "imports.type." + name;
        return texts.has(key) ? texts.get(key) : name;
    }

    String number(long number) {
        return number == 0 ? "–" : texts.formats().number(number);
    }

    String share(long part, long whole) {
        return part == 0 ? "–" : texts.formats().percent(part, whole);
    }

    Texts texts() {
        return texts;
    }
}
