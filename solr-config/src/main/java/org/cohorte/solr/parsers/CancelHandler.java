package org.cohorte.solr.parsers;

import org.apache.solr.core.SolrCore;
import org.apache.solr.handler.RequestHandlerBase;
import org.apache.solr.request.SolrQueryRequest;
import org.apache.solr.response.SolrQueryResponse;
import org.apache.solr.security.AuthorizationContext;
import org.apache.solr.security.PermissionNameProvider;
import org.jspecify.annotations.Nullable;

/**
 * {@code /cancel?requestId=x}: stops the requests that were sent with {@code requestId=x}, wherever they count events in this core,
 * within some milliseconds; they fail with a message that says so. Cancelling an unknown or finished request does nothing, and one
 * that has not begun yet will not begin.
 */
public final class CancelHandler extends RequestHandlerBase implements PermissionNameProvider {

    /** The parameter that names a request, in the request itself and here. */
    public static final String REQUEST_ID = "requestId";

    /** Where solrconfig.xml has to put this handler. */
    static final String PATH = "/cancel";

    private final Cancellations cancellations = new Cancellations(System::nanoTime);

    static @Nullable Cancellations cancellationsOf(SolrCore core) {
        return core.getRequestHandler(PATH) instanceof CancelHandler handler ? handler.cancellations : null;
    }

    @Override
    public void handleRequestBody(SolrQueryRequest request, SolrQueryResponse response) {
        String id = request.getParams().get(REQUEST_ID);
        if (id == null || id.isBlank()) {
            throw Bad.request("cancel: '" + REQUEST_ID + "' is missing");
        }
        cancellations.add(id);
    }

    @Override
    public String getDescription() {
        return "Stops counts that are under way";
    }

    @Override
    public Category getCategory() {
        return Category.QUERY;
    }

    @Override
    public Name getPermissionName(AuthorizationContext context) {
        return Name.READ_PERM;
    }
}
