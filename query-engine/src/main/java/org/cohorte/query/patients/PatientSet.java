package org.cohorte.query.patients;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.InvalidRoaringFormat;
import org.roaringbitmap.RoaringBitmap;

/**
 * Patients by their dense numbers, as a compressed bitmap: some bits a patient, never a list. Does not change once made. It
 * says nothing of who may see them: whoever reads with it also gives a scope.
 */
public final class PatientSet {

    private static final PatientSet NONE = new PatientSet(new RoaringBitmap());

    private final RoaringBitmap numbers;

    private PatientSet(RoaringBitmap numbers) {
        this.numbers = numbers;
    }

    public static PatientSet none() {
        return NONE;
    }

    /** Those with these numbers. */
    public static PatientSet of(int... numbers) {
        return new PatientSet(RoaringBitmap.bitmapOf(numbers));
    }

    /** Those with these numbers, in any order. */
    public static PatientSet of(IntStream numbers) {
        RoaringBitmap bitmap = new RoaringBitmap();
        numbers.forEach(bitmap::add);
        return new PatientSet(bitmap);
    }

    /**
     * Reads the portable format of 32-bit RoaringBitmaps.
     *
     * @throws IllegalArgumentException when the bytes are none, or more than one
     */
    public static PatientSet ofBytes(byte[] bytes) {
        RoaringBitmap bitmap = new RoaringBitmap();
        try {
            bitmap.deserialize(ByteBuffer.wrap(bytes));
        } catch (IOException | InvalidRoaringFormat | IndexOutOfBoundsException | BufferUnderflowException e) {
            throw new IllegalArgumentException("not a set of patients: " + e.getMessage(), e);
        }
        if (bitmap.serializedSizeInBytes() != bytes.length) {
            throw new IllegalArgumentException(
                    "not a set of patients: " + bytes.length + " bytes for one of " + bitmap.serializedSizeInBytes());
        }
        return new PatientSet(bitmap);
    }

    /** In the portable format. */
    public byte[] toBytes() {
        RoaringBitmap compact = numbers.clone();
        compact.runOptimize();
        ByteBuffer buffer = ByteBuffer.allocate(compact.serializedSizeInBytes());
        compact.serialize(buffer);
        return buffer.array();
    }

    /** The query that finds them in Solr. */
    public String toQuery() {
        return "{!members}" + (isEmpty() ? "" : Base64.getEncoder().encodeToString(toBytes()));
    }

    public int size() {
        return numbers.getCardinality();
    }

    public boolean isEmpty() {
        return numbers.isEmpty();
    }

    public boolean contains(int number) {
        return numbers.contains(number);
    }

    /** Those of both. */
    public PatientSet and(PatientSet other) {
        return new PatientSet(RoaringBitmap.and(numbers, other.numbers));
    }

    /** Those of either. */
    public PatientSet or(PatientSet other) {
        return new PatientSet(RoaringBitmap.or(numbers, other.numbers));
    }

    /** These but those of the other. */
    public PatientSet without(PatientSet other) {
        return new PatientSet(RoaringBitmap.andNot(numbers, other.numbers));
    }

    /** The numbers, ascending. */
    public IntStream numbers() {
        return numbers.stream();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PatientSet that && numbers.equals(that.numbers);
    }

    @Override
    public int hashCode() {
        return numbers.hashCode();
    }

    @Override
    public String toString() {
        return size() + " patients";
    }
}
