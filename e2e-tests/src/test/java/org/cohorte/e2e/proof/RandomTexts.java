package org.cohorte.e2e.proof;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** French words in a row, and conditions on them. */
final class RandomTexts {

    private static final int FEW_FAMILIES = 10;
    private static final int SHORTEST_PREFIX = 3;

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
            text.append(dice.pick(" ", " ", " ", " ", ", ", ". ", "\n", " : ", " - ", "-", "\u00a0", " ; 12 mg ", "/"));
        }
        return text.toString();
    }

    /**
     * A text some of whose sentences deny, suppose or plan all that follows their first words. {@link NaiveText#affirmed} knows
     * these sentences by those words alone.
     */
    String report(int min, int max) {
        StringBuilder text = new StringBuilder();
        int sentences = dice.between(1, 4);
        for (int i = 0; i < sentences; i++) {
            text.append(text(Math.max(1, min / sentences), Math.max(1, max / sentences))
                            .strip())
                    .append(".\n\n");
            if (dice.chance(40)) {
                text.append(dice.pick(NaiveText.DENIALS)).append(' ').append(form());
                text.append(dice.chance(50) ? " ou de " + form() : "").append(".\n\n");
            }
        }
        return text.toString();
    }

    /** A condition that a document may meet. */
    String query() {
        return query(2);
    }

    private String query(int depth) {
        return switch (dice.between(0, depth > 0 ? 9 : 5)) {
            case 0, 1, 2 -> dressed(form());
            case 3 -> phrase(dice.between(2, 3));
            case 4 -> prefix();
            case 5 -> near();
            case 6 -> joined(dice.pick(" OR ", " OU "), depth);
            case 7 -> form() + dice.pick(" -", " \u2212", " NOT ", " SAUF ") + group(depth);
            case 8 -> "-" + group(depth);
            default -> joined(dice.pick(" ", " AND ", " ET "), depth);
        };
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

    /** Two operands without a family in common: what a word beside itself means is not written anywhere. */
    private String near() {
        List<List<String>> families = dice.some(likelyFamilies(), 4, 4);
        boolean prefixes = dice.chance(30);
        return operand(families.subList(0, 2), prefixes)
                + " near/" + dice.between(0, 4) + " "
                + operand(families.subList(2, 4), prefixes);
    }

    /** The engine refuses a phrase beside the beginning of a word: one or the other. */
    private String operand(List<List<String>> families, boolean prefixes) {
        String one = dice.pick(families.getFirst());
        String other = dice.pick(families.getLast());
        return switch (dice.between(0, 6)) {
            case 0, 1 -> prefixes ? prefix(families.getFirst()) : '"' + one + " " + other + '"';
            case 2 -> "(" + one + " OR " + other + ")";
            default -> dressed(one);
        };
    }

    private String phrase(int words) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < words; i++) {
            boolean filler = i > 0 && dice.chance(25);
            parts.add(filler ? dice.pick(FrenchWords.FILLERS) : dice.chance(15) ? prefix() : dressed(form()));
        }
        return '"' + String.join(" ", parts) + '"';
    }

    private String prefix() {
        return prefix(dice.pick(likelyFamilies()));
    }

    /** The beginning of every form of a family, so that it makes no difference which of them is meant. */
    private String prefix(List<String> family) {
        String first = NaiveText.folded(family.getFirst());
        int common = first.length();
        for (String form : family) {
            while (!NaiveText.folded(form).startsWith(first.substring(0, common))) {
                common--;
            }
        }
        return first.substring(0, Math.max(SHORTEST_PREFIX, Math.min(common, dice.between(SHORTEST_PREFIX, 10)))) + "*";
    }

    private String form() {
        return dice.pick(dice.pick(likelyFamilies()));
    }

    /** Some families far more often than others, so that conditions are met. */
    private List<List<String>> likelyFamilies() {
        List<List<String>> all = FrenchWords.FAMILIES;
        return dice.chance(70) ? all.subList(0, FEW_FAMILIES) : all;
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
        boolean vowel = "aeiou".contains(NaiveText.folded(form).substring(0, 1));
        return vowel ? dice.pick(FrenchWords.ELIDED) + dice.pick("'", "\u2019") + form : form;
    }
}
