package org.cohorte.ingest.mentions;

import org.cohorte.solr.mentions.Reason;

/** "Embolie pulmonaire ?": what is asked is supposed. */
final class Questions {

    private Questions() {}

    static void mark(Sentence sentence) {
        for (int i = 1; i < sentence.size(); i++) {
            if (sentence.form(i).equals("?") && !sentence.form(i + 1).equals("oui")) {
                Backward.markNouns(sentence, i, isChoice(sentence, i), Reason.HYPOTHESIS);
            }
        }
    }

    /** "EP, pneumopathie ou OAP ?" */
    private static boolean isChoice(Sentence sentence, int at) {
        for (int i = at - 1; i >= Math.max(0, at - 7); i--) {
            if (Grammar.CHOICES.contains(sentence.form(i)) || sentence.form(i).equals("vs")) {
                return true;
            }
        }
        return false;
    }
}
