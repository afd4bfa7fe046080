package org.cohorte.solr.people;

import java.time.LocalDate;
import org.apache.lucene.queries.function.ValueSource;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.SolrException.ErrorCode;
import org.apache.solr.search.FunctionQParser;
import org.apache.solr.search.SyntaxError;
import org.apache.solr.search.ValueSourceParser;
import org.cohorte.solr.facets.Parameters;
import org.cohorte.solr.parsers.PatientExpression;

/**
 * {@code demographics(20783,'and(population,c0)')}: who the patients of a set, told as {@code {!sets}} would, are on a day (days
 * since 1970), as a flat map of figures, those of 0 left out.
 *
 * <table>
 * <caption>Names of the figures</caption>
 * <tr><td>{@code sex/female}</td><td>patients of a sex</td></tr>
 * <tr><td>{@code deceased}</td><td>dead patients</td></tr>
 * <tr><td>{@code age/62/female}</td><td>patients of so many completed years that day, or at death, and of a sex, which may be missing</td></tr>
 * <tr><td>{@code unit/12}</td><td>patients who had a stay in a unit</td></tr>
 * <tr><td>{@code type/inpatient}</td><td>their stays of a type, those cancelled excepted</td></tr>
 * <tr><td>{@code month/2026-11}</td><td>their stays that began in a month, those cancelled excepted</td></tr>
 * </table>
 */
public final class DemographicsParser extends ValueSourceParser {

    private static final String NAME = "demographics";

    @Override
    public ValueSource parse(FunctionQParser arguments) throws SyntaxError {
        int day;
        try {
            day = arguments.parseInt();
        } catch (SyntaxError | NumberFormatException e) {
            throw new SolrException(ErrorCode.BAD_REQUEST, "demographics: takes a day as days since 1970", e);
        }
        PatientExpression patients =
                PatientExpression.parse(NAME, Parameters.text(arguments, NAME), arguments.getReq());
        Parameters.end(arguments, NAME);
        return new DemographicsAggregation(LocalDate.ofEpochDay(day), patients);
    }
}
