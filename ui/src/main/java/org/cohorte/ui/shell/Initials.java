package org.cohorte.ui.shell;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What stands for a person where there is no room for the name. */
public final class Initials {

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Set<String> TITLES = Set.of("Dr", "Pr", "M", "Mme");

    private Initials() {}

    /** First letters of the first two names, titles aside. */
    public static String of(String name) {
        String initials = WORD.matcher(name)
                .results()
                .map(MatchResult::group)
                .filter(word -> !TITLES.contains(word))
                .limit(2)
                .map(word -> Character.toString(Character.toUpperCase(word.codePointAt(0))))
                .collect(Collectors.joining());
        return initials.isEmpty() ? "?" : initials;
    }
}
