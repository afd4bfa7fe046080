package org.cohorte.solr.parsers;

import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;

class SetsParserTest extends ParserContract {

    @Override
    List<Sample> samples() {
        return List.of(
                new Sample("{!sets v='pE11'}", "{!sets v=' pE11 '}", Set.of(1, 2, 3)),
                new Sample("{!sets v='and(pE11,women)'}", "{!sets}and( pE11 , women )", Set.of(1, 3)),
                new Sample("{!sets v='or(pE11,pI10)'}", Set.of(1, 2, 3, 4)),
                new Sample("{!sets v='not(pE11)'}", Set.of(4, 5, 6)),
                new Sample("{!sets v='not(not(pI10))'}", Set.of(3, 4)),
                new Sample("{!sets v='and()'}", Set.of(1, 2, 3, 4, 5, 6)),
                new Sample("{!sets v='or()'}", Set.of()),
                new Sample("{!sets v='and(twice,women)'}", Set.of(1)),
                new Sample("{!sets v='between(2,2,pE11,pI10,women)'}", Set.of(1)),
                new Sample("{!sets v='between(2,,pE11,pI10,women)'}", Set.of(1, 3)),
                new Sample("{!sets v='between(0,0,pE11,pI10,women)'}", Set.of(6)),
                new Sample("{!sets v='between(0,,pE11)'}", Set.of(1, 2, 3, 4, 5, 6)),
                new Sample("{!sets v='between(1,)'}", Set.of()),
                new Sample("{!sets v='and(e11)'}", Set.of()),
                new Sample("{!sets v='between(1,1,women,men,twice)'}", Set.of(3, 4, 5, 6)));
    }

    @Override
    List<Refused> refused() {
        return List.of(
                new Refused("{!sets v=''}", "the expression is missing"),
                new Refused("{!sets v='nowhere'}", "no request parameter 'nowhere'"),
                new Refused("{!sets v='and(pE11'}", "at character 9: ')' was expected"),
                new Refused("{!sets v='and(pE11,)'}", "a name, or and( or( not( between( was expected"),
                new Refused("{!sets v='pE11 pI10'}", "nothing more was expected"),
                new Refused("{!sets v='xor(pE11,pI10)'}", "'xor' is no operation"),
                new Refused("{!sets v='not(pE11,pI10)'}", "')' was expected"),
                new Refused("{!sets v='between(3,2,pE11)'}", "max (2) is below min (3)"),
                new Refused("{!sets v='between(-1,2,pE11)'}", "min is negative"),
                new Refused("{!sets v='between(,2,pE11)'}", "min must be a whole number"),
                new Refused("{!sets v='between(1,two,pE11)'}", "max must be a whole number"),
                new Refused("{!sets v='" + "not(".repeat(501) + "'}", "nested deeper than 500"));
    }

    @Override
    Set<Term> terms() {
        return Set.of(new Term("codes", "cim10|E11"));
    }
}
