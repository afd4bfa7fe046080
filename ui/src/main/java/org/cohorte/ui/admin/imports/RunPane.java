package org.cohorte.ui.admin.imports;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import java.util.List;
import org.cohorte.registry.imports.ImportSummary;
import org.cohorte.ui.admin.imports.Report.Counts;
import org.cohorte.ui.admin.imports.Report.Met;
import org.cohorte.ui.admin.imports.Report.OfType;
import org.cohorte.ui.admin.model.AdminServices;
import org.cohorte.ui.admin.model.Door;
import org.cohorte.ui.parts.Icons;
import org.cohorte.ui.parts.Ledger;
import org.cohorte.ui.parts.Note;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** The report of one import: what was read, refused and why, and what is odd about what was taken. */
final class RunPane extends Div {

    private final transient ImportSummary run;
    private final transient Report report;
    private final transient RunWords words;
    private final transient Texts texts;

    RunPane(ImportSummary run, AdminServices services, Texts texts) {
        this.run = run;
        this.report = new Report(run);
        this.words = new RunWords(texts, services.zone());
        this.texts = texts;
        setClassName("us imp");
        Anchor back = new Anchor(Door.IMPORTS.path(), Icons.small("left"), Tags.text("", texts.get("imports.title")));
        back.setClassName("back2 only-small");
        add(back, head());
        addNotes();
        if (report.isOfNomenclature()) {
            add(block("imports.nomenclatures", new ChangeTable(report.changes(), words)));
        } else if (report.isThere()) {
            addReport();
        }
    }

    private Component head() {
        return Tags.div(
                "uh",
                Tags.div("", new H1(words.name(run)), Tags.text("s", run.folder())),
                Tags.span("grow"),
                Tags.div("end", words.state(run), Tags.text("s", words.period(run))));
    }

    private void addNotes() {
        report.error().ifPresent(error -> add(new Note(Note.Kind.ERROR, error, texts.get("imports.failed.then"))));
        switch (run.state()) {
            case RUNNING ->
                add(new Note(Note.Kind.INFORMATION, texts.get("imports.running"), texts.get("imports.running.then")));
            case INTERRUPTED ->
                add(new Note(Note.Kind.WARNING, texts.get("imports.interrupted"), texts.get("imports.failed.then")));
            case SUCCEEDED, FAILED -> {
                // the report, or the error above, says it
            }
        }
        if (report.dryRun()) {
            add(new Note(Note.Kind.INFORMATION, texts.get("imports.trial"), texts.get("imports.trial.then")));
        }
        report.text("quarantine")
                .ifPresent(folder -> add(new Note(
                        Note.Kind.WARNING,
                        texts.get("imports.quarantine", folder),
                        texts.get("imports.quarantine.then", "./cohorte import fhir --replay " + run.id()))));
    }

    private void addReport() {
        List<OfType> types = report.types();
        Counts quality = report.quality();
        add(figures(types, quality));
        add(block("imports.types", new TypeTable(types, words)));
        if (types.stream().anyMatch(type -> type.refused() > 0)) {
            add(block("imports.refusals", new ReasonList(report, "refused", words)));
        }
        Div odd = Tags.div("odd");
        addUnknown(odd, "imports.codes", "unknownCodes");
        addUnknown(odd, "imports.measures", "unknownMeasures");
        addUnknown(odd, "imports.places", "unknownUnits");
        if (odd.getElement().getChildCount() > 0) {
            add(odd);
        }
        if (!report.reasons("remarks").isEmpty() || !report.reasons("notEvents").isEmpty()) {
            add(Tags.div(
                    "odd",
                    block("imports.remarks", new ReasonList(report, "remarks", words)),
                    block("imports.aside", new ReasonList(report, "notEvents", words))));
        }
        if (!report.reasons("changes").isEmpty()) {
            add(block("imports.changes", new ReasonList(report, "changes", words)));
        }
        if (quality.records() > 0) {
            add(Tags.div(
                    "odd",
                    block("imports.byUnit", new PartTable(report.parts("units", "unit"), false, words)),
                    block("imports.byMonth", new PartTable(report.parts("months", "month"), true, words))));
        }
        addIgnored();
    }

    private Component figures(List<OfType> types, Counts quality) {
        long read = types.stream().mapToLong(OfType::read).sum();
        long refused = types.stream().mapToLong(OfType::refused).sum();
        long dates = types.stream().mapToLong(OfType::impossibleDates).sum();
        long orphans = types.stream().mapToLong(OfType::orphans).sum();
        long removed = report.number("removed");
        Component figures = Tags.div(
                "figs",
                figure(texts.formats().number(read), texts.get("imports.read")),
                figure(
                        texts.formats().number(report.number("changed")),
                        texts.get("imports.changed", texts.formats().number(report.number("unchanged")))),
                figure(texts.formats().number(refused), texts.get("imports.refused", share(refused, read))),
                figure(share(quality.withoutStay(), quality.events()), texts.get("imports.withoutStay")),
                figure(texts.formats().number(orphans), texts.get("imports.orphans")),
                figure(texts.formats().number(dates), texts.get("imports.dates")),
                figure(texts.formats().number(quality.duplicates()), texts.get("imports.duplicates")));
        if (removed > 0) {
            figures.getElement()
                    .insertChild(
                            2,
                            figure(texts.formats().number(removed), texts.get("imports.removed"))
                                    .getElement());
        }
        return figures;
    }

    private String share(long part, long whole) {
        return texts.formats().percent(part, whole);
    }

    private static Component figure(String number, String what) {
        return Tags.div("", Tags.text("fg24", number), Tags.text("s", what));
    }

    private Component block(String key, Component content) {
        return Tags.div("", Tags.div("hd", Tags.tag("h2", texts.get(key))), content);
    }

    private void addUnknown(Div odd, String key, String member) {
        List<Met> all = report.unknown(member);
        if (!all.isEmpty()) {
            Ledger table = new Ledger(texts.get(key))
                    .column("nm", texts.get("imports.name"))
                    .column("num", texts.get("imports.times"))
                    .column("hm", texts.get("imports.place"));
            table.addRows(all.stream().map(this::met).toList());
            odd.add(block(key, table));
        }
    }

    private Tags.Plain met(Met met) {
        String place = met.line() == 0
                ? "–"
                : texts.get("imports.line", met.file(), texts.formats().number(met.line()));
        return Ledger.row(
                Ledger.cell(
                        "nm",
                        Tags.text("code", met.name().isEmpty() ? texts.get("imports.empty") : met.name()),
                        Tags.text("s lab", met.label())),
                Ledger.cell("num", texts.formats().number(met.count())),
                Ledger.cell("hm s", place));
    }

    private void addIgnored() {
        List<Report.Reason> ignored = report.ignoredTypes();
        if (!ignored.isEmpty()) {
            String told = String.join(
                    ", ",
                    ignored.stream()
                            .map(each -> each.name() + " (" + texts.formats().number(each.count()) + ")")
                            .toList());
            add(Tags.text("s", texts.get("imports.ignored", told)));
        }
    }
}
