package org.cohorte.query.concepts;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.cohorte.query.criteria.Code;
import org.cohorte.query.scope.Scope;

/** Finds codes by words, by prefix and by the tree, with the number of patients of the scope for each. */
public interface ConceptSearch {

    /**
     * Codes whose names or synonyms, in French or English, hold every word (accents, case and endings do not matter; the last
     * word may be unfinished), or whose code begins with the text, with or without its point. This very code first, then
     * codes that begin so, names that are so, names that begin so, and other names, the shortest first.
     *
     * @param systems short names of the code systems to look in
     */
    List<Concept> search(String text, Collection<String> systems, int limit, Scope scope);

    /** Short names, or URIs, of the systems that the index has codes of. */
    List<String> systems();

    /** Codes right below this one, in the order of the nomenclature. */
    List<Concept> children(Code parent, Scope scope);

    /** The top codes of a system. */
    List<Concept> roots(String system, Scope scope);

    /** From the root of its system down to the code's parent. */
    List<Concept> path(Code code, Scope scope);

    /** Kinds of the events of the scope's patients that bear the code or one below it, as the index writes them, the commonest first. */
    List<String> kinds(Code code, Scope scope);

    /** Labels of codes, without figures; unknown codes are absent from the answer. */
    Map<Code, Concept> describe(Collection<Code> codes);
}
