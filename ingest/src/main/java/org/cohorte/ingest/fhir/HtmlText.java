package org.cohorte.ingest.fhir;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the words out of HTML: block elements end a line, scripts, styles and comments are dropped. */
final class HtmlText {

    private static final Pattern DROPPED =
            Pattern.compile("(?is)<!--.*?-->|<(script|style|head|title)\\b.*?</\\1\\s*>");
    private static final Pattern BREAK =
            Pattern.compile("(?i)<(?:br|/p|/div|/li|/tr|/h[1-6]|/table|/ul|/ol|/dd|/dt|/section|/article|hr)\\b[^>]*>");
    private static final Pattern CELL = Pattern.compile("(?i)</t[dh]\\s*>");
    private static final Pattern TAG = Pattern.compile("<[a-zA-Z/!?][^>]*>");
    private static final Pattern ENTITY = Pattern.compile("&(#x?[0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});");
    private static final Pattern SPACES = Pattern.compile("[ \\t\\u00a0]+");
    private static final Pattern LINES = Pattern.compile(" ?\\R\\s*");

    private static final Map<String, String> ENTITIES = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", "\u00a0"),
            Map.entry("eacute", "é"),
            Map.entry("egrave", "è"),
            Map.entry("ecirc", "ê"),
            Map.entry("euml", "ë"),
            Map.entry("agrave", "à"),
            Map.entry("acirc", "â"),
            Map.entry("ccedil", "ç"),
            Map.entry("icirc", "î"),
            Map.entry("iuml", "ï"),
            Map.entry("ocirc", "ô"),
            Map.entry("ugrave", "ù"),
            Map.entry("ucirc", "û"),
            Map.entry("oelig", "œ"),
            Map.entry("Eacute", "É"),
            Map.entry("Agrave", "À"),
            Map.entry("deg", "°"),
            Map.entry("micro", "µ"),
            Map.entry("plusmn", "±"),
            Map.entry("le", "≤"),
            Map.entry("ge", "≥"),
            Map.entry("rsquo", "’"),
            Map.entry("laquo", "«"),
            Map.entry("raquo", "»"),
            Map.entry("ndash", "–"),
            Map.entry("mdash", "—"),
            Map.entry("hellip", "…"));

    private HtmlText() {}

    static String of(String html) {
        String text = DROPPED.matcher(html).replaceAll(" ");
        // Line ends of the source mean nothing in HTML.
        text = text.replaceAll("\\R", " ");
        text = BREAK.matcher(text).replaceAll("\n");
        text = CELL.matcher(text).replaceAll(" ");
        text = TAG.matcher(text).replaceAll("");
        text = ENTITY.matcher(text).replaceAll(m -> Matcher.quoteReplacement(entity(m.group(1))));
        text = SPACES.matcher(text).replaceAll(" ");
        return LINES.matcher(text).replaceAll("\n").strip();
    }

    private static String entity(String name) {
        if (name.startsWith("#")) {
            boolean hexadecimal = name.toLowerCase(Locale.ROOT).startsWith("#x");
            int point = Integer.parseInt(name.substring(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
            return Character.isValidCodePoint(point) ? Character.toString(point) : " ";
        }
        return ENTITIES.getOrDefault(name, "&" + name + ";");
    }
}
