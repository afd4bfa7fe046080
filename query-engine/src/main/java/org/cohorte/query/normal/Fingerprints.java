package org.cohorte.query.normal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.json.RequestJson;
import org.cohorte.query.units.Units;

/** Short names of requests by their meaning. */
public final class Fingerprints {

    private final Normalizer normalizer;
    private final RequestJson json = new RequestJson();

    public Fingerprints(Units units) {
        this.normalizer = new Normalizer(units);
    }

    /** SHA-256 of the normal form, 64 hexadecimal digits: the same for requests that differ in ids, names or order alone. */
    public String of(Request request) {
        byte[] form = json.write(normalizer.normalize(request)).getBytes(StandardCharsets.UTF_8);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(form));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
