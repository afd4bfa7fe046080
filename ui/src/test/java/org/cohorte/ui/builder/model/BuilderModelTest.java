package org.cohorte.ui.builder.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.cohorte.query.criteria.Request;
import org.junit.jupiter.api.Test;

class BuilderModelTest {

    private final BuilderModel model = new BuilderModel(Request.everyone());

    @Test
    void letters_typed_one_after_the_other_are_one_change() {
        type("a", "d");
        type("a", "di");
        type("a", "dia");
        model.undo();
        assertThat(model.request()).isEqualTo(Request.everyone());
        model.redo();
        assertThat(model.request()).isEqualTo(text("a", "dia"));
    }

    @Test
    void leaving_the_field_or_undoing_ends_the_row_of_letters() {
        type("a", "d");
        model.seal();
        type("a", "di");
        model.undo();
        assertThat(model.request()).isEqualTo(text("a", "d"));
        type("a", "dx");
        model.undo();
        assertThat(model.request()).isEqualTo(text("a", "d"));
    }

    @Test
    void a_new_change_forgets_what_was_undone() {
        type("a", "d");
        model.undo();
        type("b", "x");
        assertThat(model.canRedo()).isFalse();
    }

    @Test
    void the_same_request_again_is_no_change() {
        assertThat(model.apply(Request.everyone(), Edit.of(Edit.Kind.REWRITE, "")))
                .isFalse();
        assertThat(model.canUndo()).isFalse();
    }

    @Test
    void the_figure_before_is_that_of_the_state_before_the_last_change() {
        model.counted(model.request(), 9846);
        type("a", "d");
        assertThat(model.totalBefore()).hasValue(9846);
        model.counted(model.request(), 127);
        type("a", "di");
        assertThat(model.totalBefore()).hasValue(9846);
        model.undo();
        assertThat(model.totalBefore()).isEmpty();
        model.redo();
        assertThat(model.lastEdit().orElseThrow().before()).isEqualTo(Request.everyone());
    }

    @Test
    void any_walk_can_be_undone_to_its_beginning_and_done_again() {
        long seed = 7;
        Random random = new Random(seed);
        List<Request> states = new ArrayList<>(List.of(model.request()));
        for (int step = 0; step < 500; step++) {
            Request next = text("a", "t" + step + random.nextInt());
            model.apply(next, Edit.of(Edit.Kind.REWRITE, ""));
            states.add(next);
        }
        for (int step = states.size() - 2; step >= 0; step--) {
            model.undo();
            assertThat(model.request()).as("seed %s, step %s", seed, step).isEqualTo(states.get(step));
        }
        states.stream().skip(1).forEach(state -> {
            model.redo();
            assertThat(model.request()).isEqualTo(state);
        });
    }

    private void type(String id, String words) {
        model.apply(text(id, words), Edit.field(id, "text"));
    }

    private static Request text(String id, String words) {
        return Trees.append(Request.everyone(), "root", Nodes.begin(Nodes.Kind.DOCUMENT, id, false, List.of(), words));
    }
}
