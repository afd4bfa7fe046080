package org.cohorte.ui.patient;

import static org.cohorte.ui.parts.Ledger.cell;
import static org.cohorte.ui.parts.Ledger.row;

import com.vaadin.flow.component.Component;
import org.cohorte.query.lines.Line;
import org.cohorte.ui.parts.Ledger;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.people.IndexNames;
import org.cohorte.ui.people.LineWords;
import org.cohorte.ui.text.Texts;

/** The records of a patient as lists, the latest first. */
final class Records {

    private final Chart chart;
    private final LineWords words;
    private final Texts texts;

    Records(Chart chart, Texts texts) {
        this.chart = chart;
        this.words = chart.words();
        this.texts = texts;
    }

    Component stays() {
        Ledger ledger = ledger(
                "patient.tab.STAYS",
                "nw",
                "stay.start",
                "hm nw",
                "stay.end",
                "num",
                "stay.length",
                "",
                "stay.types",
                "hm",
                "stay.statuses",
                "grow",
                "people.column.unit");
        return new RecordTable<>(ledger, chart.stays(), this::stay, texts);
    }

    Component diagnoses() {
        Ledger ledger = ledger(
                "patient.tab.DIAGNOSES",
                "nw",
                "date.DIAGNOSIS",
                "grow",
                "kind.DIAGNOSIS",
                "",
                "diagnosis.ranks",
                "hm",
                "people.column.unit");
        return new RecordTable<>(ledger, chart.diagnoses(), this::diagnosis, texts);
    }

    Component results() {
        Ledger ledger = ledger(
                "patient.tab.RESULTS",
                "nw",
                "people.column.sampled",
                "grow",
                "people.column.test",
                "num",
                "people.column.value",
                "",
                "people.column.measure",
                "hm",
                "people.column.reference",
                "hm",
                "people.column.abnormal",
                "hm",
                "people.column.unit");
        return new RecordTable<>(ledger, chart.results(), this::result, texts);
    }

    /** Class and title of each column, one after the other. */
    private Ledger ledger(String nameKey, String... columns) {
        Ledger ledger = new Ledger(texts.get(nameKey));
        for (int i = 0; i < columns.length; i += 2) {
            ledger.column(columns[i], texts.get(columns[i + 1]));
        }
        return ledger;
    }

    private Component stay(Line.Stay stay) {
        String days = stay.lengthDays().isPresent()
                ? texts.count("home.access.days", stay.lengthDays().getAsInt())
                : "–";
        return row(
                cell("nw", words.when(stay.common().time())),
                cell("hm nw", words.when(stay.end())),
                cell("num nw", days),
                cell("nw", words.label(stay)),
                cell(
                        "hm mut nw",
                        stay.died() ? texts.get("patient.died") : IndexNames.stayStatus(stay.status(), texts)),
                cell("grow mut", words.unit(stay)));
    }

    private Component diagnosis(Line.Diagnosis diagnosis) {
        return row(
                cell("nw", words.when(diagnosis.common().time())),
                cell("grow", words.labelled(diagnosis)),
                cell("mut nw", diagnosis.rank().orElse("–")),
                cell("hm mut", words.unit(diagnosis)));
    }

    private Component result(Line.Laboratory result) {
        return row(
                cell("nw", words.when(result.common().time())),
                cell("grow", words.labelled(result)),
                cell("num nw", Tags.bold(words.value(result))),
                cell("mut nw", words.measure(result)),
                cell("hm mut nw", words.reference(result)),
                cell("hm nw", words.abnormal(result)),
                cell("hm mut", words.unit(result)));
    }
}
