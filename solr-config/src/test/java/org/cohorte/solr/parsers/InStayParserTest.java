package org.cohorte.solr.parsers;

import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;

class InStayParserTest extends ParserContract {

    @Override
    List<Sample> samples() {
        return List.of(
                new Sample(
                        "{!inStay stays=$inpatient}",
                        "{!inStay stays='+kind:stay +stayType:inpatient'}",
                        Set.of(1, 3, 5, 9)),
                new Sample("{!inStay stays=$i10}", Set.of(3, 4)),
                new Sample("{!inStay stays=$women}", Set.of()),
                new Sample("{!inStay stays='stay:[12 TO 21]'}", Set.of(1, 2)));
    }

    @Override
    List<String> whatItRestsOn() {
        return List.of("1!stay/11", "1!stay/12", "3!stay/31", "5!stay/51", "9!stay/91");
    }

    @Override
    List<Refused> refused() {
        return List.of(
                new Refused("{!inStay}", "'stays' is missing"),
                new Refused("{!inStay stays=$nowhere}", "'stays' is missing"),
                new Refused("{!inStay stays='stay:x'}", "'stays' is not a query"));
    }

    @Override
    Set<Term> terms() {
        return Set.of(new Term("stayType", "inpatient"));
    }
}
