package org.cohorte.ui.builder;

import com.vaadin.flow.component.UI;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.json.RequestJson;
import org.cohorte.registry.request.SavedRequest;
import org.cohorte.registry.request.SavedRequests;
import org.cohorte.ui.builder.model.BuilderServices;
import org.cohorte.ui.parts.Background;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a request at each change, beside the page's own work. Changes that come while one is being written are written
 * together, the last one as it stands; none is lost when the page goes away.
 */
final class AutoSave {

    private static final Logger LOG = LoggerFactory.getLogger(AutoSave.class);

    private final SavedRequests requests;
    private final BuilderServices services;
    private final String login;
    private final RequestJson json = new RequestJson();
    private final AtomicReference<Request> pending = new AtomicReference<>();
    private final Consumer<Optional<SavedRequest>> onSaved;
    private final UUID id;

    /** @param onSaved told in the page with what was written, or with nothing when writing failed */
    AutoSave(BuilderServices services, UUID id, Consumer<Optional<SavedRequest>> onSaved) {
        this.requests = services.requests();
        this.services = services;
        this.login = services.user().login();
        this.id = id;
        this.onSaved = onSaved;
    }

    UUID id() {
        return id;
    }

    /** Writes this state of the request, soon; call with the page locked. */
    void save(Request request) {
        if (pending.getAndSet(request) == null) {
            UI ui = UI.getCurrentOrThrow();
            services.background().start(() -> write(ui));
        }
    }

    /** Keeps the figure of the request. */
    void counted(long total) {
        services.background().start(() -> requests.counted(id, login, total));
    }

    private void write(UI ui) {
        Request request = pending.getAndSet(null);
        if (request == null) {
            return;
        }
        Optional<SavedRequest> saved = Optional.empty();
        try {
            synchronized (this) {
                saved = Optional.of(requests.save(id, login, json.write(request)));
            }
        } catch (RuntimeException failure) {
            LOG.error("request {} is not saved", id, failure);
        }
        Optional<SavedRequest> told = saved;
        Background.tell(ui, () -> onSaved.accept(told));
    }
}
