package org.cohorte.ui.admin.roles;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.cohorte.registry.rights.Right;
import org.cohorte.registry.rights.Role;
import org.cohorte.ui.admin.model.AdminServices;
import org.cohorte.ui.admin.model.Refusals;
import org.cohorte.ui.admin.model.RoleWords;
import org.cohorte.ui.admin.model.RoleWords.Family;
import org.cohorte.ui.parts.Note;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** A role to write: what does not go together is said beside the right concerned, as one ticks. */
final class RoleForm extends Section {

    private static final Map<String, Right> CONCERNED = Map.of(
            "searchNeedsNominative", Right.SEARCH_BY_IDENTIFIER,
            "exportNominativeNeedsNominative", Right.EXPORT_NOMINATIVE,
            "exportNeedsReading", Right.EXPORT_PSEUDONYMISED,
            "countOnlyWithReading", Right.COUNT_ONLY);

    private final transient AdminServices services;
    private final transient Texts texts;
    private final transient Consumer<Role> onSaved;
    private final TextField name = new TextField();
    private final Map<Right, Div> problems = new EnumMap<>(Right.class);
    private final Div refusal = Tags.div("news");
    private final NativeButton save;
    private final Span reason = Tags.span("s");
    private transient RoleDraft draft;

    /**
     * Begins with a draft.
     *
     * @param onSaved receives the role as it is stored
     */
    RoleForm(RoleDraft draft, AdminServices services, Texts texts, Consumer<Role> onSaved) {
        this.draft = draft;
        this.services = services;
        this.texts = texts;
        this.onSaved = onSaved;
        setClassName("us");
        save = Tags.button("btn primary", "", this::save);
        add(RoleParts.back(texts), heading(), nameField());
        for (Family family : Family.values()) {
            add(group(family));
        }
        add(refusal, Tags.div("row ft2", save, reason));
        check();
    }

    private Component heading() {
        String title = draft.changed().map(Role::name).orElse(texts.get("role.new"));
        String kind = draft.changed()
                .map(role -> texts.get("role.ofHospital") + " · " + texts.count("role.heldBy", role.holders()))
                .orElse(texts.get("role.new.help"));
        return Tags.div("uh", Tags.div("", new H1(title), Tags.text("s", kind)));
    }

    private Component nameField() {
        name.setLabel(texts.get("role.name"));
        name.setValue(draft.name());
        name.setValueChangeMode(ValueChangeMode.EAGER);
        name.addValueChangeListener(event -> {
            draft = draft.named(event.getValue());
            check();
        });
        return Tags.div("fld nmf", name);
    }

    private Component group(Family family) {
        Tags.Plain list =
                Tags.tag("ul", family.rights().stream().map(this::line).toArray(Component[]::new));
        list.setClassName("rg");
        return Tags.div("", Tags.div("hd", Tags.tag("h2", texts.name(family))), list);
    }

    private Component line(Right right) {
        Checkbox box = new Checkbox(draft.rights().contains(right));
        box.setAriaLabel(RoleWords.name(right, texts));
        box.addValueChangeListener(event -> tick(right, event.getValue()));
        Div problem = Tags.div("err-line");
        problem.getElement().setAttribute("role", "alert");
        problems.put(right, problem);
        return Tags.tag(
                "li", box, Tags.div("w", RoleParts.words(right, texts), problem), RoleParts.reach(right, texts));
    }

    private void tick(Right right, boolean given) {
        Set<Right> rights = new HashSet<>(draft.rights());
        if (given) {
            rights.add(right);
        } else {
            rights.remove(right);
        }
        draft = draft.giving(rights);
        check();
    }

    private void check() {
        List<String> found = services.roles().incoherences(draft.rights());
        refusal.removeAll();
        problems.forEach((right, line) -> Tags.set(line, problem(right, found)));
        boolean named = !draft.name().isBlank();
        save.setEnabled(found.isEmpty() && named && draft.differs());
        Tags.set(save, effect());
        Tags.set(reason, texts.get(reason(found, named)));
    }

    private String problem(Right right, List<String> found) {
        return found.stream()
                .filter(code -> CONCERNED.get(code) == right)
                .findFirst()
                .map(code -> texts.get("habilitation." + code) + " " + texts.get("habilitation." + code + ".then"))
                .orElse("");
    }

    private String reason(List<String> found, boolean named) {
        if (found.contains("nothing")) {
            return "role.missing.rights";
        }
        if (!found.isEmpty()) {
            return "role.missing.coherence";
        }
        return named ? draft.differs() ? "role.traced" : "role.unchanged" : "role.missing.name";
    }

    private String effect() {
        return draft.changed()
                .map(role ->
                        role.holders() == 0 ? texts.get("role.save") : texts.count("role.save.for", role.holders()))
                .orElse(texts.count("role.create", draft.rights().size()));
    }

    private void save() {
        Optional<Note> refused = Refusals.attempt(texts, () -> onSaved.accept(store()));
        refusal.removeAll();
        refused.ifPresent(refusal::add);
    }

    private Role store() {
        String by = services.login();
        return draft.changed()
                .map(role -> services.roles().change(by, role.id(), role.version(), draft.name(), draft.rights()))
                .orElseGet(() -> services.roles().create(by, draft.name(), draft.rights()));
    }
}
