package org.cohorte.ui.admin.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.cohorte.registry.audit.AuditAction;
import org.cohorte.registry.audit.AuditEntry;
import org.cohorte.registry.audit.AuditLine;
import org.cohorte.registry.audit.AuditOutcome;
import org.junit.jupiter.api.Test;

class AuditCsvTest {

    @Test
    void every_line_is_a_row_with_its_details_in_order() {
        AuditLine line = AuditLine.of("m.delorme", AuditAction.HABILITATION, AuditOutcome.DONE)
                .on(List.of("12"))
                .about("abc", OptionalLong.of(127))
                .with(Map.of("what", "GRANTED", "holder", "c.marchetti"));
        AuditEntry entry = new AuditEntry(5, Instant.parse("2026-11-21T13:32:00Z"), line);
        assertThat(AuditCsv.row(AuditCsv.cells(entry), ";"))
                .isEqualTo("5;2026-11-21T13:32:00Z;m.delorme;HABILITATION;DONE;12;;abc;127;;"
                        + "holder=c.marchetti | what=GRANTED\r\n");
    }

    @Test
    void what_a_spreadsheet_would_calculate_is_text() {
        assertThat(AuditCsv.cell("=1+1")).isEqualTo("'=1+1");
        assertThat(AuditCsv.cell("@x")).isEqualTo("'@x");
        assertThat(AuditCsv.cell("-2")).isEqualTo("'-2");
        assertThat(AuditCsv.cell("+3")).isEqualTo("'+3");
    }

    @Test
    void separators_and_quotes_stay_inside_their_cell() {
        assertThat(AuditCsv.cell("a;b")).isEqualTo("\"a;b\"");
        assertThat(AuditCsv.cell("say \"x\"")).isEqualTo("\"say \"\"x\"\"\"");
        assertThat(AuditCsv.cell("two\nlines")).isEqualTo("\"two\nlines\"");
    }
}
