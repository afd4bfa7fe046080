package org.cohorte.ui.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.cohorte.registry.request.SavedRequest;
import org.cohorte.registry.request.SavedRequests;
import org.cohorte.ui.CurrentUser;
import org.cohorte.ui.UiSettings;
import org.cohorte.ui.parts.Icons;
import org.cohorte.ui.parts.Menu;
import org.cohorte.ui.parts.Note;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.shell.MainShell;
import org.cohorte.ui.text.Texts;

/** Every request of the user. Deleting one can be taken back. */
@PermitAll
@Route(value = "requests", layout = MainShell.class)
class RequestsView extends Main implements LocaleChangeObserver, HasDynamicTitle {

    private static final int MOST = 500;

    private final transient SavedRequests requests;
    private final transient CurrentUser user;
    private final UiSettings settings;
    private final transient Clock clock;
    private transient Optional<SavedRequest> deleted = Optional.empty();

    RequestsView(SavedRequests requests, CurrentUser user, UiSettings settings, Clock clock) {
        this.requests = requests;
        this.user = user;
        this.settings = settings;
        this.clock = clock;
        setClassName("requests");
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        fill(Texts.in(event.getLocale()));
    }

    @Override
    public String getPageTitle() {
        return Texts.ofPage().get("home.requests") + " · Cohorte";
    }

    private void fill(Texts texts) {
        removeAll();
        Anchor begin = new Anchor("requests/new", Icons.icon("plus"), Tags.text("", texts.get("home.new")));
        begin.setClassName("btn primary");
        add(Tags.div("row", new H1(texts.get("home.requests")), Tags.span("grow"), begin));
        deleted.ifPresent(request -> add(undo(request, texts)));
        List<SavedRequest> all = requests.list(user.login(), MOST);
        if (all.isEmpty()) {
            add(Tags.tag("p", texts.get("requests.none")));
        } else {
            add(new RequestTable(all, clock, settings.zone(), texts, request -> acts(request, texts)));
        }
    }

    private Component acts(SavedRequest request, Texts texts) {
        NativeButton more = Tags.iconButton(
                "btn ghost icon", "more", texts.get("requests.acts") + ", " + name(request, texts), () -> {});
        Menu menu = new Menu(more, texts.get("requests.acts"), PopoverPosition.BOTTOM_END);
        menu.with("copy", texts.get("requests.copy"), () -> copy(request, texts))
                .with("trash", texts.get("requests.delete"), () -> delete(request, texts));
        return Tags.span("", more, menu);
    }

    private void copy(SavedRequest request, Texts texts) {
        requests.create(user.login(), texts.get("requests.copyOf", name(request, texts)), request.json());
        fill(texts);
    }

    private void delete(SavedRequest request, Texts texts) {
        requests.delete(request.id(), user.login());
        deleted = Optional.of(request);
        fill(texts);
    }

    private Component undo(SavedRequest request, Texts texts) {
        return new Note(
                Note.Kind.INFORMATION,
                texts.get("requests.deleted", name(request, texts)),
                texts.get("requests.deleted.then"),
                Tags.button("btn sm", "undo", texts.get("requests.undelete"), () -> {
                    requests.create(user.login(), request.name(), request.json());
                    deleted = Optional.empty();
                    fill(texts);
                }));
    }

    private static String name(SavedRequest request, Texts texts) {
        return request.name().isBlank() ? texts.get("builder.unnamed") : request.name();
    }
}
