package org.cohorte.query.json;

import org.cohorte.query.criteria.Answer;
import org.cohorte.query.criteria.Code;
import org.cohorte.query.criteria.CountRange;
import org.cohorte.query.criteria.DocumentCriterion;
import org.cohorte.query.criteria.FormCriterion;
import org.cohorte.query.criteria.ImagingCriterion;
import org.cohorte.query.criteria.Limits;
import org.cohorte.query.criteria.MicrobiologyCriterion;
import org.cohorte.query.criteria.OtherCriterion;

/** Reads criteria that have more to say than codes. */
final class DetailedReader {

    private DetailedReader() {}

    static MicrobiologyCriterion microbiology(Named named, Members members) {
        return new MicrobiologyCriterion(
                named.id(),
                named.name(),
                named.exclude(),
                CodedReader.codes(members),
                CodedReader.values(members, "samples"),
                CodedReader.codes(members, "antibiotics"),
                members.words("results", MicrobiologyCriterion.Susceptibility.class),
                OptionsReader.options(members));
    }

    static ImagingCriterion imaging(Named named, Members members) {
        return new ImagingCriterion(
                named.id(),
                named.name(),
                named.exclude(),
                members.word("level", ImagingCriterion.Level.class).orElse(ImagingCriterion.Level.STUDY),
                CodedReader.codes(members),
                CodedReader.values(members, "modalities"),
                CodedReader.values(members, "bodySites"),
                members.text("text", Limits.TEXT_LENGTH).orElse(""),
                new CountRange(members.integer("seriesMin"), members.integer("seriesMax")),
                new CountRange(members.integer("imagesMin"), members.integer("imagesMax")),
                CodedReader.values(members, "uids"),
                members.optionalFlag("report"),
                OptionsReader.options(members));
    }

    static DocumentCriterion document(Named named, Members members) {
        return new DocumentCriterion(
                named.id(),
                named.name(),
                named.exclude(),
                members.text("text", Limits.TEXT_LENGTH).orElse(""),
                members.word("where", DocumentCriterion.Where.class).orElse(DocumentCriterion.Where.TITLE_OR_BODY),
                members.word("mention", DocumentCriterion.Mention.class).orElse(DocumentCriterion.Mention.ANY),
                CodedReader.values(members, "types"),
                members.words("statuses", DocumentCriterion.Status.class),
                OptionsReader.options(members));
    }

    static FormCriterion form(Named named, Members members) {
        return new FormCriterion(
                named.id(),
                named.name(),
                named.exclude(),
                CodedReader.codes(members),
                members.objects("answers", Limits.ANSWERS).stream()
                        .map(DetailedReader::answer)
                        .toList(),
                OptionsReader.options(members));
    }

    private static Answer answer(Members members) {
        members.require("question");
        Answer read = new Answer(
                members.object("question").map(CodedReader::code).orElseGet(() -> new Code("", "")),
                members.optionalFlag("yes"),
                CodedReader.codes(members),
                members.object("value").map(CodedReader::value),
                members.object("date").map(OptionsReader::dates),
                members.text("text", Limits.TEXT_LENGTH));
        members.refuseOthers();
        return read;
    }

    static OtherCriterion other(Named named, Members members) {
        return new OtherCriterion(
                named.id(),
                named.name(),
                named.exclude(),
                members.words("kinds", OtherCriterion.Kind.class),
                CodedReader.codes(members),
                members.object("value").map(CodedReader::value),
                CodedReader.codes(members, "valueCodes"),
                members.text("text", Limits.TEXT_LENGTH).orElse(""),
                OptionsReader.options(members));
    }
}
