package org.cohorte.ui.admin.parts;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cohorte.registry.rights.Access;
import org.cohorte.registry.rights.Access.State;
import org.cohorte.ui.admin.model.AdminServices;
import org.cohorte.ui.admin.model.Names;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** Accesses on their axis with what may be done to them, what was just done, and how they came about. */
public final class AccessBlock extends Div {

    private final transient Subject subject;
    private final transient AdminServices services;
    private final transient Texts texts;
    private final transient Runnable onChange;
    private final AccessTable table;
    private final AccessSummary summary;
    private final Div news = Tags.div("news");
    private final Div empty = Tags.div("empty");
    private final HistoryTable history;

    /**
     * What the accesses are of: a perimeter, or a person.
     *
     * @param number    of the perimeter
     * @param login     of the person
     * @param read      reads the accesses of this moment
     * @param reachable numbers of the perimeters among them that the user of the page can go to
     * @param none      said where none counts, now or later
     */
    public record Subject(
            Optional<String> number,
            Optional<String> login,
            Supplier<List<Access>> read,
            Function<List<Access>, Set<String>> reachable,
            String none) {

        AccessTable.Of of() {
            return number.isPresent() ? AccessTable.Of.PERIMETER : AccessTable.Of.PERSON;
        }
    }

    /** @param onChange called after each change of accesses */
    public AccessBlock(Subject subject, AdminServices services, Texts texts, Runnable onChange) {
        this.subject = subject;
        this.services = services;
        this.texts = texts;
        this.onChange = onChange;
        setClassName("accs");
        table = new AccessTable(subject.of(), services, texts, acts());
        summary = new AccessSummary(texts);
        List<Access> accesses = subject.read().get();
        Names names = new Names(services.accounts(), texts).with(accesses);
        history = new HistoryTable(subject.number(), subject.login(), names, services, texts);
        add(news, heading(), table, empty, history);
        show(accesses);
    }

    private Div heading() {
        return Tags.div(
                "hd",
                Tags.tag("h2", texts.get("access.title")),
                summary,
                Tags.span("grow"),
                new Toggle(texts.get("access.showEnded"), true, table::showEnded));
    }

    /** What is done here, or beside: the table and the history are read anew after each act. */
    public AccessActs acts() {
        return new AccessActs(services, texts, this::done);
    }

    private void done(Deed deed) {
        news.removeAll();
        news.add(deed.note(texts));
        show(subject.read().get());
        history.refresh();
        onChange.run();
    }

    private void show(List<Access> accesses) {
        table.show(accesses, subject.reachable().apply(accesses));
        summary.show(accesses);
        empty.removeAll();
        if (accesses.stream().allMatch(access -> access.state() == State.ENDED)) {
            empty.add(Tags.tag("p", subject.none()));
        }
    }
}
