package org.cohorte.solr.parsers;

import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;

class PatientsParserTest extends ParserContract {

    @Override
    List<Sample> samples() {
        return List.of(
                new Sample("{!patients of=$e11}", "{!patients of=$e11 count=events min=1 max=}", Set.of(1, 2, 3)),
                new Sample("{!patients of=$notE11 min=4}", "{!patients min=4 of=$notE11}", Set.of()),
                new Sample("{!patients of=$e11 min=2}", Set.of(1)),
                new Sample("{!patients of='+kind:diagnosis +stay:[11 TO 30]'}", Set.of(1, 2)),
                new Sample("{!patients of='+kind:stay stay:51 stay:11'}", Set.of(1, 3, 5)),
                new Sample("{!patients of='+kind:concept +stay:[11 TO 30]'}", Set.of()),
                new Sample("{!patients of=$e11 max=1}", Set.of(2, 3)),
                new Sample("{!patients of=$e11 min=0}", Set.of(1, 2, 3, 4, 5, 6)),
                new Sample("{!patients of=$e11 min=0 max=0}", Set.of(4, 5, 6)),
                new Sample("{!patients of=$e11 min=0 max=1}", Set.of(2, 3, 4, 5, 6)),
                new Sample("{!patients of=$e11 min=2 max=300}", Set.of(1)),
                new Sample("{!patients of=$e11 count=stays min=2}", Set.of(1)),
                new Sample("{!patients of=$e11 count=stays}", Set.of(1, 2, 3)),
                new Sample("{!patients of=$e11 count=days}", Set.of(1, 2, 3)),
                new Sample("{!patients of=$e11 count=days min=2}", Set.of()),
                new Sample("{!patients of=$inpatient count=days min=0 max=0}", Set.of(1, 2, 3, 4, 5, 6)),
                new Sample("{!patients of=$inpatient count=codes}", Set.of()),
                new Sample("{!patients of='patient:[1 TO 9]' count=codes min=2}", Set.of(3)));
    }

    @Override
    List<Refused> refused() {
        return List.of(
                new Refused("{!patients}", "'of' is missing"),
                new Refused("{!patients of=$nowhere}", "'of' is missing, or refers to a request parameter"),
                new Refused("{!patients of=$empty}", "'of' is missing"),
                new Refused("{!patients of='text:('}", "'of' is not a query"),
                new Refused("{!patients of=$e11 min=x}", "'min' is not a whole number: x"),
                new Refused("{!patients of=$e11 min=-1}", "'min' is negative"),
                new Refused("{!patients of=$e11 max=9999999999}", "'max' is not a whole number"),
                new Refused("{!patients of=$e11 min=3 max=2}", "'max' (2) is below 'min' (3)"),
                new Refused("{!patients of=$e11 max=0}", "'max' (0) is below 'min' (1)"),
                new Refused("{!patients of=$e11 count=weeks}", "must be one of events, stays, days, codes"));
    }

    @Override
    Set<Term> terms() {
        return Set.of(new Term("codes", "cim10|E11"));
    }
}
