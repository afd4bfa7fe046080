package org.cohorte.query.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cohorte.query.RandomRequests;
import org.cohorte.query.criteria.Code;
import org.cohorte.query.criteria.DiagnosisCriterion;
import org.cohorte.query.criteria.EventOptions;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.Limits;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.Problem;
import org.cohorte.query.criteria.ProblemCodes;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.json.RequestJson;
import org.cohorte.query.units.Units;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Today is 22 November 2026; codes that begin with X are unknown; creatinine is measured in mol.m-3, urate in g.m-3. */
class RequestValidatorTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), PARIS);

    private final RequestValidator validator = new RequestValidator(new Units(), new Codes(), CLOCK, PARIS);

    private static final class Codes implements CodeCatalogue {

        @Override
        public Set<Code> unknown(Collection<Code> codes) {
            Set<Code> unknown = new HashSet<>(codes);
            unknown.removeIf(code -> !code.value().startsWith("X"));
            return unknown;
        }

        @Override
        public Set<String> dimensions(Collection<Code> codes) {
            return codes.contains(new Code("loinc", "14682-9")) ? Set.of("mol.m-3") : Set.of();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"type":"patient","id":"a","age":{"min":75,"max":18}} | age.min minAboveMax ERROR
        {"type":"patient","id":"a","age":{"min":-1,"max":151}} | age.min negative ERROR, age.max tooLarge ERROR
        {"type":"patient","id":"a","identifiers":{"kind":"ipp","values":[]}} | identifiers.values blank ERROR
        {"type":"patient","id":"a","identifiers":{"kind":"ipp","values":[" "]}} | identifiers.values blank ERROR
        {"type":"patient","id":"a","age":{}} | age openRange ERROR
        {"type":"patient","id":"a","birth":{"from":"1849-12-31"}} | birth.from dateTooEarly ERROR
        {"type":"patient","id":"a","birth":{"from":"2020-01-02","to":"2020-01-01"}} | birth.from fromAfterTo ERROR
        {"type":"patient","id":"a","birth":{"to":"2126-11-23"}} | birth.to dateInFuture ERROR
        {"type":"patient","id":"a","death":{"from":"2026-11-23"}} | death.from dateInFuture WARNING
        {"type":"patient","id":"a","death":{"from":"2026-11-22"},"vitalStatus":"alive"} | death deathOfTheLiving WARNING
        {"type":"patient","id":"a","ageOn":"2020-01-01","sexes":["male"]} | ageOn ageDateWithoutAge WARNING
        {"type":"patient","id":"a"} | '' emptyCriterion WARNING
        {"type":"stay","id":"a","date":{"from":"2027-01-01"}} | date.from dateInFuture WARNING
        {"type":"stay","id":"a","date":{"from":"2027-01-01"},"statuses":["planned"]} | none
        {"type":"stay","id":"a","end":{"from":"2027-01-01"}} | none
        {"type":"stay","id":"a","lengthMin":3,"lengthMax":2} | lengthMin minAboveMax ERROR
        {"type":"diagnosis","id":"a","occurrences":{"min":3,"max":2}} | occurrences.min minAboveMax ERROR
        {"type":"diagnosis","id":"a","occurrences":{"min":0}} | occurrences alwaysTrue WARNING
        {"type":"diagnosis","id":"a","includeUndated":true} | includeUndated undatedWithoutDate WARNING
        {"type":"diagnosis","id":"a","date":{}} | date openRange ERROR
        {"type":"diagnosis","id":"a","ranks":[" "],"units":[""]} | units blank ERROR, ranks blank ERROR
        {"type":"diagnosis","id":"a","codes":[{"system":"cim10","code":""},{"system":"cim10","code":"X1"}]} | codes[0] blank ERROR, codes[1] unknownCode ERROR
        {"type":"diagnosis","id":"a","stay":{"start":{"from":"2020-01-02","to":"2020-01-01"},"ageAtStart":{"min":2,"max":1}}} | stay.start.from fromAfterTo ERROR, stay.ageAtStart.min minAboveMax ERROR
        {"type":"laboratory","id":"a","value":{"operator":"less","value":1,"unit":"furlongs"}} | codes valueWithoutCode WARNING, value.unit unknownUnit ERROR
        {"type":"laboratory","id":"a","codes":[{"system":"loinc","code":"1"}],"value":{"operator":"between","value":1,"unit":"g/L"}} | value.upTo upperBound ERROR
        {"type":"laboratory","id":"a","codes":[{"system":"loinc","code":"1"}],"value":{"operator":"less","value":2,"upTo":1,"unit":"g/L"}} | value.upTo upperBound ERROR, value.value minAboveMax ERROR
        {"type":"laboratory","id":"a","codes":[{"system":"loinc","code":"14682-9"}],"value":{"operator":"less","value":2,"unit":"mg/dL"}} | none
        {"type":"laboratory","id":"a","codes":[{"system":"loinc","code":"14682-9"}],"value":{"operator":"less","value":2,"unit":"%"}} | value.unit unitNotConvertible ERROR
        {"type":"patient","id":"a","areas":[""]} | areas blank ERROR
        {"type":"stay","id":"a","origins":[" "]} | origins blank ERROR
        {"type":"movement","id":"a","lengthMin":3,"lengthMax":2,"end":{}} | end openRange ERROR, lengthMin minAboveMax ERROR
        {"type":"ghm","id":"a","codes":[{"system":"ghm","code":"X"}],"severities":[""]} | severities blank ERROR, codes[0] unknownCode ERROR
        {"type":"vitalSign","id":"a","value":{"operator":"less","value":1,"unit":"kg"}} | codes valueWithoutCode WARNING
        {"type":"prescription","id":"a","codes":[{"system":"atc","code":"A"}],"dose":{"operator":"less","value":1,"unit":"spoons"}} | dose.unit unknownUnit ERROR
        {"type":"administration","id":"a","codes":[{"system":"atc","code":"A"}],"dose":{"operator":"between","value":2,"upTo":1,"unit":"mg"}} | dose.value minAboveMax ERROR
        {"type":"microbiology","id":"a","antibiotics":[{"system":"atc","code":"J01"},{"system":"atc","code":"X1"}]} | antibiotics[1] unknownCode ERROR
        {"type":"imaging","id":"a","seriesMin":3,"seriesMax":2,"imagesMin":-1,"text":"fi*"} | seriesMin minAboveMax ERROR, imagesMin negative ERROR, text textTooCostly ERROR
        {"type":"form","id":"a","answers":[{"question":{"system":"form","code":"X"}}]} | answers[0].question unknownCode ERROR, answers[0] answerConditions ERROR
        {"type":"form","id":"a","answers":[{"question":{"system":"form","code":"q"},"yes":true,"text":"…"}]} | answers[0] answerConditions ERROR, answers[0].text blank ERROR
        {"type":"form","id":"a","answers":[{"question":{"system":"form","code":"q"},"value":{"operator":"less","value":1,"unit":"spoons"}}]} | answers[0].value.unit unknownUnit ERROR
        {"type":"form","id":"a","answers":[{"question":{"system":"form","code":"q"},"date":{"from":"2020-01-02","to":"2020-01-01"}}]} | answers[0].date.from fromAfterTo ERROR
        {"type":"other","id":"a","valueCodes":[{"system":"snomed","code":"X"}],"text":"de la"} | valueCodes[0] unknownCode ERROR, text onlyStopWords ERROR
        {"type":"document","id":"a","text":"title:("} | text textSyntax ERROR
        {"type":"document","id":"a","text":"de la"} | text onlyStopWords ERROR
        {"type":"document","id":"a","text":"fi*"} | text textTooCostly ERROR
        {"type":"group","id":"a","match":{"rule":"atLeast","n":3},"children":[{"type":"document","id":"b"}]} | match.n impossibleMatch ERROR
        {"type":"group","id":"a","match":{"rule":"between","min":2,"max":1},"children":[{"type":"document","id":"b"}]} | match.min impossibleMatch ERROR
        {"type":"group","id":"a","match":{"rule":"atMost","n":-1},"children":[{"type":"document","id":"b"}]} | match.n negative ERROR
        {"type":"group","id":"a","match":{"rule":"atMost","n":1},"children":[{"type":"document","id":"b"}]} | match.n alwaysTrue WARNING
        {"type":"group","id":"a","match":{"rule":"atLeast","n":3}} | none
        {"type":"group","id":"a","children":[{"type":"document","id":"a"}]} | id duplicateId ERROR
        {"type":"document","id":" "} | id blank ERROR
        """)
    void finds(String node, String expected) {
        List<String> found = validator.check(request(node)).stream()
                .map(problem -> (problem.member().isEmpty() ? "''" : problem.member()) + " " + problem.code() + " "
                        + problem.severity())
                .toList();
        assertThat(found.isEmpty() ? "none" : String.join(", ", found)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"kind":"sameStay","first":"a","second":"b"} | | none
        {"kind":"sameStay","first":"a","second":"deep"} | {"criterion":"deep","which":"last"} | none
        {"kind":"sameStay","first":"a","second":"gone"} | | '' links[0].second linkToNothing ERROR
        {"kind":"sameStay","first":"a","second":"a"} | | a links[0] linkToItself ERROR
        {"kind":"sameStay","first":"p","second":"inner"} | | p links[0].first linkWithoutEvents ERROR, inner links[0].second linkWithoutEvents ERROR
        {"kind":"sameStay","first":"a","second":"out"} | | out links[0] linkToExcluded ERROR
        {"kind":"sameStay","first":"a","second":"far"} | | outer links[0] linkToExcluded ERROR
        {"kind":"sameStay","first":"far","second":"near"} | | none
        {"kind":"sameDay","first":"x","second":"a"} | | any links[0] linkAcrossGroups ERROR
        {"kind":"sameDay","first":"x","second":"y"} | | any links[0] linkAcrossGroups ERROR
        {"kind":"sameUnit","first":"a","second":"never"} | | never links[0].second linkToNone ERROR
        {"kind":"sequence","first":"a","second":"b"} | | none
        {"kind":"sequence","first":"a","second":"b","delay":{"min":3,"max":2,"unit":"days"}} | | a links[0].delay minAboveMax ERROR
        {"kind":"sequence","first":"a","second":"b","delay":{"min":-3,"max":-2,"unit":"days"}} | | none
        {"kind":"sequence","first":"a","second":"b","delay":{"unit":"hours"}} | | a links[0].delay openRange ERROR
        {"kind":"sequence","first":"a","second":"b","delay":{"max":10000001,"unit":"minutes"}} | | a links[0].delay.max tooLarge ERROR
        {"kind":"withoutBetween","first":"a","second":"b","none":"zero"} | | none
        {"kind":"withoutBetween","first":"a","second":"b","none":"deep"} | | deep links[0].none betweenIsRequired WARNING
        {"kind":"withoutBetween","first":"a","second":"b","none":"a"} | | none
        {"kind":"withoutBetween","first":"a","second":"b","none":"never"} | | none
        {"kind":"withoutBetween","first":"a","second":"b","none":"gone"} | | '' links[0].none linkToNothing ERROR
        {"kind":"withoutBetween","first":"a","second":"b","none":"out"} | | out links[0] linkToExcluded ERROR
        {"kind":"withoutBetween","first":"a","second":"b","none":"x"} | | any links[0] linkAcrossGroups ERROR
        {"kind":"sameStay","first":"a","second":"b"} | {"criterion":"deep","which":"first"} | deep pins[0] pinWithoutLink ERROR
        {"kind":"sameStay","first":"a","second":"b"} | {"criterion":"gone","which":"first"} | '' pins[0].criterion linkToNothing ERROR
        {"kind":"sameStay","first":"a","second":"b"} | {"criterion":"a","which":"nth","rank":0} | a pins[0].rank rankBelowOne ERROR
        {"kind":"sameStay","first":"a","second":"b"} | {"criterion":"a","which":"nth","rank":1},{"criterion":"a","which":"first"} | a pins[1] twoPins ERROR
        """)
    void checksLinksByTheirIds(String link, String pins, String expected) {
        Request request = new RequestJson().read("""
                {"version":1,"root":{"type":"group","id":"root","children":[
                 {"type":"diagnosis","id":"a"},{"type":"procedure","id":"b"},{"type":"patient","id":"p","sexes":["male"]},
                 {"type":"document","id":"out","exclude":true},
                 {"type":"diagnosis","id":"never","occurrences":{"max":0}},
                 {"type":"group","id":"inner","children":[{"type":"stay","id":"deep"}]},
                 {"type":"group","id":"any","match":{"rule":"any"},"children":[
                  {"type":"diagnosis","id":"x"},{"type":"procedure","id":"y"}]},
                 {"type":"group","id":"outer","exclude":true,"children":[
                  {"type":"diagnosis","id":"far"},{"type":"procedure","id":"near"}]},
                 {"type":"diagnosis","id":"zero","occurrences":{"min":0}}]},
                 "links":[%s],"pins":[%s]}""".formatted(link, pins == null ? "" : pins));
        String found = validator.check(request).stream()
                .filter(problem -> !problem.nodeId().equals("zero"))
                .map(problem -> (problem.nodeId().isEmpty() ? "''" : problem.nodeId()) + " " + problem.member() + " "
                        + problem.code() + " " + problem.severity())
                .collect(Collectors.joining(", "));
        assertThat(found.isEmpty() ? "none" : found).isEqualTo(expected);
        assertThat(validator.check(request).stream()
                        .anyMatch(problem -> problem.nodeId().equals("zero")))
                .as("zero or more is useless unless a link looks for it")
                .isEqualTo(!link.contains("zero"));
    }

    @Test
    void answersAHugeTreeWithOneErrorHoweverItWasMade() {
        List<Node> leaves = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            leaves.add(diagnosis("d" + i, List.of()));
        }
        assertThat(codes(Request.everyone().withRoot(Group.all("root").withChildren(leaves))))
                .containsExactly(ProblemCodes.TOO_MANY_NODES);
        Group deep = Group.all("g");
        for (int i = 0; i < 400; i++) {
            deep = Group.all("g" + i, deep);
        }
        assertThat(codes(Request.everyone().withRoot(deep))).containsExactly(ProblemCodes.TOO_DEEP);
    }

    @Test
    void boundsListsOfCodesAndTellsManyUnknownOnesOnce() {
        List<Code> codes = new ArrayList<>();
        for (int i = 0; i <= Limits.CODES_PER_CRITERION; i++) {
            codes.add(new Code("cim10", "X" + i));
        }
        assertThat(codes(Request.everyone().withRoot(Group.all("root", diagnosis("d", codes)))))
                .containsExactly(ProblemCodes.LIST_TOO_LONG, ProblemCodes.UNKNOWN_CODES);
    }

    @Test
    void checksAnyRequestWithoutFailing() {
        long seed = 17;
        RandomRequests requests = new RandomRequests(seed);
        for (int i = 0; i < 500; i++) {
            assertThat(validator.check(requests.next()))
                    .as("seed %d, request %d", seed, i)
                    .isNotNull();
        }
    }

    private List<String> codes(Request request) {
        return validator.check(request).stream().map(Problem::code).toList();
    }

    private static DiagnosisCriterion diagnosis(String id, List<Code> codes) {
        return new DiagnosisCriterion(
                id, java.util.Optional.empty(), false, codes, Set.of(), Set.of(), EventOptions.none());
    }

    private static Request request(String node) {
        return new RequestJson()
                .read("{\"version\":1,\"root\":{\"type\":\"group\",\"id\":\"root\",\"children\":[" + node + "]}}");
    }
}
