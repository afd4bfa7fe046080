package org.cohorte.e2e.proof;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** French words in a row, and conditions on them. */
final class RandomTexts {

    private static final int FEW_FAMILIES = 10;

    private final Dice dice;

    RandomTexts(Dice dice) {
        this.dice = dice;
    }

    /** So many words, vocabulary and fillers, dressed as people type. */
    String text(int min, int max) {
        StringBuilder text = new StringBuilder();
        int count = dice.between(min, max);
        for (int i = 0; i < count; i++) {
            text.append(dice.chance(30) ? dice.pick(FrenchWords.FILLERS) : dressed(form()));
            text.append(dice.pick(" ", " ", " ", " ", ", ", ". ", "\n", " : ", " - ", "\u00a0"));
        }
        return text.toString();
    }

    /** A condition that a document may meet. */
    String query() {
        return query(2);
    }

    private String query(int depth) {
        return switch (dice.between(0, depth > 0 ? 9 : 5)) {
            case 0, 1, 2 -> form();
            case 3 -> '"' + dressed(form()) + " " + form() + '"';
            case 4 -> prefix();
            case 5 -> near();
            case 6 -> joined(" OR ", depth);
            case 7 -> form() + " -" + group(depth);
            case 8 -> "-" + group(depth);
            default -> joined(" ", depth);
        };
    }

    private String near() {
        String one = form();
        String other = form();
        while (FrenchWords.family(NaiveText.folded(one)).equals(FrenchWords.family(NaiveText.folded(other)))) {
            other = form();
        }
        return one + " near/" + dice.between(0, 4) + " " + other;
    }

    private String joined(String by, int depth) {
        List<String> parts = new ArrayList<>();
        int count = dice.between(2, 3);
        for (int i = 0; i < count; i++) {
            parts.add(group(depth));
        }
        return String.join(by, parts);
    }

    private String group(int depth) {
        return dice.chance(50) ? form() : "(" + query(depth - 1) + ")";
    }

    private String prefix() {
        String form = form();
        return form.substring(0, Math.min(form.length(), dice.between(3, 8))) + "*";
    }

    /** A form of the vocabulary, some families far more often than others, so that conditions are met. */
    private String form() {
        List<List<String>> families = FrenchWords.FAMILIES;
        int last = dice.chance(70) ? FEW_FAMILIES : families.size();
        return dice.pick(families.get(dice.between(0, last - 1)));
    }

    private String dressed(String form) {
        return switch (dice.between(0, 9)) {
            case 0 -> form.toUpperCase(Locale.FRENCH);
            case 1 -> Normalizer.normalize(form, Normalizer.Form.NFD);
            case 2 -> elided(form);
            case 3 -> form.substring(0, 1).toUpperCase(Locale.FRENCH) + form.substring(1);
            case 4 -> NaiveText.folded(form);
            default -> form;
        };
    }

    private String elided(String form) {
        boolean vowel = "aeiouœ".contains(NaiveText.folded(form).substring(0, 1)) || form.startsWith("œ");
        return vowel ? dice.pick(FrenchWords.ELIDED) + dice.pick("'", "\u2019") + form : form;
    }
}
