package org.cohorte.ui.parts;

import com.vaadin.flow.component.html.Span;

/** Icons of the sprite {@code img/icons.svg}. */
public final class Icons {

    private Icons() {}

    /** An icon of 16 px that a word beside it names. */
    public static Span icon(String name) {
        Span icon = new Span();
        icon.setClassName("ic");
        icon.getElement()
                .setProperty(
                        "innerHTML",
                        "<svg class='i' aria-hidden='true'><use href='img/icons.svg#i-" + name + "'/></svg>");
        return icon;
    }

    /** An icon of 12 px: chevrons, and crosses in chips. */
    public static Span small(String name) {
        Span icon = icon(name);
        icon.addClassName("s12");
        return icon;
    }

    /** The two circles of the product, drawn in the colour of the text. */
    static final String BRAND =
            "<svg viewBox='0 0 20 20' aria-hidden='true'><circle cx='7.5' cy='10' r='6.2' fill='none' stroke='currentColor' stroke-width='1.6'/>"
                    + "<circle cx='12.5' cy='10' r='6.2' fill='none' stroke='currentColor' stroke-width='1.6'/>"
                    + "<path d='M10 6.3a6.2 6.2 0 0 1 0 7.4 6.2 6.2 0 0 1 0-7.4z' fill='currentColor'/></svg>";

    /** The product's sign. */
    public static Span brand() {
        Span sign = new Span();
        sign.getElement().setProperty("innerHTML", BRAND);
        return sign;
    }

    /** The product's sign as markup, for pages that are plain HTML. */
    public static String brandMarkup() {
        return BRAND;
    }
}
