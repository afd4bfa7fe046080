package org.cohorte.query.solr;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Cursors as callers hold them. A mark of Solr tells the identifier of the last record read, which a pseudonymised user must
 * not learn, and would be taken from anybody; so that cursors are sealed, for one list, under a key that this process
 * drew. They end with it.
 */
final class Cursors {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BITS = 256;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final char BETWEEN = ' ';

    private final SecureRandom random = new SecureRandom();
    private final SecretKey key;

    Cursors() {
        try {
            KeyGenerator generator = KeyGenerator.getInstance("AES");
            generator.init(KEY_BITS, random);
            key = generator.generateKey();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Where a list goes on.
     *
     * @param seen lines before it
     * @param mark of Solr
     */
    record Position(long seen, String mark) {}

    String seal(Position position, String list) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] text = (position.seen() + String.valueOf(BETWEEN) + position.mark()).getBytes(StandardCharsets.UTF_8);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, list).doFinal(text);
            byte[] cursor = ByteBuffer.allocate(NONCE + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws IllegalArgumentException when it is none of ours, or one of another list */
    Position open(String cursor, String list) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            byte[] nonce = Arrays.copyOf(bytes, NONCE);
            int sealed = Math.max(0, bytes.length - NONCE);
            byte[] text = cipher(Cipher.DECRYPT_MODE, nonce, list).doFinal(bytes, bytes.length - sealed, sealed);
            return position(new String(text, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException("the list cannot go on from there: the cursor is none of it", e);
        }
    }

    private static Position position(String text) {
        int between = text.indexOf(BETWEEN);
        return new Position(Long.parseLong(text.substring(0, between)), text.substring(between + 1));
    }

    private Cipher cipher(int mode, byte[] nonce, String list) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(list.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
