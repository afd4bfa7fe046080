package org.cohorte.solr.parsers;

import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;

class EventsOfParserTest extends ParserContract {

    @Override
    List<Sample> samples() {
        return List.of(
                new Sample(
                        "{!eventsOf patients=$women}",
                        "{!eventsOf patients='+kind:patient +sex:female'}",
                        Set.of(1, 3, 5)),
                new Sample("{!eventsOf patients=$men}", Set.of(2, 4)),
                new Sample("{!eventsOf patients=$pE11}", Set.of(1, 2, 3)),
                new Sample("{!eventsOf patients=$pE11 of=$i10}", Set.of(3)),
                new Sample("{!eventsOf patients=$e11}", Set.of()),
                new Sample("{!eventsOf patients=$twice of=$inpatient}", Set.of(1)));
    }

    @Override
    List<Refused> refused() {
        return List.of(
                new Refused("{!eventsOf}", "'patients' is missing"),
                new Refused("{!eventsOf patients=$nowhere}", "'patients' is missing"),
                new Refused("{!eventsOf patients=$women of='day:x'}", "'of' is not a query"),
                new Refused("{!eventsOf patients='{!nosuch}'}", "'patients'"));
    }

    @Override
    Set<Term> terms() {
        return Set.of(new Term("sex", "female"), new Term("kind", "patient"));
    }
}
