package org.cohorte.solr.facets;

import org.apache.solr.common.SolrException;
import org.apache.solr.common.SolrException.ErrorCode;
import org.apache.solr.search.FunctionQParser;
import org.apache.solr.search.SyntaxError;

/** Reads the arguments of an aggregation; what is missing, and what is too many, is a bad request. */
public final class Parameters {

    private Parameters() {}

    /** The next argument. */
    public static String text(FunctionQParser arguments, String aggregation) throws SyntaxError {
        if (!arguments.hasMoreArguments()) {
            throw new SolrException(ErrorCode.BAD_REQUEST, aggregation + ": an argument is missing");
        }
        return arguments.parseArg();
    }

    /** Nothing more is expected. */
    public static void end(FunctionQParser arguments, String aggregation) throws SyntaxError {
        if (arguments.hasMoreArguments()) {
            throw new SolrException(ErrorCode.BAD_REQUEST, aggregation + ": there are too many arguments");
        }
    }
}
