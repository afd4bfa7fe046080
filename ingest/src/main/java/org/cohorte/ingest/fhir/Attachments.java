package org.cohorte.ingest.fhir;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cohorte.ingest.report.Reason;
import org.cohorte.ingest.source.RefusedException;

/** Reads the text of FHIR attachments: plain text and HTML, in any charset they name. */
final class Attachments {

    private Attachments() {}

    /**
     * The text of the first attachment that has one; plain text is preferred to HTML.
     *
     * @throws RefusedException when an attachment is not base64
     */
    static Optional<String> text(List<Element> attachments) throws RefusedException {
        for (String type : List.of("text/plain", "text/html")) {
            for (Element attachment : attachments) {
                if (type(attachment).equals(type)) {
                    Optional<String> text = decode(attachment, type);
                    if (text.isPresent()) {
                        return text;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static String type(Element attachment) throws RefusedException {
        String full = attachment.text("contentType").orElse("text/plain").toLowerCase(Locale.ROOT);
        String plain = full.split(";", 2)[0].strip();
        return plain.equals("application/xhtml+xml") ? "text/html" : plain;
    }

    private static Optional<String> decode(Element attachment, String type) throws RefusedException {
        Optional<String> data = attachment.text("data");
        if (data.isEmpty()) {
            return Optional.empty();
        }
        byte[] bytes;
        try {
            bytes = Base64.getMimeDecoder().decode(data.get());
        } catch (IllegalArgumentException e) {
            throw new RefusedException(Reason.INVALID_VALUE, attachment.path("data"), "is not base64");
        }
        String text = new String(bytes, charset(attachment)).replace("\u0000", "");
        String words = type.equals("text/html") ? HtmlText.of(text) : text.strip();
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }

    private static Charset charset(Element attachment) throws RefusedException {
        String type = attachment.text("contentType").orElse("").toLowerCase(Locale.ROOT);
        int at = type.indexOf("charset=");
        if (at < 0) {
            return StandardCharsets.UTF_8;
        }
        String name =
                type.substring(at + "charset=".length()).split("[;\\s]", 2)[0].replace("\"", "");
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new RefusedException(
                    Reason.INVALID_VALUE, attachment.path("contentType"), "names a charset that does not exist");
        }
    }
}
