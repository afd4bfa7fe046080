package org.cohorte.query.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.json.RequestJson;
import org.cohorte.query.units.Units;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of requests that can be answered, and probably do not say what their authors mean. */
class AdviceTest {

    private final RequestValidator validator = new RequestValidator(
            new Units(),
            CodeCatalogue.trusting(),
            Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC),
            ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"type":"patient","id":"a","age":{"min":123}} | a age.min impossibleAge WARNING
        {"type":"patient","id":"a","age":{"min":122}} | none
        {"type":"patient","id":"a","birth":{"from":"1950-01-02"},"death":{"to":"1950-01-01"}} | a death deathBeforeBirth WARNING
        {"type":"patient","id":"a","birth":{"from":"1950-01-01"},"death":{"to":"1950-01-01"}} | none
        {"type":"patient","id":"a","birth":{"from":"2000-01-01"},"age":{"min":40}} | a age ageAgainstBirth WARNING
        {"type":"patient","id":"a","birth":{"to":"1950-01-01"},"age":{"max":40}} | none
        {"type":"patient","id":"a","birth":{"to":"1950-01-01"},"age":{"max":40},"vitalStatus":"alive"} | a age ageAgainstBirth WARNING
        {"type":"patient","id":"a","birth":{"to":"1950-01-01"},"age":{"max":40},"ageOn":"2000-01-01"} | a age ageAgainstBirth WARNING
        {"type":"patient","id":"a","birth":{"to":"1960-01-01"},"age":{"max":40},"ageOn":"2000-01-01"} | none
        {"type":"diagnosis","id":"a","date":{"to":"1879-12-31"}} | a date.to datesBeforeRecords WARNING
        {"type":"diagnosis","id":"a","date":{"from":"1870-01-01","to":"1880-01-01"}} | none
        {"type":"diagnosis","id":"a","date":{"from":"2026-11-23","to":"2026-12-31"}} | a date.from dateInFuture WARNING
        {"type":"stay","id":"a","date":{"from":"2020-02-01"},"end":{"to":"2020-01-31"}} | a end endBeforeStart WARNING
        {"type":"diagnosis","id":"a","stay":{"start":{"from":"2020-02-01"},"end":{"to":"2020-01-31"}}} | a stay.end endBeforeStart WARNING
        {"type":"diagnosis","id":"a","occurrences":{"min":0}} | a occurrences alwaysTrue WARNING
        """)
    void tellsWhatCannotBe(String nodes, String expected) {
        assertThat(advice(nodes, "all", "")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"type":"diagnosis","id":"a","codes":[X,Y]},{"type":"diagnosis","id":"b","codes":[Y,X]} | all | b duplicateCriterion a
        {"type":"diagnosis","id":"a","codes":[X]},{"type":"diagnosis","id":"b","codes":[X]} | any | b duplicateCriterion a
        {"type":"diagnosis","id":"a","exclude":true,"codes":[X]},{"type":"diagnosis","id":"b","exclude":true,"codes":[X]} | all | b duplicateCriterion a
        {"type":"diagnosis","id":"a","codes":[X]},{"type":"group","id":"g","children":[{"type":"diagnosis","id":"b","codes":[X]},{"type":"stay","id":"s"}]} | all | b duplicateCriterion a
        {"type":"diagnosis","id":"a","codes":[X]},{"type":"procedure","id":"b","codes":[X]} | all | none
        {"type":"diagnosis","id":"a","codes":[X]},{"type":"diagnosis","id":"b","exclude":true,"codes":[X]} | all | b excludesSibling a
        {"type":"diagnosis","id":"a","codes":[X],"date":{"from":"2020-01-01"}},{"type":"diagnosis","id":"b","exclude":true,"codes":[X,Y]} | all | b excludesSibling a
        {"type":"diagnosis","id":"a","codes":[X,Y]},{"type":"diagnosis","id":"b","exclude":true,"codes":[X]} | all | none
        {"type":"diagnosis","id":"a","codes":[X],"occurrences":{"min":3}},{"type":"diagnosis","id":"b","exclude":true,"codes":[X]} | all | b excludesSibling a
        {"type":"diagnosis","id":"a","codes":[X]},{"type":"diagnosis","id":"b","exclude":true,"codes":[X],"occurrences":{"min":3}} | all | none
        {"type":"diagnosis","id":"a","codes":[X]},{"type":"diagnosis","id":"b","exclude":true,"codes":[X]} | any | none
        {"type":"diagnosis","id":"a","codes":[X]},{"type":"group","id":"g","exclude":true,"match":{"rule":"any"},"children":[{"type":"diagnosis","id":"b","codes":[X]},{"type":"stay","id":"s"}]} | all | b excludesSibling a
        {"type":"stay","id":"a","statuses":["planned"]},{"type":"stay","id":"b","exclude":true} | all | none
        {"type":"laboratory","id":"a","codes":[X],"includeNotValidated":true},{"type":"laboratory","id":"b","exclude":true,"codes":[X]} | all | none
        {"type":"patient","id":"a","age":{"min":18,"max":40}},{"type":"patient","id":"b","exclude":true,"age":{"max":50}} | all | b excludesSibling a
        {"type":"patient","id":"a","age":{"min":18,"max":60}},{"type":"patient","id":"b","exclude":true,"age":{"max":50}} | all | none
        {"type":"patient","id":"a","age":{"min":18,"max":40}},{"type":"patient","id":"b","age":{"min":41}} | all | b agesApart a
        {"type":"patient","id":"a","sexes":["female"]},{"type":"patient","id":"b","sexes":["male"]} | all | b sexesApart a
        {"type":"patient","id":"a","sexes":["female"]},{"type":"patient","id":"b","sexes":["male"]} | any | none
        {"type":"patient","id":"a","vitalStatus":"alive"},{"type":"patient","id":"b","death":{"from":"2020-01-01"}} | all | b vitalStatusApart a
        {"type":"patient","id":"a","birth":{"to":"1950-01-01"}},{"type":"patient","id":"b","birth":{"from":"1950-01-02"}} | all | b datesApart a
        {"type":"diagnosis","id":"a","codes":[X]},{"type":"diagnosis","id":"b","codes":[X],"ranks":["DP"]} | all | a addsNothing b
        {"type":"diagnosis","id":"a","codes":[X]},{"type":"diagnosis","id":"b","codes":[X],"ranks":["DP"]} | any | b addsNothing a
        {"type":"diagnosis","id":"a","codes":[X]},{"type":"diagnosis","id":"b","codes":[X],"ranks":["DP"]} | atLeast 2 | none
        {"type":"patient","id":"p","birth":{"from":"2010-01-01"}},{"type":"diagnosis","id":"a","ageAtEvent":{"min":18},"date":{"to":"2020-01-01"}} | all | a ageAgainstBirth p
        {"type":"patient","id":"p","birth":{"from":"2010-01-01"}},{"type":"diagnosis","id":"a","ageAtEvent":{"min":8},"date":{"to":"2020-01-01"}} | all | none
        {"type":"patient","id":"a","identifiers":{"kind":"ipp","values":["1"]}} | all | none
        {"type":"patient","id":"a","identifiers":{"kind":"ipp","values":["1","2"]}},{"type":"patient","id":"b","identifiers":{"kind":"ipp","values":["2","1"]}} | all | b duplicateCriterion a
        {"type":"patient","id":"a","identifiers":{"kind":"ipp","values":["1"]}},{"type":"patient","id":"b","identifiers":{"kind":"ipp","values":["2"]}} | all | none
        {"type":"patient","id":"a","sexes":["female"]},{"type":"patient","id":"b","identifiers":{"kind":"ipp","values":["1"]},"sexes":["female"]} | all | a addsNothing b
        {"type":"patient","id":"a","sexes":["female"]},{"type":"patient","id":"b","identifiers":{"kind":"ipp","values":["1"]},"exclude":true} | all | none
        {"type":"cohort","id":"a","cohort":"123e4567-e89b-12d3-a456-426614174000"},{"type":"cohort","id":"b","cohort":"123e4567-e89b-12d3-a456-426614174000","exclude":true} | all | b excludesSibling a
        {"type":"cohort","id":"a","cohort":"123e4567-e89b-12d3-a456-426614174000"},{"type":"cohort","id":"b","cohort":"123e4567-e89b-12d3-a456-426614174001"} | all | none
        {"type":"request","id":"a","version":1,"request":"123e4567-e89b-12d3-a456-426614174000"},{"type":"request","id":"b","version":2,"request":"123e4567-e89b-12d3-a456-426614174000"} | all | none
        {"type":"request","id":"a","version":1,"request":"123e4567-e89b-12d3-a456-426614174000"},{"type":"request","id":"b","version":1,"request":"123e4567-e89b-12d3-a456-426614174000"} | all | b duplicateCriterion a
        """)
    void tellsWhatStandsInVainBesideAnother(String nodes, String rule, String expected) {
        String coded = nodes.replace("X", "{\"system\":\"cim10\",\"code\":\"E11\"}")
                .replace("Y", "{\"system\":\"cim10\",\"code\":\"E10\"}");
        String found = validator.check(request(coded, rule, "")).stream()
                .peek(problem ->
                        assertThat(problem.isError()).as(problem.message()).isFalse())
                .map(problem -> problem.nodeId() + " " + problem.code() + " "
                        + problem.arguments().getOrDefault("other", ""))
                .collect(Collectors.joining(", "));
        assertThat(found.isEmpty() ? "none" : found).isEqualTo(expected);
    }

    /** Twice the same criterion is two events when a link tells them apart. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"kind":"differentStay","first":"a","second":"b"} | none
        """)
    void letsLinkedCriteriaBeAlike(String link, String expected) {
        String twice = "{\"type\":\"diagnosis\",\"id\":\"a\"},{\"type\":\"diagnosis\",\"id\":\"b\"}";
        assertThat(advice(twice, "all", link)).isEqualTo(expected);
        assertThat(advice(twice, "all", "")).contains("duplicateCriterion");
    }

    private String advice(String nodes, String rule, String links) {
        String found = validator.check(request(nodes, rule, links)).stream()
                .map(problem ->
                        problem.nodeId() + " " + problem.member() + " " + problem.code() + " " + problem.severity())
                .collect(Collectors.joining(", "));
        return found.isEmpty() ? "none" : found;
    }

    private static Request request(String nodes, String rule, String links) {
        return new RequestJson().read("""
                {"version":1,"root":{"type":"group","id":"root","match":{"rule":%s},"children":[%s]},"links":[%s]}""".formatted(
                        rule.equals("atLeast 2") ? "\"atLeast\",\"n\":2" : "\"" + rule + "\"", nodes, links));
    }
}
