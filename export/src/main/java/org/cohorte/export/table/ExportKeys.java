package org.cohorte.export.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The pseudonyms and shifts of dates of one export: HMAC-SHA-256 under a key of its own, which is made from its id and a secret
 * kept outside the database. They are the same each time the export is begun again, and tell nothing of those of another
 * export. For one thread.
 */
public final class ExportKeys {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int LENGTH = 26;
    private static final int FARTHEST = 180;

    private final Mac mac;

    /**
     * The keys of an export.
     *
     * @param secret of the installation
     */
    public ExportKeys(byte[] secret, UUID export) {
        this.mac = mac(mac(secret).doFinal(("export\n" + export).getBytes(UTF_8)));
    }

    private static Mac mac(byte[] key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HMAC-SHA-256", e);
        }
    }

    /** A patient in this export, in 26 letters and digits. */
    String patient(String pseudonym) {
        return digits("patient\n" + pseudonym);
    }

    /** A stay in this export. */
    String stay(int number) {
        return digits("stay\n" + number);
    }

    /** Days to add to every date of a patient: -{@value #FARTHEST} to {@value #FARTHEST}, never 0. */
    int shift(String pseudonym) {
        long drawn = ByteBuffer.wrap(mac.doFinal(("shift\n" + pseudonym).getBytes(UTF_8)))
                .getLong();
        int place = (int) Long.remainderUnsigned(drawn, 2L * FARTHEST);
        return place < FARTHEST ? place - FARTHEST : place - FARTHEST + 1;
    }

    private String digits(String text) {
        byte[] hash = Arrays.copyOf(mac.doFinal(text.getBytes(UTF_8)), 16);
        String digits = new BigInteger(1, hash).toString(32).toUpperCase(Locale.ROOT);
        return "0".repeat(LENGTH - digits.length()) + digits;
    }
}
