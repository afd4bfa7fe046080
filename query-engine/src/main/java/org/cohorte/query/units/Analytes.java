package org.cohorte.query.units;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Analytes whose results come in more than one dimension, and the bridges between these: mass and amount of substance by
 * the molar mass; HbA1c in percent (NGSP) and in mmol/mol (IFCC); albumin by creatinine in mg/g and in mg/mmol.
 */
public final class Analytes {

    private static final String MASS = "g.m-3";
    private static final String AMOUNT = "mol.m-3";
    private static final String FRACTION = "1";

    /**
     * The master equation, NGSP % = 0.09148 × IFCC mmol/mol + 2.152 (Hoelzel et al., Clinical Chemistry 2004; 50:166–174),
     * in fractions.
     */
    private static final Bridge HBA1C = new Bridge(
            "haemoglobin A1c",
            Set.of("loinc|4548-4", "loinc|17856-6", "loinc|4549-2", "loinc|59261-8"),
            "mol/mol",
            FRACTION,
            Ratio.of(new BigDecimal("0.9148")),
            new BigDecimal("0.02152"));

    private static final Bridge ALBUMIN_BY_CREATININE = new Bridge(
            "albumin by creatinine",
            Set.of("loinc|9318-7", "loinc|14959-1", "loinc|32294-1"),
            FRACTION,
            "g.mol-1",
            Ratio.of(new BigDecimal("113.12")),
            BigDecimal.ZERO);

    private final List<Bridge> bridges;

    /** Reads the table that comes with the program. */
    public Analytes() {
        this.bridges = Stream.concat(massAndAmount(), Stream.of(HBA1C, ALBUMIN_BY_CREATININE))
                .flatMap(bridge -> Stream.of(bridge, bridge.inverse()))
                .toList();
    }

    /** Bridges that begin at a dimension. */
    public List<Bridge> from(String dimension) {
        return bridges.stream()
                .filter(bridge -> bridge.from().equals(dimension))
                .toList();
    }

    private static Stream<Bridge> massAndAmount() {
        return lines().filter(line -> !line.startsWith("#")).map(Analytes::bridge);
    }

    private static Bridge bridge(String line) {
        List<String> columns = Arrays.asList(line.split(";", -1));
        Set<String> codes = Arrays.stream(columns.get(3).split(" ", -1))
                .map(code -> "loinc|" + code)
                .collect(Collectors.toUnmodifiableSet());
        Ratio perGram = new Ratio(BigDecimal.ONE, new BigDecimal(columns.get(1)));
        return new Bridge(columns.get(0), codes, MASS, AMOUNT, perGram, BigDecimal.ZERO);
    }

    static Stream<String> lines() {
        try (InputStream in = Objects.requireNonNull(
                        Analytes.class.getResourceAsStream("/org/cohorte/query/units/analytes.csv"));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
