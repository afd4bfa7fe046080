package org.cohorte.query.patients;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a sample is drawn: so many patients, or a share of them, by chance from a seed. The same set, sampling and seed give the
 * same sample, on any number of shards.
 *
 * @param count      patients wanted; either this or the share
 * @param percent    share wanted, above 0 and below 100, with at most two decimals
 * @param seed       of chance
 * @param stratified whether each sex and class of age gets its due part (largest remainders)
 */
public record Sampling(OptionalInt count, Optional<BigDecimal> percent, long seed, boolean stratified) {

    public Sampling {
        Objects.requireNonNull(percent);
        if (count.isPresent() == percent.isPresent()) {
            throw new IllegalArgumentException("a sample is so many patients, or a share of them: give one of the two");
        }
        if (count.isPresent() && count.getAsInt() < 1) {
            throw new IllegalArgumentException("a sample holds one patient or more, not " + count.getAsInt());
        }
        percent.ifPresent(Sampling::check);
    }

    private static void check(BigDecimal percent) {
        boolean within = percent.signum() > 0 && percent.compareTo(BigDecimal.valueOf(100)) < 0;
        if (!within || percent.stripTrailingZeros().scale() > 2) {
            throw new IllegalArgumentException(
                    "a share lies above 0 and below 100 %, with two decimals at most, not " + percent.toPlainString());
        }
    }

    /** So many patients. */
    public static Sampling ofCount(int count, long seed, boolean stratified) {
        return new Sampling(OptionalInt.of(count), Optional.empty(), seed, stratified);
    }

    /** A share of the patients. */
    public static Sampling ofPercent(BigDecimal percent, long seed, boolean stratified) {
        return new Sampling(OptionalInt.empty(), Optional.of(percent), seed, stratified);
    }
}
