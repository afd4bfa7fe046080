package org.cohorte.ingest.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cohorte.ingest.imports.NomenclatureImporter.Wish;
import org.cohorte.ingest.imports.TestIndex.Index;
import org.cohorte.ingest.nomenclature.Entry;
import org.cohorte.ingest.nomenclature.NomenclatureLibrary;
import org.cohorte.ingest.nomenclature.Nomenclatures;
import org.cohorte.ingest.nomenclature.formats.NomenclatureFormat;
import org.cohorte.ingest.source.CodeSystems;
import org.cohorte.query.concepts.Concept;
import org.cohorte.query.concepts.ConceptSearch;
import org.cohorte.query.scope.Scope;
import org.cohorte.query.solr.SolrConceptSearch;
import org.cohorte.query.solr.SolrGateway;
import org.cohorte.query.text.Folding;
import org.cohorte.registry.Registry;
import org.cohorte.registry.testing.TestDatabase;
import org.cohorte.registry.testing.TestDatabase.Access;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Search over all nomenclatures of the product and 45,000 drugs of an invented UCD: more than 100,000 codes. Times are
 * printed, not held: a busy machine decides them. Each is that of an answer with figures, two round trips.
 */
@ExtendWith({TestDatabase.class, TestIndex.class})
class CodeSearchTest {

    private static final int DRUGS = 45_000;
    private static final int MOST = 60;
    private static final int ROUNDS = 100;
    private static final Scope ALL = Scope.ofWholeHospital(Scope.Reading.NOMINATIVE, false);
    private static final List<String> SYSTEMS =
            List.of("cim10", "ccam", "loinc", "anabio", "atc", "ucd", "ghm", "snomed", "rxnorm");

    private final Index index;

    CodeSearchTest(Index index) {
        this.index = index;
    }

    @BeforeAll
    static void importADrugList(Access database, Index index, @TempDir Path folder) throws Exception {
        Registry registry = database.registry(Clock.systemUTC());
        NomenclatureImporter importer = new NomenclatureImporter(
                new NomenclatureLibrary(registry.nomenclatures()),
                registry.importRuns(),
                index.client(),
                CodeSystems.standard(),
                Clock.systemUTC(),
                2);
        importer.run(
                new Wish(NomenclatureFormat.UCD, drugs(folder), Optional.empty(), Optional.empty()),
                false,
                ImportProgress.NONE);
    }

    /** Names of three invented syllables, with a dose; each stands below a substance of the ATC. */
    private static Path drugs(Path folder) throws Exception {
        List<String> substances = Nomenclatures.standard().find("atc").orElseThrow().entries().stream()
                .map(entry -> entry.code())
                .filter(code -> code.length() == 7)
                .toList();
        String[] syllables = "ba ce di fo gu lan mer nol pix ra sté tu vé xo zim".split(" ", -1);
        Random random = new Random(7);
        StringBuilder table = new StringBuilder("code_ucd;nom_court;code_atc\n");
        for (int i = 0; i < DRUGS; i++) {
            StringBuilder name = new StringBuilder();
            for (int part = 0; part < 4; part++) {
                name.append(syllables[random.nextInt(syllables.length)]);
            }
            table.append(9_000_000 + i)
                    .append(';')
                    .append(name.toString().toUpperCase(Locale.FRENCH))
                    .append(' ')
                    .append(5 * (1 + random.nextInt(200)))
                    .append(" mg comprimé;")
                    .append(substances.get(i % substances.size()))
                    .append('\n');
        }
        return Files.writeString(folder.resolve("ucd.csv"), table, StandardCharsets.UTF_8);
    }

