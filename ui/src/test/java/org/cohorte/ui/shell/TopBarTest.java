package org.cohorte.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cohorte.ui.shell.TopBar.Place;
import org.junit.jupiter.api.Test;

class TopBarTest {

    @Test
    void the_bar_leads_only_to_what_the_user_may_use() {
        assertThat(paths(false, false, false, false)).containsExactly("");
        assertThat(paths(true, false, false, false)).containsExactly("", "requests", "data");
        assertThat(paths(true, true, true, false)).containsExactly("", "requests", "cohorts", "exports", "data");
        assertThat(paths(false, false, false, true)).containsExactly("", "admin");
    }

    private static List<String> paths(boolean counts, boolean readsLines, boolean exports, boolean administers) {
        return TopBar.places(counts, readsLines, exports, administers).stream()
                .map(Place::path)
                .toList();
    }
}
