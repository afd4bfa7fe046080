package org.cohorte.ui.catalogue;

import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.cohorte.query.answer.Masking;
import org.cohorte.query.catalogue.RecordKind;
import org.cohorte.query.catalogue.Volume;
import org.cohorte.ui.parts.Figure;
import org.cohorte.ui.parts.Icons;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** Volumes in words: figures as they may be told, dates as exactly as they are told, and how fresh they are. */
final class CatalogueWords {

    /** Days without a record after which one asks why. */
    private static final long FRESH = 31;

    private static final long MANY_MONTHS = 24;

    private final Texts texts;
    private final Optional<Masking> masking;
    private final LocalDate asOf;

    /** @param asOf when the data were taken from their source */
    CatalogueWords(Texts texts, Optional<Masking> masking, Instant asOf, ZoneId zone) {
        this.texts = texts;
        this.masking = masking;
        this.asOf = LocalDate.ofInstant(asOf, zone);
    }

    Texts texts() {
        return texts;
    }

    /** The month of the data. */
    YearMonth month() {
        return YearMonth.from(asOf);
    }

    boolean coarse() {
        return masking.isPresent();
    }

    Figure figure(long figure) {
        return Masking.isHidden(figure)
                ? new Figure(
                        texts.formats().below(masking.map(Masking::threshold).orElse(0)), true)
                : Figure.plain(texts.formats().number(figure));
    }

    /** What stands for a figure that is not told. */
    String threshold() {
        return texts.formats().below(masking.map(Masking::threshold).orElse(0));
    }

    /** A part of the records, as a share: hidden where one of them is. */
    Figure share(long part, long whole) {
        return Masking.isHidden(part) || Masking.isHidden(whole)
                ? new Figure(texts.get("result.masked"), true)
                : Figure.plain(texts.formats().percent(Math.min(part, whole), whole));
    }

    /** A day; of coarse figures its month alone is told. */
    String day(Optional<LocalDate> day) {
        return day.map(known -> coarse()
                        ? texts.formats().month(YearMonth.from(known))
                        : texts.formats().date(known))
                .orElse("–");
    }

    /** Whether records still come in. */
    Component freshness(Volume volume) {
        if (volume.last().isEmpty()) {
            return Tags.text("st mut", texts.get(volume.records() == 0 ? "data.never" : "data.unknown"));
        }
        LocalDate last = volume.last().get();
        long days = ChronoUnit.DAYS.between(last, asOf);
        if (days <= FRESH) {
            return Tags.span("st ok", Icons.small("check"), Tags.text("", texts.get("data.fresh")));
        }
        long months = Math.max(1, ChronoUnit.MONTHS.between(last, asOf));
        if (coarse()) {
            // what came since may be too little to be told
            return Tags.text("st mut", texts.count("data.stale.coarse", months));
        }
        String since = months < MANY_MONTHS
                ? texts.count("data.stale.months", months)
                : texts.count("data.stale.years", months / 12);
        return Tags.span("st warn", Icons.small("clock"), Tags.text("", since));
    }

    static String icon(RecordKind kind) {
        return switch (kind) {
            case STAY -> "bed";
            case MOVEMENT -> "move";
            case DIAGNOSIS -> "dx";
            case PROCEDURE -> "act";
            case GHM -> "ghm";
            case PRESCRIPTION -> "pill";
            case ADMINISTRATION -> "drip";
            case LABORATORY -> "lab";
            case VITAL -> "vital";
            case MICROBIOLOGY -> "germ";
            case IMAGING -> "img";
            case DOCUMENT -> "doc";
            case FORM -> "form";
            case OTHER -> "tag";
        };
    }
}
