package org.cohorte.ui;

import java.time.ZoneId;
import java.util.Objects;

/**
 * What the screens must know of the installation.
 *
 * @param demonstration whether the patients are invented: the top bar says so
 * @param zone          the hospital's zone, in which dates and times are shown
 */
public record UiSettings(boolean demonstration, ZoneId zone) {

    public UiSettings {
        Objects.requireNonNull(zone);
    }
}
