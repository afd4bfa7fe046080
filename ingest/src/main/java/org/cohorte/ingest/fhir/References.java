package org.cohorte.ingest.fhir;

import java.util.Optional;
import org.cohorte.ingest.report.Reason;
import org.cohorte.ingest.source.RefusedException;

/** Reads references to other resources. */
final class References {

    private References() {}

    /**
     * Identifier of the resource that an element refers to: {@code Patient/1}, {@code http://server/fhir/Patient/1},
     * {@code Patient/1/_history/2} and {@code urn:uuid:1} all give their identifier; a search such as
     * {@code Location?identifier=system|value} gives everything behind the type.
     *
     * @throws RefusedException when it refers to a resource of another type
     */
    static Optional<String> id(Element parent, String child, String type) throws RefusedException {
        Optional<Element> reference = parent.child(child);
        return reference.isEmpty() ? Optional.empty() : id(reference.get(), type);
    }

    static String requiredId(Element parent, String child, String type) throws RefusedException {
        Element reference = parent.required(child);
        return id(reference, type).orElseThrow(() -> reference.missing("reference"));
    }

    /** The reference that this element itself is; an identifier instead of a reference gives {@code ?identifier=…}. */
    static Optional<String> id(Element reference, String type) throws RefusedException {
        Optional<String> text = reference.text("reference");
        if (text.isPresent()) {
            return Optional.of(parse(text.get(), type, reference));
        }
        Optional<Element> identifier = reference.child("identifier");
        if (identifier.isEmpty()) {
            return Optional.empty();
        }
        return search(identifier.get());
    }

    /** An identifier of a resource, as references by search write it. */
    static Optional<String> search(Element identifier) throws RefusedException {
        Optional<String> value = identifier.text("value");
        String system = identifier.text("system").orElse("");
        return value.map(v -> "?identifier=" + (system.isEmpty() ? v : system + "|" + v));
    }

    private static String parse(String text, String type, Element reference) throws RefusedException {
        return isPlain(text, type) ? text.substring(type.length() + 1) : parse(text, type, reference.path("reference"));
    }

    /** The type, a slash and an identifier, as nearly all references are. */
    private static boolean isPlain(String text, String type) {
        int slash = type.length();
        return text.startsWith(type)
                && text.length() > slash + 1
                && text.charAt(slash) == '/'
                && text.indexOf('/', slash + 1) < 0
                && text.indexOf('?') < 0;
    }

    private static String parse(String text, String type, String path) throws RefusedException {
        if (text.startsWith("urn:uuid:") || text.startsWith("urn:oid:")) {
            return text.substring(text.indexOf(':', 4) + 1);
        }
        if (text.startsWith("#")) {
            return text;
        }
        int search = text.indexOf('?');
        if (search >= 0) {
            checkType(text.substring(0, search), type, path);
            return text.substring(search);
        }
        String[] parts = text.split("/", -1);
        int last = parts.length - 1;
        if (last >= 3 && parts[last - 1].equals("_history")) {
            last -= 2;
        }
        if (last < 1 || parts[last].isEmpty()) {
            throw new RefusedException(Reason.INVALID_VALUE, path, "is no reference to a " + type);
        }
        checkType(parts[last - 1], type, path);
        return parts[last];
    }

    private static void checkType(String found, String type, String path) throws RefusedException {
        if (!found.equals(type)) {
            throw new RefusedException(Reason.INVALID_VALUE, path, "refers to another type than " + type);
        }
    }
}
