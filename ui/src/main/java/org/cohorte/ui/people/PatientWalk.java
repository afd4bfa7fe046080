package org.cohorte.ui.people;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cohorte.query.scope.Scope.Reading;
import org.cohorte.registry.exploration.Exploration.Place;
import org.cohorte.registry.exploration.PatientList;
import org.cohorte.registry.exploration.PatientListQuery;
import org.cohorte.registry.exploration.PatientRow;

/**
 * The list a patient was opened from, as far as it was read: what previous and next mean on the patient's page. Whoever opened
 * the page by its address has the two patients beside theirs.
 */
public final class PatientWalk {

    private final UUID cohort;
    private final PatientListQuery query;
    private final List<String> keys = new ArrayList<>();
    private Optional<String> next = Optional.empty();
    private long found;
    private long first = 1;

    public PatientWalk(UUID cohort, PatientListQuery query) {
        this.cohort = cohort;
        this.query = query;
    }

    /** A patient and those beside them in the whole list of a cohort. */
    public static PatientWalk around(UUID cohort, Reading reading, String key, Place place) {
        PatientWalk walk = new PatientWalk(cohort, PatientListQuery.whole(reading, true));
        place.before().ifPresent(walk.keys::add);
        walk.keys.add(key);
        place.after().ifPresent(walk.keys::add);
        walk.first = place.place() - place.before().stream().count();
        walk.found = place.of();
        return walk;
    }

    /** Keeps this list for the patient's page, for as long as the browser's tab is open. */
    public void keep(UI page) {
        ComponentUtil.setData(page, PatientWalk.class, this);
    }

    /** The list that was last read in this tab, when it is of this cohort and reading. */
    public static Optional<PatientWalk> last(UI page, UUID cohort, Reading reading) {
        return Optional.ofNullable(ComponentUtil.getData(page, PatientWalk.class))
                .filter(walk -> walk.cohort.equals(cohort) && walk.query.reading() == reading);
    }

    /** Takes one more page of the list. */
    public void add(PatientList page) {
        page.rows().stream().map(PatientRow::key).forEach(keys::add);
        next = page.next();
        found = page.found();
    }

    /** What asks for the next page; empty when the list has been read to its end. */
    public Optional<PatientListQuery> nextPage() {
        return next.map(cursor -> new PatientListQuery(
                query.reading(), query.text(), query.order(), query.ascending(), Optional.of(cursor), query.limit()));
    }

    public boolean holds(String key) {
        return keys.contains(key);
    }

    /** From 1. */
    public long place(String key) {
        return first + keys.indexOf(key);
    }

    /** Patients of the whole list. */
    public long found() {
        return found;
    }

    public int read() {
        return keys.size();
    }

    public Optional<String> before(String key) {
        int at = keys.indexOf(key);
        return at > 0 ? Optional.of(keys.get(at - 1)) : Optional.empty();
    }

    /** Empty at the end of what was read: there may be a next page. */
    public Optional<String> after(String key) {
        int at = keys.indexOf(key);
        return at >= 0 && at + 1 < keys.size() ? Optional.of(keys.get(at + 1)) : Optional.empty();
    }

    /** Whether anybody comes after, read or not. */
    public boolean goesOnAfter(String key) {
        return after(key).isPresent() || next.isPresent();
    }
}
