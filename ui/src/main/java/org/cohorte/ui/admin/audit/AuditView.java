package org.cohorte.ui.admin.audit;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import java.util.OptionalLong;
import org.cohorte.registry.audit.AuditReading.Page;
import org.cohorte.registry.audit.AuditReading.Search;
import org.cohorte.ui.admin.AdminShell;
import org.cohorte.ui.admin.model.AdminServices;
import org.cohorte.ui.admin.model.Door;
import org.cohorte.ui.admin.parts.AdminScreen;
import org.cohorte.ui.parts.Icons;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** What people did, the latest first, as filtered; the same lines can be taken away as a file. */
@PermitAll
@Route(value = "admin/audit", layout = AdminShell.class)
class AuditView extends AdminScreen {

    private static final int PAGE = 50;

    private transient Optional<String> person = Optional.empty();
    private transient volatile Search search = Search.all();
    private AuditFilters filters;
    private AuditTable table;
    private final Div more = Tags.div("more-lines");

    AuditView(AdminServices services) {
        super(services, Door.AUDIT);
        setClassName("aud");
    }

    @Override
    protected boolean read(BeforeEnterEvent event) {
        person = event.getLocation().getQueryParameters().getSingleParameter("person");
        return true;
    }

    @Override
    protected void draw(Texts texts) {
        removeAll();
        filters = new AuditFilters(services().zone(), texts, this::searchAnew);
        person.ifPresent(filters::choosePerson);
        table = new AuditTable(services(), texts);
        add(Tags.div("uh", new H1(texts.get("audit.title")), Tags.span("grow"), download(texts)), filters, table, more);
        searchAnew();
    }

    private Anchor download(Texts texts) {
        // the reader is asked for here: the request that fetches the file is another one
        String reader = services().login();
        DownloadHandler file = event -> write(event, reader, texts);
        Anchor download = new Anchor(file, "");
        download.add(Icons.icon("dl"), Tags.text("", texts.get("audit.csv")));
        download.setClassName("btn");
        return download;
    }

    private void write(DownloadEvent event, String reader, Texts texts) throws IOException {
        event.setFileName("audit.csv");
        event.setContentType("text/csv; charset=utf-8");
        try (Writer writer = event.getWriter()) {
            new AuditCsv(services().audit(), texts).write(reader, search, writer);
        }
    }

    private void searchAnew() {
        search = filters.search();
        table.clear();
        show(OptionalLong.empty());
    }

    private void show(OptionalLong before) {
        Texts texts = Texts.ofPage();
        Page page = services().audit().search(services().login(), search, before, PAGE);
        table.append(page.entries());
        more.removeAll();
        if (page.next().isPresent()) {
            more.add(Tags.button("btn", texts.get("audit.more"), () -> show(page.next())));
        } else if (before.isEmpty() && page.entries().isEmpty()) {
            more.add(Tags.tag("p", texts.get("audit.none")));
        } else {
            more.add(Tags.text("s", texts.get("audit.end")));
        }
    }
}
