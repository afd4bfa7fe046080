package org.cohorte.ui.exploration;

import static org.cohorte.ui.parts.Ledger.cell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.cohorte.query.lines.Line;
import org.cohorte.query.scope.Scope.Reading;
import org.cohorte.registry.exploration.PatientListQuery.Order;
import org.cohorte.registry.exploration.PatientRow;
import org.cohorte.registry.exploration.PatientRow.Identity;
import org.cohorte.ui.parts.Ledger;
import org.cohorte.ui.parts.Ledger.Sorted;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.people.IndexNames;
import org.cohorte.ui.people.LineWords;
import org.cohorte.ui.people.Looking;
import org.cohorte.ui.people.PersonWords;
import org.cohorte.ui.text.Texts;

/** The list of patients, column by column: what the reading gives, and by what it can be ordered. */
final class PatientColumns {

    private final Looking looking;
    private final Texts texts;
    private final boolean nominative;

    PatientColumns(Looking looking) {
        this.looking = looking;
        this.texts = looking.texts();
        this.nominative = looking.reading() == Reading.NOMINATIVE;
    }

    /** The order a list begins with. */
    Order first() {
        return nominative ? Order.NAME : Order.PSEUDONYM;
    }

    void head(Ledger ledger, Order order, boolean ascending, Consumer<Order> onSort) {
        ledger.clear();
        if (nominative) {
            sortable(ledger, "nm", Order.NAME, order, ascending, onSort);
            sortable(ledger, "hm", Order.IPP, order, ascending, onSort);
            sortable(ledger, "hm", Order.BIRTH, order, ascending, onSort);
        } else {
            sortable(ledger, "nm", Order.PSEUDONYM, order, ascending, onSort);
        }
        sortable(ledger, "num", Order.AGE, order, ascending, onSort);
        sortable(ledger, "", Order.SEX, order, ascending, onSort);
        ledger.column("hm", texts.get("people.column.vital"));
        ledger.column("hm", texts.get("people.column.lastStay"));
        ledger.column("hm", texts.get("people.column.stayType"));
        ledger.column("hm grow", texts.get("people.column.unit"));
    }

    private void sortable(
            Ledger ledger, String className, Order column, Order order, boolean ascending, Consumer<Order> onSort) {
        Sorted sorted = column != order ? Sorted.NOT : ascending ? Sorted.UPWARDS : Sorted.DOWNWARDS;
        ledger.column(className, texts.get("people.column." + column.name()), sorted, () -> onSort.accept(column));
    }

    Component row(PatientRow patient, LineWords words) {
        List<Component> cells = new ArrayList<>();
        Optional<Line.Stay> last = patient.line().lastStay();
        cells.add(cell("nm", link(patient)));
        if (nominative) {
            cells.add(cell(
                    "hm",
                    Tags.text("mono", patient.identity().flatMap(Identity::ipp).orElse("–"))));
            cells.add(cell("hm", birth(patient)));
        }
        cells.add(cell("num", PersonWords.age(patient.line(), texts)));
        cells.add(cell("", IndexNames.sex(patient.line().sex(), texts)));
        cells.add(cell("hm mut nw", PersonWords.vital(patient, texts)));
        cells.add(cell("hm nw", words.when(last.flatMap(stay -> stay.common().time()))));
        cells.add(cell("hm mut nw", last.map(words::label).orElse("")));
        cells.add(cell("hm mut grow el", last.map(words::unit).orElse("")));
        return Ledger.row(cells.toArray(Component[]::new));
    }

    private Component link(PatientRow patient) {
        Anchor link = new Anchor(looking.address("patients/" + patient.key()), PersonWords.name(patient));
        if (!nominative) {
            link.addClassName("mono");
            link.setTitle(patient.key());
        }
        return link;
    }

    private String birth(PatientRow patient) {
        Optional<LocalDate> day = patient.identity().flatMap(Identity::birthDay);
        return day.map(texts.formats()::date).orElse("–");
    }
}
