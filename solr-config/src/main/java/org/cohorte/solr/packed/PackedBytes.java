package org.cohorte.solr.packed;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that grow; to be used again, by one thread at a time. */
public final class PackedBytes {

    private static final int LOW = 0x7f;
    private static final int MORE = 0x80;
    private static final int STEP = 7;

    private byte[] bytes = new byte[1 << 12];
    private int length;

    void reset() {
        length = 0;
    }

    void vInt(int value) {
        room(Integer.BYTES + 1);
        int rest = value;
        while ((rest & ~LOW) != 0) {
            bytes[length++] = (byte) ((rest & LOW) | MORE);
            rest >>>= STEP;
        }
        bytes[length++] = (byte) rest;
    }

    /** Small numbers are short, negative ones too. */
    void zInt(int value) {
        vInt((value >> (Integer.SIZE - 1)) ^ (value << 1));
    }

    /** Eight bytes, the lowest first. */
    void fixed(long value) {
        room(Long.BYTES);
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            bytes[length++] = (byte) (value >>> shift);
        }
    }

    void string(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        vInt(utf8.length);
        room(utf8.length);
        System.arraycopy(utf8, 0, bytes, length, utf8.length);
        length += utf8.length;
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }
}
