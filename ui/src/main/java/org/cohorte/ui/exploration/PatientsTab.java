package org.cohorte.ui.exploration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import org.cohorte.query.scope.Scope.Reading;
import org.cohorte.registry.exploration.PatientList;
import org.cohorte.registry.exploration.PatientListQuery;
import org.cohorte.registry.exploration.PatientListQuery.Order;
import org.cohorte.registry.exploration.PatientRow;
import org.cohorte.ui.parts.Icons;
import org.cohorte.ui.parts.Ledger;
import org.cohorte.ui.parts.More;
import org.cohorte.ui.people.LineWords;
import org.cohorte.ui.people.Looking;
import org.cohorte.ui.people.PatientWalk;
import org.cohorte.ui.text.Texts;

/** Who is in the cohort: one line per patient, read page by page as one scrolls. */
final class PatientsTab extends TabPane {

    private static final int PAGE = 100;

    private final transient PatientColumns columns;
    private final transient Texts texts;
    private final TextField search = new TextField();
    private final Ledger ledger;
    private final More more;
    private String text = "";
    private Order order;
    private boolean ascending = true;
    private transient PatientWalk walk;

    PatientsTab(Looking looking, Runnable onGone) {
        super(looking, onGone);
        this.texts = looking.texts();
        columns = new PatientColumns(looking);
        order = columns.first();
        ledger = new Ledger(texts.get("tab.PATIENTS"));
        more = new More(texts.get("people.more"), this::readOn);
        walk = begin();
        add(ledger, more);
        String hint = texts.get(
                looking.reading() == Reading.NOMINATIVE ? "people.search.nominative" : "people.search.pseudonymised");
        search.setAriaLabel(hint);
        search.setPlaceholder(hint);
        search.setPrefixComponent(Icons.icon("search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(250);
        search.addValueChangeListener(event -> find(event.getValue().strip()));
        search.addClassName("find");
        search.setVisible(looking.reading() != Reading.NOMINATIVE
                || looking.services().exploration().findsByIdentity(looking.login()));
    }

    @Override
    Component[] strip() {
        return new Component[] {search};
    }

    @Override
    void open() {
        busy();
        columns.head(ledger, order, ascending, this::sort);
        walk = begin();
        loader().load(
                        () -> read(query(Optional.empty())),
                        page -> {
                            ledger.clearRows();
                            show(page);
                        },
                        failure -> failed(failure, this::open));
    }

    private void readOn() {
        walk.nextPage()
                .ifPresent(query ->
                        loader().load(() -> read(query), this::show, failure -> failed(failure, this::readOn)));
    }

    private void find(String newText) {
        if (!newText.equals(text)) {
            text = newText;
            open();
        }
    }

    private void sort(Order column) {
        ascending = column != order || !ascending;
        order = column;
        open();
    }

    private PatientWalk begin() {
        return new PatientWalk(looking().cohort().id(), query(Optional.empty()));
    }

    private PatientListQuery query(Optional<String> cursor) {
        return new PatientListQuery(looking().reading(), text, order, ascending, cursor, PAGE);
    }

    private Page read(PatientListQuery query) {
        PatientList list = looking()
                .services()
                .exploration()
                .patients(looking().login(), looking().cohort().id(), query);
        LineWords words = LineWords.of(
                list.rows().stream()
                        .map(PatientRow::line)
                        .flatMap(line -> line.lastStay().stream())
                        .toList(),
                looking().services(),
                texts);
        return new Page(list, words);
    }

    private void show(Page page) {
        calm();
        PatientList list = page.list();
        walk.add(list);
        walk.keep(UI.getCurrentOrThrow());
        ledger.addRows(
                list.rows().stream().map(row -> columns.row(row, page.words())).toList());
        more.show(reached(list), list.next().isPresent());
    }

    private String reached(PatientList list) {
        if (list.found() == 0) {
            return texts.get(text.isEmpty() ? "people.nobody" : "people.nobodyFound", text);
        }
        return texts.get(
                text.isEmpty() ? "people.reached" : "people.reachedFound",
                texts.formats().number(walk.read()),
                texts.formats().number(list.found()));
    }

    /** What a page shows. */
    private record Page(PatientList list, LineWords words) {}
}
