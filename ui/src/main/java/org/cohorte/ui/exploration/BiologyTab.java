package org.cohorte.ui.exploration;

import static org.cohorte.ui.parts.Ledger.cell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.util.Optional;
import org.cohorte.query.lines.Line;
import org.cohorte.query.lines.LineOrder;
import org.cohorte.registry.exploration.Lines;
import org.cohorte.registry.exploration.PatientRow;
import org.cohorte.ui.parts.Ledger;
import org.cohorte.ui.parts.Ledger.Sorted;
import org.cohorte.ui.parts.More;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.people.LineWords;
import org.cohorte.ui.people.Looking;
import org.cohorte.ui.people.PersonWords;
import org.cohorte.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** Laboratory results of the cohort, one per line: whose, which, how much, and against which reference. */
final class BiologyTab extends TabPane {

    private static final int PAGE = 100;

    private final transient Texts texts;
    private final transient BiologyFilters filters;
    private final Ledger ledger;
    private final More more;
    private final Component clear;
    private LineOrder order = LineOrder.NEWEST;
    private transient Optional<String> next = Optional.empty();
    private long shown;

    BiologyTab(Looking looking, Runnable onGone) {
        super(looking, onGone);
        this.texts = looking.texts();
        filters = new BiologyFilters(looking.services().house(), texts, query -> open());
        ledger = new Ledger(texts.get("tab.BIOLOGY"));
        ledger.addClassName("results");
        more = new More(texts.get("people.more"), this::readOn);
        clear = Tags.button("btn sm", "x", texts.get("filter.clear"), filters::clear);
        clear.setVisible(false);
        add(ledger, more, clear);
    }

    @Override
    Component[] strip() {
        return filters.chips();
    }

    @Override
    void open() {
        busy();
        head();
        loader().load(
                        () -> read(Optional.empty()),
                        page -> {
                            ledger.clearRows();
                            shown = 0;
                            show(page);
                        },
                        failure -> failed(failure, this::open));
    }

    private void readOn() {
        loader().load(() -> read(next), this::show, failure -> failed(failure, this::readOn));
    }

    private void head() {
        ledger.clear();
        sortable("nw", "people.column.sampled", LineOrder.OLDEST, LineOrder.NEWEST);
        ledger.column("grow", texts.get("people.column.test"));
        sortable("num", "people.column.value", LineOrder.LOWEST, LineOrder.HIGHEST);
        ledger.column("", texts.get("people.column.measure"));
        ledger.column("hm", texts.get("people.column.reference"));
        ledger.column("hm", texts.get("people.column.abnormal"));
        ledger.column("hm unit", texts.get("people.column.unit"));
        ledger.column("", texts.get("people.column.patient"));
    }

    private void sortable(String className, String key, LineOrder upwards, LineOrder downwards) {
        Sorted sorted = order == upwards ? Sorted.UPWARDS : order == downwards ? Sorted.DOWNWARDS : Sorted.NOT;
        ledger.column(className, texts.get(key), sorted, () -> sort(order == downwards ? upwards : downwards));
    }

    private void sort(LineOrder newOrder) {
        order = newOrder;
        open();
    }

    private Page read(Optional<String> cursor) {
        Looking looking = looking();
        Lines lines = looking.services()
                .exploration()
                .lines(looking.login(), looking.cohort().id(), looking.reading(), filters.query(), order, cursor, PAGE);
        return new Page(lines, LineWords.of(lines.page().lines(), looking.services(), texts));
    }

    private void show(Page page) {
        calm();
        next = page.lines().page().next();
        shown += page.lines().page().lines().size();
        ledger.addRows(page.lines().page().lines().stream()
                .filter(Line.Laboratory.class::isInstance)
                .map(Line.Laboratory.class::cast)
                .map(result -> row(result, page))
                .toList());
        long total = page.lines().page().total();
        boolean none = total == 0;
        clear.setVisible(none && filters.any());
        more.show(
                none
                        ? texts.get(filters.any() ? "biology.noneFound" : "biology.none")
                        : texts.get(
                                "biology.reached",
                                texts.formats().number(shown),
                                texts.count("biology.results", total),
                                texts.formats().number(page.lines().page().patients())),
                next.isPresent());
    }

    private Component row(Line.Laboratory result, Page page) {
        LineWords words = page.words();
        return Ledger.row(
                cell("nw", words.when(result.common().time())),
                cell("grow", words.labelled(result)),
                cell("num nw", Tags.bold(words.value(result))),
                cell("mut nw", words.measure(result)),
                cell("hm mut nw", words.reference(result)),
                cell("hm nw", words.abnormal(result)),
                cell("hm mut el unit", words.unit(result)),
                cell("nw", patient(page.lines().people().get(result.common().patient()))));
    }

    private Component patient(@Nullable PatientRow patient) {
        if (patient == null) {
            return Tags.text("mut", "–");
        }
        Anchor link = new Anchor(looking().address("patients/" + patient.key()), PersonWords.name(patient));
        if (patient.identity().isEmpty()) {
            link.addClassName("mono");
        }
        return link;
    }

    /** What a page shows. */
    private record Page(Lines lines, LineWords words) {}
}
