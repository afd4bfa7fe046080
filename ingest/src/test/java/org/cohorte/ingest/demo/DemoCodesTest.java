package org.cohorte.ingest.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Every code exists in its nomenclature; skipped where the shared nomenclatures are not at hand. */
class DemoCodesTest {

    /** In the ATC index of the WHO, but not in the shared list, which holds medicines sold in France in 2021. */
    private static final Set<String> NEWER = Set.of("A10BK03", "L01XC18");

    @Test
    void diagnosesAreInTheFrenchCim10() throws IOException {
        Set<String> known = codes("cim10-fr.csv.gz", "(?m)^([A-Z0-9]+),");
        assertThat(Arrays.stream(Disorder.values()).map(disorder -> disorder.cim10))
                .isSubsetOf(known);
    }

    @Test
    void actsAreInTheCcam() throws IOException {
        Set<String> known = codes("ccam_actes.json.gz", "\"code\":\"([A-Z0-9]+)\"");
        assertThat(Arrays.stream(Act.values()).map(act -> act.ccam)).isSubsetOf(known);
    }

    @Test
    void medicinesAreInTheAtc() throws IOException {
        Set<String> known = codes("atc-drug-names-fr.json", "\"([A-Z]\\d\\d[A-Z0-9]*)\"\\s*:");
        assertThat(Arrays.stream(Medicine.values()).map(medicine -> medicine.atc))
                .allSatisfy(code -> assertThat(NEWER.contains(code) || known.contains(code))
                        .as(code)
                        .isTrue());
    }

    @Test
    void loincCodesHaveTheirCheckDigit() {
        assertThat(Arrays.stream(Analysis.values()).map(analysis -> analysis.loinc))
                .doesNotHaveDuplicates()
                .allSatisfy(code -> assertThat(checkDigit(code)).as(code).isTrue());
    }

    /** Mod 10 by Luhn's way, as LOINC numbers carry it after the dash. */
    private static boolean checkDigit(String code) {
        int dash = code.indexOf('-');
        int sum = 0;
        for (int rank = 0; rank < dash; rank++) {
            int digit = code.charAt(dash - 1 - rank) - '0';
            int doubled = rank % 2 == 0 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return (10 - sum % 10) % 10 == code.charAt(dash + 1) - '0';
    }

    private static Set<String> codes(String file, String pattern) throws IOException {
        Optional<Path> path = nomenclature(file);
        assumeTrue(path.isPresent(), () -> "shared/data/nomenclatures/" + file + " is not here: codes are not checked");
        String text = read(path.orElseThrow());
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }

    private static String read(Path path) throws IOException {
        try (InputStream raw = Files.newInputStream(path);
                InputStream stream = path.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Optional<Path> nomenclature(String file) {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("shared/data/nomenclatures").resolve(file))
                .filter(Files::exists)
                .findFirst();
    }
}
