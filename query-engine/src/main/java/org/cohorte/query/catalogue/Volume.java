package org.cohorte.query.catalogue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * How many records, of how many patients, and when. Where figures are coarse, those that are not told are negative as {@link
 * org.cohorte.query.answer.Masking} has it, {@code first} and {@code last} are the ends of the months that are told, and {@code
 * months} holds those alone.
 *
 * @param undated records without a day
 * @param first   day of the first record
 * @param last    day of the last record
 * @param months  ascending; those without any record are left out
 */
public record Volume(
        long records,
        long patients,
        Part undated,
        Optional<LocalDate> first,
        Optional<LocalDate> last,
        List<Month> months) {

    public Volume {
        months = List.copyOf(months);
    }

    /** Some of the records, and the patients who have any of them. */
    public record Part(long records, long patients) {}

    /** Records of one month, and the patients who have any in it. */
    public record Month(YearMonth month, long records, long patients) {}

    public static Volume none() {
        return new Volume(0, 0, new Part(0, 0), Optional.empty(), Optional.empty(), List.of());
    }
}
