package org.cohorte.solr.parsers;

import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;

class PatternParserTest extends ParserContract {

    private static final String BOTH = "events(a,pE11) events(b,pI10) ";
    private static final String TWICE = "events(a,pE11) events(b,pE11) ";

    @Override
    List<Sample> samples() {
        return List.of(
                new Sample(
                        pattern(BOTH + "sameStay(a,b)"),
                        "{!pattern zone=Europe/Paris v=' events( x ,pE11,any)  events(y,pI10)sameStay(x , y)'}",
                        Set.of(3)),
                new Sample(pattern(BOTH + "differentStay(a,b)"), Set.of()),
                new Sample(pattern(BOTH + "sameDay(a,b)"), Set.of()),
                new Sample(pattern(TWICE + "sameStay(a,b)"), Set.of(1, 2, 3)),
                new Sample(pattern(TWICE + "differentStay(a,b)"), Set.of(1)),
                new Sample(pattern(TWICE + "sameUnit(a,b)"), Set.of()),
                new Sample(pattern(TWICE + "sameStay(a,b) differentStay(a,b)"), Set.of()),
                new Sample(pattern(BOTH + "sequence(b,a,days,0,1)"), Set.of(3)),
                new Sample(pattern(BOTH + "sequence(b,a,days,2,)"), Set.of()),
                new Sample(pattern(BOTH + "sequence(a,b,weeks,-1,0)"), Set.of(3)),
                new Sample(pattern(BOTH + "sequence(a,b,months,,)"), Set.of(3)),
                new Sample(clock(BOTH + "sequence(b,a,hours,0,24)"), Set.of()),
                new Sample(clock(BOTH + "sequence(b,a,hours,0,48)"), Set.of(3)),
                new Sample(
                        "{!pattern zone=UTC v='" + BOTH + "sequence(b,a,hours,0,48)'}",
                        "{!pattern zone=UTC v='" + BOTH + "sequence(b,a,hours,0,48)'}",
                        Set.of(3)),
                new Sample(pattern("events(a,pE11,first,patient) events(b,pE11) differentStay(a,b)"), Set.of(1)),
                new Sample(
                        pattern("events(a,pE11,first,patient) events(b,pE11,last,patient) differentStay(a,b)"),
                        Set.of(1)),
                new Sample(pattern("events(a,pE11,nth,stay,1) events(b,pE11,last,stay) differentStay(a,b)"), Set.of(1)),
                new Sample(pattern("events(a,pE11,nth,patient,2) events(b,pE11) sameStay(a,b)"), Set.of(1)),
                new Sample(clock(TWICE + "events(c,pI10) withoutBetween(a,b,c)"), Set.of(3)),
                new Sample(clock(TWICE + "events(c,pAnyI10) withoutBetween(a,b,c)"), Set.of(1, 2, 3)));
    }

    private static String pattern(String text) {
        return "{!pattern v='" + text + "'}";
    }

    private static String clock(String text) {
        return "{!pattern zone=Europe/Paris v='" + text + "'}";
    }

    @Override
    List<Refused> refused() {
        return List.of(
                new Refused("{!pattern}", "the links are missing"),
                new Refused(pattern("sameStay"), "at character 1: a term such as sameStay(a, b) was expected"),
                new Refused(pattern("events(a,pE11) sameStay(a"), "at character 16"),
                new Refused(pattern(BOTH), "there is no link"),
                new Refused(pattern(BOTH + "sameMonth(a,b)"), "'sameMonth' is no link"),
                new Refused(pattern(BOTH + "sameStay(a,c)"), "names 'c', which no events(…) tells"),
                new Refused(pattern(BOTH + "sameStay(a,a)"), "links 'a' with itself"),
                new Refused(pattern(BOTH + "sameStay(a,b,b)"), "takes 2 arguments, not 3"),
                new Refused(pattern(BOTH + "events(c,pE11) sameStay(a,b)"), "no link names 'c'"),
                new Refused(pattern(BOTH + "events(a,pE11) sameStay(a,b)"), "'a' is told twice"),
                new Refused(pattern("events(a)"), "events needs a name and a request parameter"),
                new Refused(pattern("events(a,e11)"), "'e11' is no {!patients} query"),
                new Refused(pattern("events(a,nowhere)"), "there is no request parameter 'nowhere'"),
                new Refused(pattern("events(a,pE11,second)"), "'second' is unknown"),
                new Refused(pattern("events(a,pE11,first,unit)"), "for the patient or the stay, not unit"),
                new Refused(pattern("events(a,pE11,nth,stay)"), "nth, and nothing else, takes a rank"),
                new Refused(pattern("events(a,pE11,first,stay,1)"), "nth, and nothing else, takes a rank"),
                new Refused(pattern("events(a,pE11,nth,stay,0)"), "a rank is 1 or more"),
                new Refused(pattern(BOTH + "sequence(a,b,days,2,1)"), "the longest delay is below the shortest"),
                new Refused(pattern(BOTH + "sequence(a,b,days,x,1)"), "'x' is not a whole number"),
                new Refused(pattern(BOTH + "sequence(a,b,years,,2000000000)"), "2000000000 is beyond 120000000"),
                new Refused(pattern(BOTH + "sequence(a,b,decades,1,2)"), "'decades' is unknown"),
                new Refused(pattern(BOTH + "sequence(a,b,hours,1,2)"), "'zone' is missing"),
                new Refused(pattern(BOTH + "withoutBetween(a,b)"), "takes 3 arguments, not 2"),
                new Refused("{!pattern zone=Mars v='sameStay(a,b)'}", "'zone' is no time zone: Mars"));
    }

    @Override
    Set<Term> terms() {
        return Set.of(new Term("codes", "cim10|E11"), new Term("codes", "cim10|I10"));
    }
}
