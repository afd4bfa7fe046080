package org.cohorte.ui.exports;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.cohorte.export.job.ExportJob;
import org.cohorte.export.job.ExportJob.State;
import org.cohorte.ui.parts.Icons;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Formats;
import org.cohorte.ui.text.Texts;

/** One export: what it is, how far, and the one thing that can be done with it. It stays while its job goes on. */
@Tag("li")
final class JobLine extends Component implements HasStyle {

    private final transient Texts texts;
    private final ZoneId zone;
    private final transient Consumer<ExportJob> onCancel;
    private final Span state = Tags.span("st");
    private final Tags.Plain filled = Tags.tag("i", "");
    private final Span bar = Tags.span("bar", filled);
    private final Span first = Tags.span("");
    private final Span second = Tags.span("");
    private final Div act = Tags.div("act");
    private transient Optional<State> shown = Optional.empty();

    JobLine(ExportJob job, ZoneId zone, Texts texts, Consumer<ExportJob> onCancel) {
        this.texts = texts;
        this.zone = zone;
        this.onCancel = onCancel;
        Span name = Tags.text("nm", job.cohortName());
        name.getElement().setAttribute("title", job.cohortName());
        Div head = Tags.div("row", name, Tags.text("code", "Excel"), Tags.span("grow"), state);
        String tables = TableNames.tables(job.order(), texts);
        Div said = Tags.div(
                "", Tags.tag("small", tables.isEmpty() ? job.order().purpose() : tables), small(first), small(second));
        bar.getElement().setAttribute("role", "progressbar");
        bar.getElement().setAttribute("aria-label", job.cohortName());
        for (Component part : new Component[] {head, bar, Tags.div("row jd", said, Tags.span("grow"), act)}) {
            getElement().appendChild(part.getElement());
        }
    }

    private static Component small(Span text) {
        return Tags.tag("small", text);
    }

    void show(ExportJob job, Optional<Duration> left) {
        boolean running = job.state() == State.RUNNING;
        bar.setVisible(running);
        if (running) {
            String percent = percent(job);
            filled.getElement().getStyle().set("width", percent + "%");
            bar.getElement().setAttribute("aria-valuenow", percent);
        }
        Tags.set(first, firstLine(job));
        Tags.set(second, secondLine(job, left));
        if (!shown.equals(Optional.of(job.state()))) {
            shown = Optional.of(job.state());
            showState(job);
        }
    }

    private void showState(ExportJob job) {
        state.removeAll();
        state.setClassName("st " + colour(job.state()));
        state.add(
                Icons.icon(icon(job.state())),
                new Span(texts.get("ExportState." + job.state().name())));
        act.removeAll();
        act.add(act(job));
    }

    private String firstLine(ExportJob job) {
        Formats formats = texts.formats();
        return switch (job.state()) {
            case WAITING -> texts.get("exports.waiting");
            case RUNNING -> texts.get("exports.done", formats.number(job.rowsDone()), formats.number(job.rowsTotal()));
            case READY -> formats.bytes(job.bytes()) + " · " + texts.count("export.rows", job.rowsDone());
            case CANCELLED -> texts.get("exports.cancelled");
            case STOPPED, FAILED -> reason(job);
            case EXPIRED -> texts.count("export.rows", job.rowsDone());
        };
    }

    private String secondLine(ExportJob job, Optional<Duration> left) {
        return switch (job.state()) {
            case WAITING, CANCELLED -> "";
            case RUNNING ->
                left.map(time -> texts.get("exports.left", texts.formats().duration(time)))
                        .orElse(texts.get("exports.leftUnknown"));
            case READY ->
                job.expires().map(end -> texts.get("exports.until", date(end))).orElse("");
            case STOPPED, FAILED -> texts.get("exports.nothingDelivered");
            case EXPIRED ->
                job.expires()
                        .map(end -> texts.get("exports.deleted", date(end)))
                        .orElse("");
        };
    }

    private String date(Instant when) {
        return texts.formats().dateTime(when, zone);
    }

    private String reason(ExportJob job) {
        return job.failure()
                .map(code -> "export.failure." + code)
                .filter(texts::has)
                .map(texts::get)
                .orElse(texts.get("export.failure.other"));
    }

    private Component act(ExportJob job) {
        return switch (job.state()) {
            case WAITING, RUNNING -> Tags.button("btn sm", texts.get("exports.cancel"), () -> onCancel.accept(job));
            case READY -> download(job);
            case CANCELLED, STOPPED, FAILED, EXPIRED -> again(job);
        };
    }

    /** A plain link: the browser fetches the file, and the application reads the rights once more and, where they ended, comes back here. */
    private Component download(ExportJob job) {
        Anchor link = new Anchor(
                "exports/" + job.id() + "/file", Icons.icon("dl"), Tags.text("", texts.get("exports.download")));
        link.setClassName("btn sm");
        link.setRouterIgnore(true);
        return link;
    }

    private Component again(ExportJob job) {
        Anchor link = new Anchor(
                "exports/new?cohort=" + job.order().cohort() + "&reading="
                        + job.order().reading().name().toLowerCase(Locale.ROOT),
                texts.get("exports.again"));
        link.setClassName("btn sm");
        return link;
    }

    private static String percent(ExportJob job) {
        return job.rowsTotal() <= 0 ? "0" : String.valueOf(Math.clamp(job.rowsDone() * 100 / job.rowsTotal(), 0, 100));
    }

    private static String colour(State state) {
        return switch (state) {
            case WAITING -> "warn";
            case RUNNING -> "acc";
            case READY -> "ok";
            case STOPPED, FAILED -> "ex";
            case CANCELLED, EXPIRED -> "mut";
        };
    }

    private static String icon(State state) {
        return switch (state) {
            case WAITING -> "clock";
            case RUNNING -> "refresh";
            case READY -> "check";
            case STOPPED, FAILED, CANCELLED -> "x";
            case EXPIRED -> "trash";
        };
    }
}
