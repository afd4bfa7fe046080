package org.cohorte.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import java.util.ArrayList;
import java.util.List;
import org.cohorte.registry.account.Account;
import org.cohorte.registry.account.Accounts;
import org.cohorte.ui.CurrentUser;
import org.cohorte.ui.UiSettings;
import org.cohorte.ui.parts.Icons;
import org.cohorte.ui.parts.Menu;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** Sign, navigation, language, account. Holds only what exists. */
final class TopBar extends Header {

    private static final Place HOME = new Place("", "nav.home");
    private static final Place REQUESTS = new Place("requests", "nav.requests");
    private static final Place COHORTS = new Place("cohorts", "nav.cohorts");
    private static final Place EXPORTS = new Place("exports", "nav.exports");
    private static final Place DATA = new Place("data", "nav.data");
    private static final Place ADMINISTRATION = new Place("admin", "nav.administration");

    private final transient Accounts accounts;
    private final transient CurrentUser user;
    private final boolean demonstration;
    private final transient List<Place> places;
    private final List<Anchor> links = new ArrayList<>();
    private String path = "";

    TopBar(
            Accounts accounts,
            CurrentUser user,
            UiSettings settings,
            boolean counts,
            boolean readsLines,
            boolean exports,
            boolean administers) {
        this.accounts = accounts;
        this.user = user;
        this.demonstration = settings.demonstration();
        this.places = places(counts, readsLines, exports, administers);
        setClassName("top");
    }

    /** What the user may use, and nothing else. */
    static List<Place> places(boolean counts, boolean readsLines, boolean exports, boolean administers) {
        List<Place> places = new ArrayList<>(List.of(HOME));
        if (counts) {
            places.add(REQUESTS);
        }
        if (readsLines) {
            places.add(COHORTS);
        }
        if (exports) {
            places.add(EXPORTS);
        }
        if (counts) {
            places.add(DATA);
        }
        if (administers) {
            places.add(ADMINISTRATION);
        }
        return places;
    }

    /** Writes everything anew in this language. */
    void speak(Texts texts) {
        removeAll();
        links.clear();
        Anchor brand = new Anchor("", Icons.brand(), Tags.text("", "Cohorte"));
        brand.setClassName("brand");
        NativeButton burger = Tags.iconButton("btn ghost icon burger", "menu", texts.get("nav.menu"), () -> {});
        add(burger, placesMenu(burger, texts), brand, navigation(texts), Tags.span("grow"));
        if (demonstration) {
            add(Tags.text("demo", texts.get("shell.demonstration")));
        }
        add(languageSwitch(texts));
        addAccount(texts);
        showPlace(path);
    }

    /** Marks the link of the screen shown. */
    void showPlace(String newPath) {
        path = newPath;
        for (Anchor link : links) {
            String target = link.getHref();
            boolean here = target.isEmpty() ? path.isEmpty() : path.equals(target) || path.startsWith(target + "/");
            if (here) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        }
    }

    private Component navigation(Texts texts) {
        Component nav = Tags.tag("nav", places(texts));
        nav.getElement().setAttribute("aria-label", texts.get("nav.main"));
        return nav;
    }

    private Anchor[] places(Texts texts) {
        Anchor[] anchors = places.stream()
                .map(place -> new Anchor(place.path(), texts.get(place.key())))
                .toArray(Anchor[]::new);
        links.addAll(List.of(anchors));
        return anchors;
    }

    private Popover placesMenu(NativeButton burger, Texts texts) {
        Menu menu = new Menu(burger, texts.get("nav.menu"), PopoverPosition.BOTTOM_START);
        for (Anchor anchor : places(texts)) {
            anchor.getElement().addEventListener("click", click -> menu.close());
            menu.add(anchor);
        }
        menu.add(Tags.button("", languageName(texts), () -> switchLanguage(texts)));
        return menu;
    }

    private NativeButton languageSwitch(Texts texts) {
        NativeButton button =
                Tags.button("lang", texts.language().equals("fr") ? "FR" : "EN", () -> switchLanguage(texts));
        button.getElement().setAttribute("aria-label", button.getText() + ", " + texts.get("shell.language"));
        button.getElement().setAttribute("title", languageName(texts));
        return button;
    }

    private static String languageName(Texts texts) {
        return texts.get("shell.language.other");
    }

    private void switchLanguage(Texts from) {
        String language = from.language().equals("fr") ? "en" : "fr";
        accounts.chooseLanguage(user.login(), language);
        PageSetup.speak(UI.getCurrentOrThrow(), language);
    }

    private void addAccount(Texts texts) {
        String name = accounts.find(user.login()).map(Account::displayName).orElse(user.login());
        NativeButton avatar = Tags.button("avatar", Initials.of(name), () -> {});
        avatar.getElement().setAttribute("aria-label", avatar.getText() + ", " + name);
        avatar.getElement().setAttribute("title", name);
        Menu menu = new Menu(avatar, texts.get("shell.account"), PopoverPosition.BOTTOM_END);
        menu.add(Tags.div("who", Tags.bold(name), Tags.tag("small", user.login())));
        menu.add(Tags.button("", "out", texts.get("shell.signOut"), user::signOut));
        add(avatar, menu);
    }

    /** A screen that the bar leads to. */
    record Place(String path, String key) {}
}
