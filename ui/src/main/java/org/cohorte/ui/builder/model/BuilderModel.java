package org.cohorte.ui.builder.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.cohorte.query.criteria.Request;

/** A request being drawn, with every step since it was opened. For one thread at a time. */
public final class BuilderModel {

    private final List<Step> steps = new ArrayList<>();
    private int at;
    private boolean sealed;

    public BuilderModel(Request request) {
        steps.add(new Step(request, Optional.empty()));
    }

    public Request request() {
        return step().request;
    }

    /**
     * Takes a new state of the request. What had been undone is forgotten.
     *
     * @return whether anything changed
     */
    public boolean apply(Request next, Edit edit) {
        if (next.equals(request())) {
            return false;
        }
        steps.subList(at + 1, steps.size()).clear();
        if (!sealed && at > 0 && step().edit.filter(edit::continues).isPresent()) {
            steps.set(at, new Step(next, Optional.of(edit)));
        } else {
            steps.add(new Step(next, Optional.of(edit)));
            at++;
        }
        sealed = false;
        return true;
    }

    /** Ends a row of letters: the next one typed into the same field is a change of its own. */
    public void seal() {
        sealed = true;
    }

    public boolean canUndo() {
        return at > 0;
    }

    public boolean canRedo() {
        return at < steps.size() - 1;
    }

    /** What {@link #undo} would take back. */
    public Optional<Edit> undoable() {
        return step().edit;
    }

    /** What {@link #redo} would do again. */
    public Optional<Edit> redoable() {
        return canRedo() ? steps.get(at + 1).edit : Optional.empty();
    }

    /** Takes the last change back, if there is one. */
    public void undo() {
        if (canUndo()) {
            at--;
            sealed = true;
        }
    }

    /** Does again what was taken back last, if anything. */
    public void redo() {
        if (canRedo()) {
            at++;
            sealed = true;
        }
    }

    /** Keeps the figure of a state, for comparison. A state that is no more is passed over. */
    public void counted(Request request, long total) {
        steps.stream()
                .filter(step -> step.request.equals(request))
                .forEach(step -> step.total = OptionalLong.of(total));
    }

    /** Patients of the state before the last change; empty when there is none or it was never counted. */
    public OptionalLong totalBefore() {
        return at == 0 ? OptionalLong.empty() : steps.get(at - 1).total;
    }

    /** The change that led to the present state. */
    public Optional<Edit.Done> lastEdit() {
        return step().edit.map(edit -> new Edit.Done(edit, steps.get(at - 1).request, request()));
    }

    private Step step() {
        return steps.get(at);
    }

    private static final class Step {
        private final Request request;
        private final Optional<Edit> edit;
        private OptionalLong total = OptionalLong.empty();

        Step(Request request, Optional<Edit> edit) {
            this.request = request;
            this.edit = edit;
        }
    }
}
