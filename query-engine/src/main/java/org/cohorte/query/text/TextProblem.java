package org.cohorte.query.text;

import java.util.Map;

/**
 * Why words cannot be searched.
 *
 * @param code      one of {@link org.cohorte.query.criteria.ProblemCodes}
 * @param arguments of the code; {@code position} counts characters from 1
 * @param message   in English
 */
public record TextProblem(String code, Map<String, String> arguments, String message) {

    public TextProblem {
        arguments = Map.copyOf(arguments);
    }
}
