package org.cohorte.ui.cohorts;

import org.cohorte.query.patients.Sampling;
import org.cohorte.ui.text.Texts;

/** How a sample was drawn, in words. */
public final class SampleWords {

    private SampleWords() {}

    /** "5 % au hasard, stratifié par sexe et âge, graine 42": enough to draw the same again. */
    public static String of(Sampling sampling, Texts texts) {
        String size = sampling.percent()
                .map(percent -> texts.get("sample.percent", texts.formats().number(percent)))
                .orElseGet(() -> texts.count("sample.count", sampling.count().orElse(0)));
        String manner = texts.get(sampling.stratified() ? "sample.stratified" : "sample.simple");
        // the seed is a name, not a quantity: written without separators, to be copied
        return size + ", " + manner + ", " + texts.get("sample.seed", String.valueOf(sampling.seed()));
    }
}
