package org.cohorte.registry.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes pseudonyms: the first 128 bits of an HMAC-SHA-256 of the source identifier, in base 32. Without the key, which is kept
 * outside the database, a pseudonym can neither be undone nor recognised by trying identifiers.
 */
public final class Pseudonyms {

    private static final int LENGTH = 26;

    private final SecretKeySpec key;

    /** Makes them with this key, of 32 bytes. */
    public Pseudonyms(byte[] key) {
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    /** 26 letters and digits. */
    public String of(String sourceId) {
        byte[] digest = hash("patient\n" + sourceId);
        String digits =
                new BigInteger(1, Arrays.copyOf(digest, 16)).toString(32).toUpperCase(Locale.ROOT);
        return "0".repeat(LENGTH - digits.length()) + digits;
    }

    /** What tells this key from another, without telling the key. */
    public String keyCheck() {
        return HexFormat.of().formatHex(hash("key check"), 0, 8);
    }

    private byte[] hash(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HMAC-SHA-256", e);
        }
    }
}
