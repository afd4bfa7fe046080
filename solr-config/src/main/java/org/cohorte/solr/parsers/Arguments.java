package org.cohorte.solr.parsers;

import java.util.Optional;
import java.util.OptionalInt;
import org.apache.lucene.search.Query;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.params.SolrParams;
import org.apache.solr.request.SolrQueryRequest;

/**
 * Reads the arguments of one use of a parser, such as {@code min} in {@code {!patients of=$q min=2}}. All methods throw
 * {@link SolrException} (bad request) that names the parser and the argument.
 */
record Arguments(String parser, SolrParams values, SolrQueryRequest request) {

    /** A query that must be given. */
    Query query(String name) {
        return optionalQuery(name)
                .orElseThrow(() -> new BadRequest(
                        parser + ": '" + name + "' is missing, or refers to a request parameter that is not there"));
    }

    Optional<Query> optionalQuery(String name) {
        return text(name).map(text -> Reference.parse(parser + ": '" + name + "'", text, request));
    }

    /** A whole number, not negative; empty when it is not given or blank. */
    OptionalInt count(String name) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        try {
            int number = Integer.parseInt(text.get().strip());
            if (number < 0) {
                throw new BadRequest(parser + ": '" + name + "' is negative: " + number);
            }
            return OptionalInt.of(number);
        } catch (NumberFormatException e) {
            throw new BadRequest(parser + ": '" + name + "' is not a whole number: " + text.get(), e);
        }
    }

    /** The text of an argument, unless it is missing or blank. */
    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).filter(text -> !text.isBlank());
    }
}