    @Test
    void findsWhatIsMeantAndTellsHowLongItTakes() throws Exception {
        assertThat(index.count("kind:concept")).isGreaterThan(100_000);
        try (SolrGateway gateway = index.gateway()) {
            ConceptSearch search = new SolrConceptSearch(gateway);
            first(search, "diabete sucre de type 2", "E11");
            first(search, "DIABÈTE SUCRÉ DE TYPE 2", "E11");
            first(search, "E11.9", "E119");
            first(search, "E119", "E119");
            first(search, "e11", "E11");
            assertThat(codes(search, "infarctus aigu du myocarde")).startsWith("05M04", "I21");
            first(search, "glucophage", "A10BA02");
            first(search, "natremie", "2951-2");
            first(search, "sodium, serum or plasma", "2951-2");
            first(search, "2160-0", "2160-0");
            first(search, "AAFA001", "AAFA001");
            first(search, "01C031", "01C031");
            first(search, "9000017", "9000017");
            assertThat(codes(search, "E11")).startsWith("E11").contains("E110", "E119");
            assertThat(search.search("diab", SYSTEMS, 5, ALL))
                    .allSatisfy(found -> assertThat(found.labelFr()).startsWith("Diab"));

            measure(search, new Random(3), "warming up");
            measure(search, new Random(11), "measured");
        }
    }

    private static void measure(ConceptSearch search, Random random, String round) {
        List<Entry> some = some(random, "cim10", "ccam", "atc", "ghm", "loinc");
        time(search, round, "one word", some, entry -> word(entry, random));
        time(search, round, "several words", some, entry -> start(entry.labelFr(), 3));
        time(search, round, "without accents", some, entry -> Folding.whole(start(entry.labelFr(), 2)));
        time(
                search,
                round,
                "unfinished word",
                some,
                entry -> word(entry, random).substring(0, 4));
        time(search, round, "two letters", some, entry -> word(entry, random).substring(0, 2));
        time(
                search,
                round,
                "beginning of a code",
                some,
                entry -> entry.code().substring(0, Math.min(4, entry.code().length())));
        time(
                search,
                round,
                "synonyms",
                some(random, "atc"),
                entry -> entry.synonyms().isEmpty() ? "" : entry.synonyms().getLast());
        time(search, round, "English words", some(random, "loinc", "atc"), entry -> start(entry.labelEn(), 2));
        time(search, round, "nothing there", some, entry -> "xyz" + entry.code());
    }

    private static void first(ConceptSearch search, String text, String code) {
        assertThat(codes(search, text)).as(text).startsWith(code);
    }

    private static List<String> codes(ConceptSearch search, String text) {
        return search.search(text, SYSTEMS, MOST, ALL).stream()
                .map(Concept::code)
                .map(code -> code.value())
                .toList();
    }

    /** Codes by chance, all different: what was asked before would be answered from what Solr keeps. */
    private static List<Entry> some(Random random, String... systems) {
        List<Entry> all = new ArrayList<>();
        for (String system : systems) {
            all.addAll(Nomenclatures.standard().find(system).orElseThrow().entries());
        }
        Collections.shuffle(all, random);
        return all;
    }

    /** A word of its French name with four letters or more. */
    private static String word(Entry entry, Random random) {
        List<String> words = Folding.words(entry.labelFr().orElse("")).stream()
                .filter(word -> word.length() >= 4)
                .toList();
        return words.isEmpty() ? "diabète" : words.get(random.nextInt(words.size()));
    }

    private static String start(Optional<String> label, int words) {
        return label.map(Folding::words).orElse(List.of()).stream().limit(words).collect(Collectors.joining(" "));
    }

    private static void time(
            ConceptSearch search, String round, String what, List<Entry> some, Function<Entry, String> typed) {
        List<String> texts = some.stream()
                .map(typed)
                .filter(text -> !text.isBlank())
                .distinct()
                .limit(ROUNDS)
                .toList();
        List<Double> times = new ArrayList<>();
        for (String text : texts) {
            long start = System.nanoTime();
            search.search(text, SYSTEMS, MOST, ALL);
            times.add((System.nanoTime() - start) / 1e6);
        }
        List<Double> sorted = times.stream().sorted().toList();
        System.out.printf(
                Locale.ENGLISH,
                "code search, %s, %s: %d texts, median %.1f ms, p95 %.1f ms%n",
                round,
                what,
                sorted.size(),
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 95 / 100));
    }
}
