package org.cohorte.ingest.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Draws the persons of a hospital: ages as a French hospital sees them, names by generation, home areas. */
final class People {

    /** Births, then children, young adults, adults, seniors, the very old: age at the first contact. */
    private static final double[] AGE_SHARES = {.055, .165, .42, .66, .875, 1};

    private static final int[][] AGES = {{0, 0}, {0, 17}, {18, 44}, {45, 64}, {65, 79}, {80, 97}};
    private static final double[] WOMEN = {.49, .46, .58, .47, .48, .61};
    private static final LocalDate OPENING = LocalDate.of(2015, 1, 1);
    private static final long IPP_RANGE = 1_000_000_000L;
    private static final long IPP_STEP = 387_420_489L; // a power of 3, so prime to the range: no number twice

    private final long seed;
    private final LocalDate last;
    private final GivenNames givenNames = GivenNames.read();
    private final List<String> familyNames = Resources.lines("family-names.txt");

    /** @param last the last day on which something may happen */
    People(long seed, LocalDate last) {
        this.seed = seed;
        this.last = last;
    }

    Person draw(long number, Chance chance) {
        int band = chance.weighted(AGE_SHARES);
        boolean female = chance.happens(WOMEN[band]);
        LocalDate first = firstContact(chance);
        LocalDate birth = band == 0 ? first : birth(chance, first, AGES[band][0], AGES[band][1]);
        int year = birth.getYear();
        return new Person(
                number,
                female,
                birth,
                first,
                home(chance),
                ipp(number),
                familyName(chance),
                givenNames.draw(chance, female, year),
                area(chance),
                year < last.getYear() - 16 && chance.happens(female ? .24 : .34),
                chance.happens(.17),
                1 + Math.max(0, chance.normal() * .35));
    }

    /** Later years are denser: a hospital grows, and its older files were not all taken over. */
    private LocalDate firstContact(Chance chance) {
        long days = ChronoUnit.DAYS.between(OPENING, last);
        double share = Math.max(chance.unit(), chance.happens(.45) ? chance.unit() : 0);
        return OPENING.plusDays((long) (share * days));
    }

    private static LocalDate birth(Chance chance, LocalDate first, int from, int to) {
        int days = chance.between(from * 365 + (from + 3) / 4, to * 365 + 364);
        return first.minusDays(days);
    }

    private String ipp(long number) {
        long scrambled =
                Math.floorMod(Math.floorMod(number, IPP_RANGE) * IPP_STEP + Math.floorMod(seed, IPP_RANGE), IPP_RANGE);
        return Long.toString(8_000_000_000L + scrambled);
    }

    private static Site home(Chance chance) {
        double drawn = chance.unit();
        return drawn < .52 ? Site.TILLEULS : drawn < .80 ? Site.BEAUCLAIR : Site.SAINT_ROCH;
    }

    /** Frequent names come first in the list and are drawn more often. */
    private String familyName(Chance chance) {
        double skewed = Math.pow(chance.unit(), 1.6);
        return familyNames.get((int) (skewed * familyNames.size()));
    }

    /** IRIS of the invented commune around the hospitals, or a postcode further away. */
    private static String area(Chance chance) {
        if (chance.happens(.14)) {
            return String.valueOf(chance.between(1, 95) * 1000 + chance.between(1, 99) * 10 + 100_000)
                    .substring(1);
        }
        int commune = 979_01 + (int) (Math.pow(chance.unit(), 2) * 18);
        int iris = 101 + (int) (Math.pow(chance.unit(), 1.5) * 24);
        return commune + "0" + iris;
    }

    /** Given names of three generations, each list with the frequent ones first. */
    private record GivenNames(List<List<String>> women, List<List<String>> men) {

        private static final int[] GENERATIONS = {1950, 1985};

        static GivenNames read() {
            List<List<String>> women = new ArrayList<>();
            List<List<String>> men = new ArrayList<>();
            for (String line : Resources.lines("given-names.txt")) {
                int colon = line.indexOf(':');
                List<String> names = List.of(line.substring(colon + 1).strip().split("\\s+"));
                (line.startsWith("F") ? women : men).add(names);
            }
            return new GivenNames(List.copyOf(women), List.copyOf(men));
        }

        String draw(Chance chance, boolean female, int year) {
            int drifted = year + (int) (chance.normal() * 7);
            int generation = drifted < GENERATIONS[0] ? 0 : drifted < GENERATIONS[1] ? 1 : 2;
            List<String> names = (female ? women : men).get(generation);
            return names.get((int) (Math.pow(chance.unit(), 1.3) * names.size()));
        }
    }
}
