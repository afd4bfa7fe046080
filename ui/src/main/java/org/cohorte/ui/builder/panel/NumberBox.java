package org.cohorte.ui.builder.panel;

import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import org.cohorte.ui.text.Texts;

/**
 * A field for a number, told at each keystroke. What cannot be read as a number is said below, and the last good number
 * stands. Decimal comma and point are both understood, spaces are passed over.
 */
public final class NumberBox extends TextField {

    private static final int MOST_DIGITS = 15;
    private static final int MOST_WHOLE = 6;

    private final transient Texts texts;
    private final boolean decimals;
    private transient Optional<BigDecimal> good = Optional.empty();
    private boolean showing;

    /**
     * @param name     for screen readers
     * @param decimals whether digits after the comma are taken
     * @param onChange called when the number changed
     */
    public NumberBox(String name, boolean decimals, Texts texts, Runnable onChange) {
        this.texts = texts;
        this.decimals = decimals;
        setAriaLabel(name);
        setWidth("72px");
        setAllowedCharPattern(decimals ? "[0-9., \u202f-]" : "[0-9 \u202f]");
        setValueChangeMode(ValueChangeMode.EAGER);
        setAutocomplete(Autocomplete.OFF);
        setManualValidation(true);
        addValueChangeListener(event -> {
            if (!showing && read(event.getValue())) {
                onChange.run();
            }
        });
    }

    public Optional<BigDecimal> number() {
        return good;
    }

    public OptionalInt whole() {
        return good.map(number -> OptionalInt.of(number.intValueExact())).orElseGet(OptionalInt::empty);
    }

    /** Shows a number, unless the field already reads as that one. */
    public void show(Optional<BigDecimal> number) {
        boolean same = number.map(BigDecimal::stripTrailingZeros).equals(good.map(BigDecimal::stripTrailingZeros));
        good = number;
        if (!same || isInvalid()) {
            showing = true;
            setValue(number.map(n -> texts.formats().number(n)).orElse(""));
            showing = false;
            setInvalid(false);
        }
    }

    public void show(OptionalInt number) {
        show(number.isPresent() ? Optional.of(BigDecimal.valueOf(number.getAsInt())) : Optional.empty());
    }

    private boolean read(String text) {
        Optional<BigDecimal> read;
        try {
            read = parse(text);
        } catch (NumberFormatException notANumber) {
            setInvalid(true);
            String kept = good.map(n -> texts.formats().number(n)).orElse("");
            setErrorMessage(kept.isEmpty() ? texts.get("field.notNumber") : texts.get("field.notNumber.kept", kept));
            return false;
        }
        setInvalid(false);
        boolean changed = !read.equals(good);
        good = read;
        return changed;
    }

    private Optional<BigDecimal> parse(String text) {
        String plain =
                text.replaceAll("[\\s\u202f\u00a0]", "").replace('\u2212', '-').replace(',', '.');
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(plain);
        if (number.precision() > (decimals ? MOST_DIGITS : MOST_WHOLE) || (!decimals && number.scale() > 0)) {
            throw new NumberFormatException(plain);
        }
        return Optional.of(number);
    }
}
