package org.cohorte.ui.exploration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.Consumer;
import org.cohorte.query.patients.Sampling;
import org.cohorte.registry.cohort.Cohort;
import org.cohorte.registry.cohort.Cohorts;
import org.cohorte.ui.builder.panel.NumberBox;
import org.cohorte.ui.parts.Loader;
import org.cohorte.ui.parts.Segments;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.people.Looking;
import org.cohorte.ui.people.Refusals;
import org.cohorte.ui.text.Texts;

/** Draws a sample of the cohort: how many, from which seed, and whether each sex and age gets its due part. */
final class SamplePanel extends Section {

    private static final int SEEDS = 1_000_000;
    private static final int DEFAULT_COUNT = 50;

    private final transient Looking looking;
    private final transient Texts texts;
    private final transient Consumer<Cohort> onDrawn;
    private final transient Loader loader;
    private final transient SecureRandom chance = new SecureRandom();
    private final NumberBox size;
    private final TextField seed = new TextField();
    private final TextField name = new TextField();
    private final NativeButton draw;
    private final Div said = new Div();
    private boolean share;
    private boolean stratified;

    SamplePanel(Looking looking, Consumer<Cohort> onDrawn, Runnable onClose) {
        this.looking = looking;
        this.texts = looking.texts();
        this.onDrawn = onDrawn;
        this.loader = looking.services().loader();
        setClassName("pn sampling");
        getElement().setAttribute("aria-label", texts.get("sample.title"));
        size = new NumberBox(texts.get("sample.size"), true, texts, this::write);
        size.setWidth("96px");
        size.show(Optional.of(BigDecimal.valueOf(
                Math.min(DEFAULT_COUNT, Math.max(1, looking.cohort().size())))));
        draw = Tags.button("btn primary", "", this::draw);
        add(
                Tags.tag(
                        "header",
                        Tags.tag("h2", texts.get("sample.title")),
                        Tags.span("grow"),
                        Tags.iconButton("btn ghost icon", "x", texts.get("panel.close"), onClose)),
                Tags.div("pb", sizeFields(), mannerFields(), seedFields(), nameField(), said),
                Tags.tag("footer", draw));
        drawSeed();
        write();
    }

    void stop() {
        loader.stop();
    }

    private Component sizeFields() {
        Segments<Boolean> unit = new Segments<>(texts.get("sample.size"), percent -> {
            share = percent;
            write();
        });
        unit.with(false, texts.get("patients.other")).with(true, "%").setValue(false);
        return field("sample.size", Tags.div("row", size, unit));
    }

    private Component mannerFields() {
        Segments<Boolean> manner = new Segments<>(texts.get("sample.manner"), strata -> {
            stratified = strata;
            write();
        });
        manner.with(false, texts.get("sample.simple"))
                .with(true, texts.get("sample.stratified.short"))
                .setValue(false);
        return field("sample.manner", Tags.div("", manner), Tags.text("s", texts.get("sample.manner.hint")));
    }

    private Component seedFields() {
        seed.setAriaLabel(texts.get("sample.seed.name"));
        seed.setAllowedCharPattern("[0-9]");
        seed.setMaxLength(18);
        seed.setWidth("140px");
        seed.setValueChangeMode(ValueChangeMode.EAGER);
        seed.addValueChangeListener(event -> write());
        NativeButton again = Tags.iconButton("btn icon", "dice", texts.get("sample.seed.again"), this::drawSeed);
        return field("sample.seed.name", Tags.div("row", seed, again), Tags.text("s", texts.get("sample.seed.hint")));
    }

    private Component nameField() {
        name.setAriaLabel(texts.get("sample.name"));
        name.setMaxLength(Cohorts.NAME_LENGTH);
        name.setWidthFull();
        name.setPlaceholder(texts.get("sample.name.given", looking.cohort().name()));
        return field("sample.name", name);
    }

    private Component field(String key, Component... content) {
        Div field = Tags.div("fld", Tags.text("lbl", texts.get(key)));
        field.add(content);
        return field;
    }

    private void drawSeed() {
        seed.setValue(String.valueOf(1 + chance.nextInt(SEEDS)));
    }

    /** The button says what it will do; what cannot be drawn says why. */
    private void write() {
        Optional<Sampling> sampling = sampling();
        draw.setEnabled(sampling.isPresent());
        draw.setText(sampling.map(wanted -> wanted.percent()
                        .map(percent ->
                                texts.get("sample.draw.percent", texts.formats().number(percent)))
                        .orElseGet(
                                () -> texts.count("sample.draw", wanted.count().orElseThrow())))
                .orElse(texts.get("sample.draw.none")));
        said.removeAll();
        if (sampling.isEmpty()) {
            said.add(Tags.text("err-line", texts.get(share ? "sample.bad.percent" : "sample.bad.count")));
        }
    }

    private Optional<Sampling> sampling() {
        try {
            long from = Long.parseLong(seed.getValue());
            return size.number()
                    .map(number -> share
                            ? Sampling.ofPercent(number, from, stratified)
                            : Sampling.ofCount(number.intValueExact(), from, stratified));
        } catch (IllegalArgumentException | ArithmeticException notThatMany) {
            return Optional.empty();
        }
    }

    private void draw() {
        sampling().ifPresent(sampling -> {
            draw.setEnabled(false);
            draw.setText(texts.get("sample.drawing"));
            String called = name.getValue().isBlank()
                    ? texts.get("sample.name.given", looking.cohort().name())
                    : name.getValue().strip();
            loader.load(
                    () -> looking.services()
                            .cohorts()
                            .sample(looking.login(), looking.cohort().id(), sampling, called),
                    onDrawn,
                    this::failed);
        });
    }

    private void failed(RuntimeException failure) {
        write();
        said.add(Refusals.note(failure, texts, this::draw));
    }
}
