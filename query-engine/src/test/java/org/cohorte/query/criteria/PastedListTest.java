package org.cohorte.query.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PastedListTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8001 8002 8003",
                "8001,8002,8003",
                "8001;8002;8003;",
                "8001\r\n8002\r\n8003\r\n",
                "\"8001\",\"8002\", '8003'",
                "« 8001 », « 8002 », « 8003 »",
                "\uFEFF8001\t8002\u00a08003",
                "8001\n\n8002,,8001;8003 8003",
                "['8001', '8002', '8003']"
            })
    void readsEveryLayout(String text) {
        assertThat(PastedList.read(text)).containsExactlyElementsOf(List.of("8001", "8002", "8003"));
    }

    @Test
    void keepsSignsInsideAValueAndFindsNoneInNothing() {
        assertThat(PastedList.read("00-81/A.2_b")).containsExactly("00-81/A.2_b");
        assertThat(PastedList.read(" ;,\n\"\" ")).isEmpty();
    }
}
