package org.cohorte.query.criteria;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Imaging: studies, or the series of studies. A series bears the procedures, numbers, identifier and report of its study.
 *
 * @param level      what one event is
 * @param codes      procedures, any of these, each with its descendants; empty: any
 * @param modalities DICOM modalities (CT, MR, US…) of the series, or any of those of the study; empty: any
 * @param bodySites  body sites as the sources write them; empty: any
 * @param text       words of the description, or of the protocol of a series; empty: any
 * @param series     number of series of the study
 * @param images     number of images of the study, or of the series
 * @param uids       DICOM identifiers of studies or of series; empty: any
 * @param report     whether the study has a report
 */
public record ImagingCriterion(
        String id,
        Optional<String> name,
        boolean exclude,
        Level level,
        List<Code> codes,
        Set<String> modalities,
        Set<String> bodySites,
        String text,
        CountRange series,
        CountRange images,
        Set<String> uids,
        Optional<Boolean> report,
        EventOptions options)
        implements EventCriterion {

    /** What one event is. */
    public enum Level {
        STUDY,
        SERIES
    }

    public ImagingCriterion {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        Objects.requireNonNull(level);
        codes = List.copyOf(codes);
        modalities = Set.copyOf(modalities);
        bodySites = Set.copyOf(bodySites);
        Objects.requireNonNull(text);
        Objects.requireNonNull(series);
        Objects.requireNonNull(images);
        uids = Set.copyOf(uids);
        Objects.requireNonNull(report);
        Objects.requireNonNull(options);
    }

    @Override
    public List<SourceWords> sourceWords() {
        return List.of(
                new SourceWords("modalities", modalities),
                new SourceWords("bodySites", bodySites),
                new SourceWords("uids", uids));
    }

    @Override
    public ImagingCriterion as(String newId, Optional<String> newName, boolean excluded) {
        return new ImagingCriterion(
                newId,
                newName,
                excluded,
                level,
                codes,
                modalities,
                bodySites,
                text,
                series,
                images,
                uids,
                report,
                options);
    }
}
