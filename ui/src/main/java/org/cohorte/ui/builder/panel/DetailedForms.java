package org.cohorte.ui.builder.panel;

import java.util.List;
import java.util.Optional;
import org.cohorte.query.criteria.FormCriterion;
import org.cohorte.query.criteria.ImagingCriterion;
import org.cohorte.query.criteria.MicrobiologyCriterion;
import org.cohorte.query.criteria.OtherCriterion;
import org.cohorte.ui.builder.model.Nodes.Kind;
import org.cohorte.ui.builder.picker.Systems;
import org.cohorte.ui.parts.Segments;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** Forms of microbiology, imaging, filled forms and other coded events. */
final class DetailedForms {

    private DetailedForms() {}

    /** Microbiology: organism, sample, antibiotics and what they did. */
    static final class Microbiology extends EventForm<MicrobiologyCriterion> {
        private final CodesPart organisms;
        private final ChoicesPart samples;
        private final CodesPart antibiotics;
        private final PicksPart<MicrobiologyCriterion.Susceptibility> results;

        Microbiology(FormContext context, MicrobiologyCriterion node) {
            super(context, node);
            Texts texts = context.texts();
            organisms = part(new CodesPart(context, Kind.MICROBIOLOGY, changed("")));
            samples =
                    part(new ChoicesPart("samples", texts.get("microbiology.samples"), List.of(), texts, changed("")));
            antibiotics = part(new CodesPart(
                    context,
                    "antibiotics",
                    texts.get("microbiology.antibiotics"),
                    List.of("atc", "loinc"),
                    changed("")));
            results = part(new PicksPart<>(
                    "results",
                    texts.get("microbiology.results"),
                    MicrobiologyCriterion.Susceptibility.class,
                    texts,
                    changed("")));
            addOptions("date.MICROBIOLOGY", true);
            write(node);
        }

        @Override
        MicrobiologyCriterion read() {
            return new MicrobiologyCriterion(
                    node().id(),
                    node().name(),
                    node().exclude(),
                    organisms.codes(),
                    samples.values(),
                    antibiotics.codes(),
                    results.values(),
                    readOptions());
        }

        @Override
        void write(MicrobiologyCriterion node) {
            organisms.show(node.codes());
            samples.show(node.samples());
            antibiotics.show(node.antibiotics());
            results.show(node.results());
            writeOptions(node.options());
        }
    }

    /** Imaging: studies or series. */
    static final class Imaging extends EventForm<ImagingCriterion> {
        private static final List<String> MODALITIES =
                List.of("CT", "MR", "US", "CR", "DX", "MG", "XA", "RF", "NM", "PT", "OT");

        private final Segments<ImagingCriterion.Level> level;
        private final CodesPart codes;
        private final ChoicesPart modalities;
        private final ChoicesPart sites;
        private final WordsPart words;
        private final CountPart series;
        private final CountPart images;
        private final ChoicesPart uids;
        private final Segments<Optional<Boolean>> report;
        private transient ImagingCriterion.Level chosen = ImagingCriterion.Level.STUDY;
        private transient Optional<Boolean> reported = Optional.empty();

        Imaging(FormContext context, ImagingCriterion node) {
            super(context, node);
            Texts texts = context.texts();
            level = new Segments<>(texts.get("imaging.level"), value -> {
                chosen = value;
                changed("").run();
            });
            List.of(ImagingCriterion.Level.values()).forEach(value -> level.with(value, texts.name(value)));
            add(Tags.div("fld", Tags.text("lbl", texts.get("imaging.level")), Tags.div("row", level)));
            modalities = part(
                    new ChoicesPart("modalities", texts.get("imaging.modalities"), MODALITIES, texts, changed("")));
            sites = part(new ChoicesPart("bodySites", texts.get("imaging.bodySites"), List.of(), texts, changed("")));
            words = part(new WordsPart(texts.get("imaging.text"), texts, changed("text")));
            codes = part(new CodesPart(context, Kind.IMAGING, changed("")));
            addOptions("date.IMAGING", true);
            series = part(new CountPart("series", texts.get("imaging.series"), texts, changed("series")));
            images = part(new CountPart("images", texts.get("imaging.images"), texts, changed("images")));
            report = new Segments<>(texts.get("imaging.report"), value -> {
                reported = value;
                changed("").run();
            });
            report.with(Optional.empty(), texts.get("options.any"))
                    .with(Optional.of(true), texts.get("stay.died.yes"))
                    .with(Optional.of(false), texts.get("stay.died.no"));
            add(Tags.div("fld", Tags.text("lbl", texts.get("imaging.report")), Tags.div("row", report)));
            uids = part(new ChoicesPart("uids", texts.get("imaging.uids"), List.of(), texts, changed("")));
            write(node);
        }

