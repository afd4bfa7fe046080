package org.cohorte.query.patients;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Draws samples. Every patient has a rank of chance, which follows from the seed and the patient's number alone, and the
 * sample is the patients of the lowest ranks: the same set, sampling and seed give the same sample for ever, whatever the
 * order in which patients are read, and a larger simple sample holds the smaller one.
 *
 * <p>The rank is the signed 64-bit number {@code mix(mix(seed) + (number + 1) · 0x9E3779B97F4A7C15)}, where {@code number}
 * is the patient's, unsigned, and {@code mix} the finalizer of SplitMix64 (Steele, Lea, Flood, "Fast splittable pseudorandom
 * number generators", 2014; variant 13 of Stafford). It is a bijection: no two patients share a rank. Samples that people
 * have drawn rest on it, so that it never changes.
 */
public final class Samples {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private static final Comparator<Stratum> ORDER = Comparator.comparingInt(
                    (Stratum stratum) -> stratum.from().orElse(Integer.MAX_VALUE))
            .thenComparing(Stratum::sex);

    private Samples() {}

    /**
     * Draws a sample, in time that grows with the set and with memory for the bitmaps alone.
     *
     * @param strata of the set, for stratified samples; patients in none of them are one more stratum. Each gets its share
     *               of the sample rounded down, and those with the largest remainders one more, the younger first, then
     *               by sex
     * @throws IllegalArgumentException when the sample would be larger than the set
     */
    public static PatientSet draw(PatientSet patients, Sampling sampling, List<Stratum> strata) {
        int size = size(patients, sampling);
        if (size > patients.size()) {
            throw new IllegalArgumentException(
                    "a sample of " + size + " patients out of " + patients.size() + " cannot be drawn");
        }
        long seed = mix(sampling.seed());
        return sampling.stratified() ? stratified(patients, size, seed, strata) : lowest(patients, size, seed);
    }

    /** Shares are rounded half up, and are one patient at least. */
    private static int size(PatientSet patients, Sampling sampling) {
        return sampling.count().orElseGet(() -> {
            BigDecimal share = sampling.percent().orElseThrow().multiply(BigDecimal.valueOf(patients.size()));
            return Math.max(
                    1, share.movePointLeft(2).setScale(0, RoundingMode.HALF_UP).intValueExact());
        });
    }

    private static PatientSet stratified(PatientSet patients, int size, long seed, List<Stratum> strata) {
        List<Share> shares = shares(patients, size, strata);
        long given = shares.stream().mapToLong(Share::whole).sum();
        shares.sort(
                Comparator.comparingLong(Share::remainder).reversed()); // stable: ties stay in the order of the strata
        PatientSet sample = PatientSet.none();
        for (int i = 0; i < shares.size(); i++) {
            Share share = shares.get(i);
            int due = share.whole() + (i < size - given ? 1 : 0);
            sample = sample.or(lowest(share.patients(), due, seed));
        }
        return sample;
    }

    /** What is due to each stratum; each patient is in one of them. */
    private static List<Share> shares(PatientSet patients, int size, List<Stratum> strata) {
        List<Share> shares = new ArrayList<>();
        PatientSet left = patients;
        for (Stratum stratum : strata.stream().sorted(ORDER).toList()) {
            shares.add(Share.of(left.and(stratum.patients()), size, patients.size()));
            left = left.without(stratum.patients());
        }
        shares.add(Share.of(left, size, patients.size()));
        return shares;
    }

    /**
     * What is due to a stratum.
     *
     * @param whole     patients for certain
     * @param remainder of the division
     */
    private record Share(PatientSet patients, int whole, long remainder) {

        static Share of(PatientSet stratum, int size, int all) {
            long due = (long) size * stratum.size();
            return all == 0 ? new Share(stratum, 0, 0) : new Share(stratum, Math.toIntExact(due / all), due % all);
        }
    }

    /** The patients of the lowest ranks: those up to a threshold, found by halving. */
    private static PatientSet lowest(PatientSet patients, int count, long seed) {
        if (count == 0) {
            return PatientSet.none();
        }
        if (count == patients.size()) {
            return patients;
        }
        long threshold = threshold(patients, count, seed);
        return PatientSet.of(patients.numbers().filter(number -> rank(number, seed) <= threshold));
    }

    /** A rank that so many patients do not pass. Ranks differ, so that there is one; some twenty rounds find it. */
    private static long threshold(PatientSet patients, int count, long seed) {
        long from = Long.MIN_VALUE;
        long to = Long.MAX_VALUE;
        while (from < to) {
            long middle = (from & to) + ((from ^ to) >> 1);
            long upTo = patients.numbers()
                    .filter(number -> rank(number, seed) <= middle)
                    .count();
            if (upTo == count) {
                return middle;
            }
            if (upTo < count) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private static long rank(int number, long mixedSeed) {
        return mix(mixedSeed + (Integer.toUnsignedLong(number) + 1) * GOLDEN_GAMMA);
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
