package org.cohorte.e2e.proof;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The small vocabulary of the random documents: families of forms that are one word to a reader who minds neither
 * plural, feminine, accents nor case. Two families are two words, however alike they look.
 */
final class FrenchWords {

    static final List<List<String>> FAMILIES = List.of(
            List.of("diabète", "diabètes"),
            List.of("diabétique", "diabétiques"),
            List.of("insuline", "insulines"),
            List.of("hypertendu", "hypertendue", "hypertendus", "hypertendues"),
            List.of("chronique", "chroniques"),
            List.of("rénal", "rénale", "rénaux", "rénales"),
            List.of("rein", "reins"),
            List.of("insuffisance", "insuffisances"),
            List.of("fracture", "fractures"),
            List.of("douleur", "douleurs"),
            List.of("douloureux", "douloureuse", "douloureuses"),
            List.of("positif", "positive", "positifs", "positives"),
            List.of("normal", "normale", "normaux", "normales"),
            List.of("aigu", "aiguë", "aigus", "aiguës"),
            List.of("patient", "patiente", "patients", "patientes"),
            List.of("traitement", "traitements"),
            List.of("traité", "traitée", "traités", "traitées"),
            List.of("infection", "infections"),
            List.of("infectieux", "infectieuse", "infectieuses"),
            List.of("œdème", "œdèmes"),
            List.of("cœur", "cœurs"),
            List.of("metformine"),
            List.of("grossesse", "grossesses"),
            List.of("fémur", "fémurs"),
            List.of("ancien", "ancienne", "anciens", "anciennes"),
            List.of("hospitalisé", "hospitalisée", "hospitalisés", "hospitalisées"),
            List.of("asthme"),
            List.of("opéré", "opérée", "opérés", "opérées"));

    /**
     * Words without meaning of their own: written in the documents, never asked for. None of them denies; denials are written
     * by {@link RandomTexts#report}, so that what a text affirms is known.
     */
    static final List<String> FILLERS =
            List.of("de", "la", "le", "les", "du", "des", "et", "à", "en", "avec", "une", "un");

    /** Articles and pronouns that lose their vowel: {@code l'insuline} is {@code insuline}. */
    static final List<String> ELIDED = List.of("l", "d", "qu", "n", "s");

    private static final Map<String, String> FAMILY_OF_FORM = familyOfForm();

    private FrenchWords() {}

    private static Map<String, String> familyOfForm() {
        Map<String, String> families = new HashMap<>();
        for (List<String> family : FAMILIES) {
            String head = NaiveText.folded(family.getFirst());
            family.forEach(form -> families.put(NaiveText.folded(form), head));
        }
        return families;
    }

    /** The family of a folded form; a form outside the vocabulary is its own. */
    static String family(String foldedForm) {
        return FAMILY_OF_FORM.getOrDefault(foldedForm, foldedForm);
    }
}
