package org.cohorte.solr.packed;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that grow, for one thread at a time. */
public final class PackedBytes {

    static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    static final int LOW = 0x7f;
    private static final int MORE = 0x80;
    static final int STEP = 7;

    private byte[] bytes;
    private int length;

    /** @param room bytes that are expected */
    public PackedBytes(int room) {
        bytes = new byte[room];
    }

    void reset() {
        length = 0;
    }

    int length() {
        return length;
    }

    void append(PackedBytes others) {
        room(others.length);
        System.arraycopy(others.bytes, 0, bytes, length, others.length);
        length += others.length;
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
        LONGS.set(bytes, length, value);
        length += Long.BYTES;
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

    /** A hash of what was written since there were so many bytes: MurmurHash3 with one 64-bit state (A. Appleby, public domain). */
    long hash(int from) {
        long hash = (long) length - from;
        int at = from;
        for (; at + Long.BYTES <= length; at += Long.BYTES) {
            hash = step(hash, (long) LONGS.get(bytes, at));
        }
        long rest = 0;
        for (; at < length; at++) {
            rest = rest << Byte.SIZE | (bytes[at] & 0xff);
        }
        return mixed(step(hash, rest));
    }

    private static long step(long hash, long word) {
        long scattered = Long.rotateLeft(word * 0x87c37b91114253d5L, 31) * 0x4cf5ad432745937fL;
        return Long.rotateLeft(hash ^ scattered, 27) * 5 + 0x52dce729;
    }

    /** Its end: each bit of the hash turns on all bits of what comes in. */
    public static long mixed(long hash) {
        long h = hash;
        h = (h ^ (h >>> 33)) * 0xff51afd7ed558ccdL;
        h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return h ^ (h >>> 33);
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }
}