        @Override
        ImagingCriterion read() {
            return new ImagingCriterion(
                    node().id(),
                    node().name(),
                    node().exclude(),
                    chosen,
                    codes.codes(),
                    modalities.values(),
                    sites.values(),
                    words.text(),
                    series.range(),
                    images.range(),
                    uids.values(),
                    reported,
                    readOptions());
        }

        @Override
        void write(ImagingCriterion node) {
            chosen = node.level();
            level.setValue(chosen);
            codes.show(node.codes());
            modalities.show(node.modalities());
            sites.show(node.bodySites());
            words.show(node.text());
            series.show(node.series());
            images.show(node.images());
            uids.show(node.uids());
            reported = node.report();
            report.setValue(reported);
            writeOptions(node.options());
        }
    }

    /** Forms that were filled in: form or questions, and conditions on answers. */
    static final class Filled extends EventForm<FormCriterion> {
        private final CodesPart codes;
        private final AnswersPart answers;

        Filled(FormContext context, FormCriterion node) {
            super(context, node);
            codes = part(new CodesPart(context, Kind.FORM, changed("")));
            answers = part(new AnswersPart(context, changed("answers")));
            addOptions("date.FORM", true);
            write(node);
        }

        @Override
        FormCriterion read() {
            return new FormCriterion(
                    node().id(), node().name(), node().exclude(), codes.codes(), answers.answers(), readOptions());
        }

        @Override
        void write(FormCriterion node) {
            codes.show(node.codes());
            answers.show(node.answers());
            writeOptions(node.options());
        }
    }

    /** Other coded events: kind, code, value. */
    static final class Other extends EventForm<OtherCriterion> {
        private final PicksPart<OtherCriterion.Kind> kinds;
        private final CodesPart codes;
        private final ValuePart value;
        private final CodesPart valueCodes;
        private final WordsPart words;

        Other(FormContext context, OtherCriterion node) {
            super(context, node);
            Texts texts = context.texts();
            kinds = part(
                    new PicksPart<>("kinds", texts.get("other.kinds"), OtherCriterion.Kind.class, texts, changed("")));
            codes = part(new CodesPart(context, Kind.OTHER, changed("")));
            value = part(new ValuePart("value", texts.get("value"), UnitNames.ANY, texts, changed("value")));
            valueCodes = part(new CodesPart(
                    context, "valueCodes", texts.get("other.valueCodes"), Systems.of(Kind.OTHER), changed("")));
            words = part(new WordsPart(texts.get("other.text"), texts, changed("text")));
            addOptions("date.OTHER", true);
            write(node);
        }

        @Override
        OtherCriterion read() {
            return new OtherCriterion(
                    node().id(),
                    node().name(),
                    node().exclude(),
                    kinds.values(),
                    codes.codes(),
                    value.condition(),
                    valueCodes.codes(),
                    words.text(),
                    readOptions());
        }

        @Override
        void write(OtherCriterion node) {
            kinds.show(node.kinds());
            codes.show(node.codes());
            value.show(node.value());
            valueCodes.show(node.valueCodes());
            words.show(node.text());
            writeOptions(node.options());
        }
    }
}
