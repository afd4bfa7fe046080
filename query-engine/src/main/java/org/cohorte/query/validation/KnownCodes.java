package org.cohorte.query.validation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cohorte.query.criteria.Code;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.ProblemCodes;
import org.cohorte.query.criteria.Problems;

/** Codes are known. A long list of unknown ones, mistaken as a whole, is told in one problem. */
final class KnownCodes implements Rule {

    private static final int TOLD_ONE_BY_ONE = 20;

    private final CodeCatalogue catalogue;

    KnownCodes(CodeCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void check(Node node, Problems problems) {
        Codes.of(node).forEach(list -> check(node, list, problems));
    }

    private void check(Node node, Codes.Named list, Problems problems) {
        List<Code> codes = list.codes();
        if (codes.isEmpty()) {
            return;
        }
        Set<Code> unknown = catalogue.unknown(codes);
        if (unknown.size() > TOLD_ONE_BY_ONE) {
            String first = codes.stream()
                    .filter(unknown::contains)
                    .findFirst()
                    .map(Code::token)
                    .orElse("");
            problems.error(
                    node.id(),
                    list.member(),
                    ProblemCodes.UNKNOWN_CODES,
                    Map.of("count", String.valueOf(unknown.size()), "first", first),
                    unknown.size() + " codes are unknown, " + first + " among them");
            return;
        }
        for (int i = 0; i < codes.size(); i++) {
            if (unknown.contains(codes.get(i))) {
                unknown(node, list.member(i), codes.get(i), problems);
            }
        }
    }

    private static void unknown(Node node, String member, Code code, Problems problems) {
        problems.error(
                node.id(),
                member,
                ProblemCodes.UNKNOWN_CODE,
                Map.of("system", code.system(), "code", code.value()),
                code.token() + " is unknown");
    }
}
