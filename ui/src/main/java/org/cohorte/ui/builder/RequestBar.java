package org.cohorte.ui.builder;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.cohorte.query.criteria.Limits;
import org.cohorte.registry.request.SavedRequest;
import org.cohorte.ui.UiSettings;
import org.cohorte.ui.builder.model.BuilderModel;
import org.cohorte.ui.parts.Icons;
import org.cohorte.ui.parts.Segments;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** Name of the request, its version, whether it is saved; undo and redo; which view of it is shown. */
final class RequestBar extends Div {

    /** Ways to see a request. */
    enum Sight {
        CRITERIA,
        SENTENCE,
        JSON
    }

    private final UiSettings settings;
    private final transient Consumer<String> onRename;
    private final Div title = Tags.div("tt");
    private final Span version = Tags.span("vs");
    private final Span saved = Tags.span("st ok");
    private final NativeButton undo;
    private final NativeButton redo;
    private final Segments<Sight> sights;
    private final Optional<NativeButton> cohort;
    private final transient Texts texts;
    private String name = "";

    /** @param onCohort makes a cohort; empty for those who read figures alone */
    RequestBar(
            UiSettings settings,
            Texts texts,
            Consumer<String> onRename,
            Consumer<Sight> onSight,
            Runnable onUndo,
            Runnable onRedo,
            Optional<Runnable> onCohort) {
        this.settings = settings;
        this.texts = texts;
        this.onRename = onRename;
        setClassName("rq");
        undo = Tags.iconButton("btn ghost icon", "undo", texts.get("bar.undo"), onUndo);
        redo = Tags.iconButton("btn ghost icon", "redo", texts.get("bar.redo"), onRedo);
        sights = new Segments<>(texts.get("bar.sight"), onSight);
        for (Sight sight : Sight.values()) {
            sights.with(sight, texts.get("bar." + sight.name()));
        }
        sights.setValue(Sight.CRITERIA);
        saved.getElement().setAttribute("role", "status");
        version.setVisible(false);
        cohort = onCohort.map(create -> Tags.button("btn primary", texts.get("cohort.create"), create));
        add(title, version, saved, Tags.span("grow"), Tags.span("ur", undo, redo), sights);
        cohort.ifPresent(this::add);
    }

    void showName(String newName) {
        name = newName;
        title.removeAll();
        Anchor list = new Anchor("requests", texts.get("home.requests"));
        H1 heading = new H1();
        NativeButton button = Tags.button("", name.isBlank() ? texts.get("builder.unnamed") : name, this::edit);
        button.setClassName("unnamed", name.isBlank());
        button.getElement().setAttribute("title", texts.get("bar.rename"));
        heading.add(button);
        title.add(Tags.span("s", list, new Span(" /")), heading);
    }

    /** While the cohort is being made, the button says so and cannot be pressed again. */
    void showMaking(boolean making) {
        cohort.ifPresent(button -> {
            button.setText(texts.get(making ? "cohort.creating" : "cohort.create"));
            button.setEnabled(!making);
        });
    }

    void showSight(Sight sight) {
        sights.setValue(sight);
    }

    void showSaved(Optional<SavedRequest> request, Instant when) {
        saved.removeAll();
        saved.setClassName("ok", request.isPresent());
        saved.setClassName("ex", request.isEmpty());
        saved.add(
                Icons.icon(request.isPresent() ? "check" : "x"),
                new Span(
                        request.isPresent()
                                ? texts.get("bar.saved", texts.formats().time(when, settings.zone()))
                                : texts.get("bar.notSaved")));
        request.ifPresent(this::showVersion);
    }

    void showVersion(SavedRequest request) {
        version.setVisible(true);
        Tags.set(version, "v" + request.version());
    }

    void showSteps(BuilderModel model) {
        undo.setEnabled(model.canUndo());
        redo.setEnabled(model.canRedo());
    }

    /** Turns the name into a field; Enter or leaving takes what is written, Escape the old name. */
    private void edit() {
        TextField field = new TextField();
        field.addClassName("title-field");
        field.setAriaLabel(texts.get("bar.name"));
        field.setPlaceholder(texts.get("builder.unnamed"));
        field.setMaxLength(Limits.NAME_LENGTH);
        field.setValue(name);
        field.setAutoselect(true);
        field.addKeyPressListener(Key.ENTER, event -> take(field));
        field.addKeyDownListener(Key.ESCAPE, event -> showName(name));
        field.addBlurListener(event -> take(field));
        title.removeAll();
        title.add(field);
        field.focus();
    }

    private void take(TextField field) {
        if (field.isAttached()) {
            String written = field.getValue().strip();
            boolean changed = !written.equals(name);
            showName(written);
            if (changed) {
                onRename.accept(written);
            }
        }
    }
}
