package org.cohorte.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Held to the JDK's own decoder. */
class Utf8Test {

    /** Every two bytes, and every three that begin with one of three or four, behind some letters. */
    @Test
    void tellsOfShortBytesWhatTheDecoderTells() {
        for (int first = 0; first < 256; first++) {
            for (int second = 0; second < 256; second++) {
                same(bytes('a', first, second));
                for (int third = 0x7f; first >= 0xe0 && third <= 0xc0; third++) {
                    same(bytes('a', 'b', first, second, third));
                    same(bytes(first, second, third, 0x80));
                }
            }
        }
    }

    @Test
    void tellsOfTextsWhatTheDecoderTells() {
        Random random = new Random(7);
        byte[] text = "Fièvre à 38,5 °C, œdème \uD83D\uDE00 日本 et rien d'autre"
                .repeat(3)
                .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 20_000; i++) {
            byte[] some = Arrays.copyOf(text, random.nextInt(text.length));
            if (some.length > 0 && random.nextBoolean()) {
                some[random.nextInt(some.length)] = (byte) random.nextInt(256);
            }
            same(some);
        }
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static void same(byte[] bytes) {
        assertThat(Utf8.isValid(bytes)).as(() -> Arrays.toString(bytes)).isEqualTo(isDecoded(bytes));
    }

    private static boolean isDecoded(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
