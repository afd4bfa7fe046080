package org.cohorte.e2e.bench;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.IntFunction;
import org.cohorte.query.criteria.Request;

/**
 * One criterion of ten that a user changes again and again.
 *
 * @param name    as the table prints it
 * @param version the request after so many changes, each unlike all others
 */
record Edit(String name, IntFunction<Request> version) {

    static List<Edit> all() {
        return List.of(
                new Edit(
                        "edit: the bound of one of ten criteria",
                        n -> LinkedQuestions.ten(
                                new BigDecimal("4.000")
                                        .add(BigDecimal.valueOf(n, 3))
                                        .toPlainString(),
                                90)),
                new Edit("edit: the delay of a link among ten criteria", n -> LinkedQuestions.ten("4.5", 10 + n)));
    }

    Request request(int n) {
        return version.apply(n);
    }
}
