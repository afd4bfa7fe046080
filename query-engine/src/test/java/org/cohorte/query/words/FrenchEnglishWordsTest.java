package org.cohorte.query.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cohorte.query.RandomRequests;
import org.cohorte.query.concepts.Concept;
import org.cohorte.query.criteria.Code;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.json.RequestJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spaces that do not break are written as plain ones here. */
class FrenchEnglishWordsTest {

    private static final Map<String, List<String>> LABELS = Map.ofEntries(
            Map.entry("loinc|14682-9", List.of("Créatinine", "Creatinine")),
            Map.entry("loinc|4548-4", List.of("HbA1c", "HbA1c")),
            Map.entry(
                    "cim10|E11.2",
                    List.of("Diabète de type 2, complications rénales", "Type 2 diabetes with kidney complications")),
            Map.entry("loinc|8310-5", List.of("Température", "Body temperature")),
            Map.entry("ghm|05M09", List.of("Insuffisances cardiaques", "Heart failure")),
            Map.entry("snomed|112283007", List.of("Escherichia coli", "Escherichia coli")),
            Map.entry("atc|J01DD", List.of("Céphalosporines de 3e génération", "Third-generation cephalosporins")),
            Map.entry("form|suivi", List.of("Suivi", "Follow-up")),
            Map.entry("form|suivi/tabac", List.of("Tabac", "Tobacco")),
            Map.entry("form|suivi/poids", List.of("Poids", "Weight")),
            Map.entry("ccam|JVJF004", List.of("Hémodialyse", "Haemodialysis")),
            Map.entry("cim10|Z94.0", List.of("Greffe de rein", "Kidney transplant")),
            Map.entry("atc|A10BK", List.of("Inhibiteurs du SGLT2", "SGLT2 inhibitors")));

    private static final Map<String, String> UNITS =
            Map.of("1", "GH Vallombre", "2", "Néphrologie", "3", "Diabétologie");

    private final FrenchEnglishWords words = new FrenchEnglishWords(
            FrenchEnglishWordsTest::labels,
            FrenchEnglishWordsTest::names,
            named("Diabétiques")::apply,
            named("Diabète traité")::apply);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"type":"patient","age":{"min":18,"max":75},"sexes":["female","male"]} | Âgés de *18 à 75 ans* # aujourd'hui · femmes et hommes | Aged *18 to 75 years* # today · women and men
        {"type":"patient","age":{"min":18},"ageOn":"2020-02-01"} | Âgés de *18 ans et plus* # le 01/02/2020 · tous sexes | Aged *18 years or more* # on 1 Feb 2020 · any sex
        {"type":"patient","age":{"max":1,"unit":"months"},"vitalStatus":"alive"} | Âgés de *1 mois au plus* # aujourd'hui · vivants · tous sexes | Aged *1 month at most* # today · alive · any sex
        {"type":"patient","sexes":["female"]} | *Femmes* # | *Women* #
        {"type":"patient","identifiers":{"kind":"ipp","values":["8001","8002"]}} | Dans une liste de *2 IPP* # tous sexes | In a list of *2 IPPs* # any sex
        {"type":"patient","identifiers":{"kind":"source","values":["p1","p2"]}} | Dans une liste de *2 identifiants de la source* # tous sexes | In a list of *2 source identifiers* # any sex
        {"type":"patient","sexes":["male"],"identifiers":{"kind":"pseudonym","values":["A"]}} | Dans une liste de *1 pseudonyme* # hommes | In a list of *1 pseudonym* # men
        {"type":"cohort","cohort":"123e4567-e89b-12d3-a456-426614174000"} | Membres de la cohorte *« Diabétiques »* # | Members of the cohort *“Diabétiques”* #
        {"type":"cohort","cohort":"00000000-0000-0000-0000-000000000000"} | Membres d’une cohorte à choisir # | Members of a cohort still to be chosen #
        {"type":"request","version":1,"request":"00000000-0000-0000-0000-000000000000"} | Répondent à une requête à choisir # | Meet a saved request still to be chosen #
        {"type":"cohort","cohort":"00000000-e89b-12d3-a456-426614174000"} | Membres de la cohorte *00000000-e89b-12d3-a456-426614174000* # | Members of the cohort *00000000-e89b-12d3-a456-426614174000* #
        {"type":"request","request":"123e4567-e89b-12d3-a456-426614174000","version":3} | Répondent à la requête *« Diabète traité »*, version 3 # | Meet the request *“Diabète traité”*, version 3 #
        {"type":"request","request":"abcd1234-e89b-12d3-a456-426614174000","version":1} | Répondent à la requête *sans nom abcd1234*, version 1 # | Meet the request *without a name abcd1234*, version 1 #
        {"type":"patient"} | Tous les patients # | All patients #
        {"type":"patient","death":{"from":"2020-01-01","to":"2020-12-31"}} | Décédés *du 01/01/2020 au 31/12/2020* # tous sexes | Died *from 1 Jan 2020 to 31 Dec 2020* # any sex
        {"type":"stay","types":["inpatient","dayCase"],"units":["2","3"],"date":{"from":"2022-01-01"}} | Hospitalisés *depuis le 01/01/2022* # complet ou de jour · Néphrologie, Diabétologie | Admitted *since 1 Jan 2022* # inpatient or day case · Néphrologie, Diabétologie
        {"type":"stay","types":["consultation","session"],"lengthMin":2,"died":true,"occurrences":{"min":2}} | Consultation ou séance, au moins *2 fois* # durée : 2 jours et plus · décédés pendant le séjour | Consultation or session, at least *2 times* # length: 2 days or more · died during the stay
        {"type":"diagnosis","codes":[{"system":"cim10","code":"E11.2"}],"ranks":["DR","DP"]} | Diabète de type 2, complications rénales # rang DP ou DR | Type 2 diabetes with kidney complications # rank DP or DR
        {"type":"diagnosis","codes":[{"system":"cim10","code":"X"}],"occurrences":{"max":0}} | X, *jamais* # | X, *never* #
        {"type":"laboratory","codes":[{"system":"loinc","code":"14682-9"}],"value":{"operator":"greater","value":150,"unit":"umol/L"},"occurrences":{"counted":"days","min":2},"date":{"from":"2022-01-01"}} | Créatinine *> 150 µmol/L*, au moins *2 jours distincts* # depuis le 01/01/2022 | Creatinine *> 150 µmol/L*, at least *2 different days* # since 1 Jan 2022
        {"type":"laboratory","codes":[{"system":"loinc","code":"4548-4"}],"value":{"operator":"atLeast","value":6.5,"unit":"%"},"includeNotValidated":true} | HbA1c *≥ 6,5 %* # validés ou non | HbA1c *≥ 6.5%* # validated or not
        {"type":"laboratory","value":{"operator":"between","value":1234.5,"upTo":10000,"unit":"10*9/L"},"abnormal":["high"]} | Un résultat de laboratoire *entre 1 234,5 et 10 000 10⁹/L* *au-dessus de la référence* # | Any laboratory result *between 1,234.5 and 10,000 10⁹/L* *above the reference range* #
        {"type":"vitalSign","codes":[{"system":"loinc","code":"8310-5"}],"value":{"operator":"atLeast","value":38.5,"unit":"Cel"},"date":{"from":"2022-01-01"}} | Température *≥ 38,5 °C* # depuis le 01/01/2022 | Body temperature *≥ 38.5 °C* # since 1 Jan 2022
        {"type":"vitalSign","abnormal":["low","high"]} | Un signe vital *hors de la référence* # | Any vital sign *outside the reference range* #
        {"type":"prescription","codes":[{"system":"atc","code":"A10BK"}],"occurrences":{"counted":"stays","min":1,"max":3},"routes":["PO"]} | Inhibiteurs du SGLT2, sur prescription, *1 à 3 séjours* # voie PO | SGLT2 inhibitors, prescribed, *1 to 3 stays* # route PO
        {"type":"procedure","codes":[{"system":"ccam","code":"JVJF004"}],"ageAtEvent":{"min":18,"max":18},"stay":{"types":["emergency"],"units":["2"]}} | Hémodialyse # âgés de 18 ans alors · lors d'un séjour : passage aux urgences, Néphrologie | Haemodialysis # aged 18 years then · during a stay: emergency visit, Néphrologie
        {"type":"patient","areas":["75013"],"sexes":["male"]} | Habitant *75013* # hommes | Living in *75013* # men
        {"type":"stay","admissionModes":["mutation"],"dischargeModes":["domicile","transfert"],"origins":["urgences"]} | Venus à l'hôpital # mode d'entrée mutation · venant de urgences · mode de sortie domicile ou transfert | Seen in hospital # admission mode mutation · coming from urgences · discharge mode domicile or transfert
        {"type":"movement","units":["2"],"lengthMin":3,"date":{"from":"2022-01-01"}} | Passage dans *Néphrologie* # depuis le 01/01/2022 · durée : 3 jours et plus | Time in *Néphrologie* # since 1 Jan 2022 · length: 3 days or more
        {"type":"movement"} | Un passage dans une unité # | Any time in a unit #
        {"type":"procedure","codes":[{"system":"ccam","code":"JVJF004"}],"phases":["0"],"activities":["4"]} | Hémodialyse # phase 0 · activité 4 | Haemodialysis # phase 0 · activity 4
        {"type":"ghm","codes":[{"system":"ghm","code":"05M09"}],"severities":["3","4"]} | Insuffisances cardiaques # sévérité 3 ou 4 | Heart failure # severity 3 or 4
        {"type":"prescription","codes":[{"system":"atc","code":"A10BK"}],"kinds":["sortie"],"dose":{"operator":"atLeast","value":10,"unit":"mg"}} | Inhibiteurs du SGLT2, sur prescription, dose *≥ 10 mg* # prescription de sortie | SGLT2 inhibitors, prescribed, dose *≥ 10 mg* # prescription of kind sortie
        {"type":"administration","codes":[{"system":"atc","code":"A10BK"}],"routes":["IV"],"end":{"to":"2022-01-01"}} | Inhibiteurs du SGLT2, administré # voie IV · fin jusqu'au 01/01/2022 | SGLT2 inhibitors, given # route IV · end until 1 Jan 2022
        {"type":"microbiology","codes":[{"system":"snomed","code":"112283007"}],"samples":["hémoculture"],"antibiotics":[{"system":"atc","code":"J01DD"}],"results":["resistant","intermediate"]} | Escherichia coli *intermédiaire ou résistant à céphalosporines de 3e génération* # prélèvement hémoculture | Escherichia coli *intermediate or resistant to third-generation cephalosporins* # sample hémoculture
        {"type":"microbiology","results":["resistant"]} | Un examen microbiologique *résistant à un antibiotique* # | Any microbiology result *resistant to some antibiotic* #
        {"type":"imaging","modalities":["CT","MR"],"text":"thorax","seriesMin":2,"report":true} | Un examen d'imagerie *CT ou MR* avec *« thorax »* # 2 séries et plus · avec compte rendu | Any imaging study *CT or MR* with *“thorax”* # 2 series or more · with a report
        {"type":"imaging","level":"series","bodySites":["thorax"],"imagesMin":100,"imagesMax":500,"report":false} | Une série d'imagerie # région thorax · 100 à 500 images · sans compte rendu | Any imaging series # body site thorax · 100 to 500 images · without a report
        {"type":"form","codes":[{"system":"form","code":"suivi"}],"answers":[{"question":{"system":"form","code":"suivi/tabac"},"yes":true},{"question":{"system":"form","code":"suivi/poids"},"value":{"operator":"less","value":60,"unit":"kg"}}]} | Suivi avec « Tabac » *oui* et « Poids » *< 60 kg* # | Follow-up with “Tobacco” *yes* and “Weight” *< 60 kg* #
        {"type":"form","answers":[{"question":{"system":"form","code":"suivi/tabac"},"text":"sevré depuis"},{"question":{"system":"form","code":"suivi/poids"},"date":{"from":"2022-01-01"}}]} | Un formulaire avec « Tabac » *contient « sevré depuis »* et « Poids » *depuis le 01/01/2022* # | Any form with “Tobacco” *holds “sevré depuis”* and “Weight” *since 1 Jan 2022* #
        {"type":"other","kinds":["allergy"]} | Allergie # | Allergy #
        {"type":"other","kinds":["observation"],"codes":[{"system":"loinc","code":"8310-5"}],"value":{"operator":"greater","value":2,"unit":"1"}} | Température *> 2* # observation | Body temperature *> 2* # observation
        {"type":"document","statuses":["draft","superseded"]} | Un document # brouillon ou remplacé | Any document # draft or superseded
        {"type":"document","text":"dialyse","mention":"affirmed"} | Documents avec *« dialyse »* # mentions affirmées seulement | Documents with *“dialyse”* # affirmed mentions only
        {"type":"document","text":"néphropathie diabétique","where":"title"} | Documents avec *« néphropathie » et « diabétique »* # dans le titre | Documents with *“néphropathie” and “diabétique”* # in the title
        {"type":"document","text":"\\"insuffisance rénale\\" OR dialys* -greffe"} | Documents avec *« insuffisance rénale » ou (« dialys* » et sans « greffe »)* # | Documents with *“insuffisance rénale” or (“dialys*” and without “greffe”)* #
        {"type":"document","text":"douleur near/3 (thorax OR thoracique)"} | Documents avec *« douleur » et (« thorax » ou « thoracique ») à 3 mots au plus* # | Documents with *“douleur” and (“thorax” or “thoracique”) within 3 words* #
        {"type":"group","match":{"rule":"atLeast","n":2},"children":[{"type":"patient","id":"a"},{"type":"patient","id":"b"},{"type":"patient","id":"c"}]} | au moins *2 de ces 3* critères # | at least *2 of these 3* criteria #
        {"type":"group","exclude":true,"match":{"rule":"any"},"children":[{"type":"patient","id":"a"},{"type":"patient","id":"b"}]} | s'ils ont *un de ces 2* critères # | if they meet *one of these 2* criteria #
        """)
    void putsANodeIntoWords(String node, String french, String english) {
        assertThat(shown(words.node(node(node), Locale.FRENCH))).isEqualTo(french.strip());
        assertThat(shown(words.node(node(node), Locale.ENGLISH))).isEqualTo(english.strip());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"type":"patient","age":{"min":18,"max":75}} | 18 à 75 ans
        {"type":"laboratory","codes":[{"system":"loinc","code":"14682-9"}],"value":{"operator":"greater","value":150,"unit":"umol/L"},"occurrences":{"min":2}} | Créatinine > 150 µmol/L
        {"type":"diagnosis","name":"Mon critère"} | Mon critère
        {"type":"group","exclude":true,"match":{"rule":"any"},"children":[{"type":"procedure","id":"a","codes":[{"system":"ccam","code":"JVJF004"}]},{"type":"diagnosis","id":"b","codes":[{"system":"cim10","code":"Z94.0"}]}]} | Sauf hémodialyse ou greffe de rein
        {"type":"laboratory","exclude":true,"codes":[{"system":"loinc","code":"4548-4"}]} | Sauf HbA1c
        """)
    void namesANodeBriefly(String node, String brief) {
        assertThat(plain(words.brief(node(node), Locale.FRENCH))).isEqualTo(brief);
    }

    @Test
    void tellsALongListOfCodesByItsBeginning() {
        String codes = "{\"system\":\"cim10\",\"code\":\"A0%d\"}";
        String many = java.util.stream.IntStream.range(0, 8)
                .mapToObj(codes::formatted)
                .collect(Collectors.joining(","));
        Wording wording = words.node(node("{\"type\":\"diagnosis\",\"codes\":[" + many + "]}"), Locale.FRENCH);
        assertThat(plain(wording.text())).isEqualTo("A00, A01 ou 6 autres codes");
        assertThat(wording.codes()).containsExactly("A00", "A01", "A02", "A03", "A04", "+3");
    }

    @Test
    void putsAWholeRequestIntoOneSentence() {
        Request request = new RequestJson().read("""
                {"version":1,"population":{"units":["1"]},"root":{"type":"group","id":"root","children":[
                 {"type":"patient","id":"a","age":{"min":18,"max":75},"sexes":["female"]},
                 {"type":"group","id":"g","match":{"rule":"any"},"children":[
                  {"type":"diagnosis","id":"b","codes":[{"system":"cim10","code":"E11.2"}]},
                  {"type":"laboratory","id":"c","exclude":true,"codes":[{"system":"loinc","code":"14682-9"}]}]},
                 {"type":"procedure","id":"d","exclude":true,"name":"Dialyse","codes":[{"system":"ccam","code":"JVJF004"}]}]}}""");
        assertThat(plain(words.request(request, Locale.FRENCH)))
                .isEqualTo(
                        "Patients de GH Vallombre qui remplissent tous ces critères : âgés de 18 à 75 ans (aujourd'hui"
                                + " · femmes) ; et au moins un de ces 2 critères (diabète de type 2, complications rénales"
                                + " (diagnostic CIM-10 E11.2) ; ou l'inverse de (créatinine (laboratoire LOINC 14682-9))) ; et sauf « Dialyse » :"
                                + " hémodialyse (acte CCAM JVJF004).");
        assertThat(plain(words.request(request, Locale.ENGLISH)))
                .isEqualTo("Patients of GH Vallombre who meet all these criteria: aged 18 to 75 years (today · women);"
                        + " and at least one of these 2 criteria (type 2 diabetes with kidney complications (diagnosis CIM-10 E11.2);"
                        + " or the opposite of (creatinine (laboratory LOINC 14682-9))); and except “Dialyse”: haemodialysis"
                        + " (procedure CCAM JVJF004).");
        assertThat(plain(words.request(Request.everyone(), Locale.GERMAN)))
                .isEqualTo("Patients of the whole hospital.");
    }

    @Test
    void tellsLinksByLettersAtTheEndOfTheirGroup() {
        Request request = new RequestJson().read("""
                {"version":1,"root":{"type":"group","id":"root","children":[
                 {"type":"laboratory","id":"l","codes":[{"system":"loinc","code":"14682-9"}]},
                 {"type":"group","id":"g","exclude":true,"children":[
                  {"type":"procedure","id":"d","codes":[{"system":"ccam","code":"JVJF004"}]},
                  {"type":"stay","id":"s","types":["emergency"]}]},
                 {"type":"prescription","id":"m","name":"SGLT2","codes":[{"system":"atc","code":"A10BK"}]},
                 {"type":"diagnosis","id":"z","codes":[{"system":"cim10","code":"Z94.0"}],"occurrences":{"min":0}}]},
                 "links":[{"kind":"sequence","first":"l","second":"m","delay":{"min":0,"max":90,"unit":"days"}},
                  {"kind":"sameStay","first":"d","second":"s"},
                  {"kind":"withoutBetween","first":"l","second":"m","none":"z"}],
                 "pins":[{"criterion":"m","which":"first"},{"criterion":"d","which":"nth","rank":2,"per":"stay"}]}""");
        assertThat(plain(words.request(request, Locale.FRENCH)))
                .isEqualTo(
                        "Patients de tout l'hôpital qui remplissent tous ces critères : [A] créatinine (laboratoire LOINC 14682-9) ;"
                                + " et sauf tous ces critères ([B] hémodialyse (acte CCAM JVJF004) ; et [C] passage aux urgences ;"
                                + " pour un même choix d'événements : B est le n° 2 de son séjour, B et C dans le même séjour) ;"
                                + " et [D] « SGLT2 » : inhibiteurs du SGLT2, sur prescription (ATC A10BK) ;"
                                + " et [E] greffe de rein, 0 fois ou plus (diagnostic CIM-10 Z94.0) ; pour un même choix d'événements :"
                                + " D est le premier du patient, D 0 à 90 jours après A, A puis D sans E entre les deux.");
        assertThat(plain(words.request(request, Locale.ENGLISH)))
                .isEqualTo(
                        "Patients of the whole hospital who meet all these criteria: [A] creatinine (laboratory LOINC 14682-9);"
                                + " and except all these criteria ([B] haemodialysis (procedure CCAM JVJF004); and [C] emergency visit;"
                                + " for one choice of events: B is number 2 of its stay, B and C in the same stay);"
                                + " and [D] “SGLT2”: SGLT2 inhibitors, prescribed (ATC A10BK);"
                                + " and [E] kidney transplant, 0 times or more (diagnosis CIM-10 Z94.0); for one choice of events:"
                                + " D is the first of the patient, D 0 to 90 days after A, A then D with no E in between.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"kind":"sameStay"} | A et B dans le même séjour | A and B in the same stay
        {"kind":"differentStay"} | A et B dans deux séjours différents | A and B in two different stays
        {"kind":"sameDay"} | A et B le même jour | A and B on the same day
        {"kind":"sameUnit"} | A et B dans la même unité | A and B in the same unit
        {"kind":"sequence"} | B le même jour que ou après A | B on the same day as or after A
        {"kind":"sequence","delay":{"min":0,"unit":"hours"}} | B en même temps que ou après A | B at the same time as or after A
        {"kind":"sequence","delay":{"min":1,"max":1,"unit":"days"}} | B 1 jour après A | B 1 day after A
        {"kind":"sequence","delay":{"min":1,"max":12,"unit":"months"}} | B 1 à 12 mois après A | B 1 to 12 months after A
        {"kind":"sequence","delay":{"min":-48,"max":-24,"unit":"hours"}} | B 24 à 48 heures avant A | B 24 to 48 hours before A
        {"kind":"sequence","delay":{"min":-3,"max":0,"unit":"days"}} | B 0 à 3 jours avant A | B 0 to 3 days before A
        {"kind":"sequence","delay":{"min":-30,"max":90,"unit":"minutes"}} | B entre 30 minutes avant et 90 minutes après A | B from 30 minutes before to 90 minutes after A
        {"kind":"sequence","delay":{"min":2,"unit":"weeks"}} | B 2 semaines ou plus après A | B 2 weeks or more after A
        {"kind":"sequence","delay":{"min":-2,"unit":"years"}} | B au plus tôt 2 ans avant A | B no earlier than 2 years before A
        {"kind":"sequence","delay":{"max":5,"unit":"days"}} | B au plus tard 5 jours après A | B no later than 5 days after A
        {"kind":"sequence","delay":{"max":-5,"unit":"days"}} | B 5 jours ou plus avant A | B 5 days or more before A
        {"kind":"withoutBetween","none":"c"} | A puis B sans C entre les deux | A then B with no C in between
        """)
    void putsALinkIntoWords(String link, String french, String english) {
        Request request = new RequestJson()
                .read("{\"version\":1,\"root\":{\"type\":\"group\",\"id\":\"root\"},\"links\":["
                        + link.strip().replaceFirst("\\{", "{\"first\":\"a\",\"second\":\"b\",") + "]}");
        assertThat(plain(words.link(request.links().getFirst(), id -> id.toUpperCase(Locale.ROOT), Locale.FRENCH)))
                .isEqualTo(french);
        assertThat(plain(words.link(request.links().getFirst(), id -> id.toUpperCase(Locale.ROOT), Locale.ENGLISH)))
                .isEqualTo(english);
    }

    @Test
    void namesTheCohortOfAPopulation() {
        String cohort = "123e4567-e89b-12d3-a456-426614174000";
        Request alone = in("\"cohort\":\"" + cohort + "\"");
        Request both = in("\"units\":[\"1\"],\"cohort\":\"" + cohort + "\"");
        assertThat(plain(words.request(alone, Locale.FRENCH))).isEqualTo("Patients de la cohorte « Diabétiques ».");
        assertThat(plain(words.request(both, Locale.FRENCH)))
                .isEqualTo("Patients de la cohorte « Diabétiques » suivis dans GH Vallombre.");
        assertThat(plain(words.request(both, Locale.ENGLISH)))
                .isEqualTo("Patients of the cohort “Diabétiques” followed in GH Vallombre.");
        String gone = "00000000-e89b-12d3-a456-426614174000";
        assertThat(plain(words.request(in("\"cohort\":\"" + gone + "\""), Locale.ENGLISH)))
                .isEqualTo("Patients of the cohort " + gone + ".");
    }

    private static Function<UUID, Optional<String>> named(String name) {
        return id -> switch (id.toString().substring(0, 8)) {
            case "123e4567" -> Optional.of(name);
            case "abcd1234" -> Optional.of("");
            default -> Optional.empty();
        };
    }

    private static Request in(String population) {
        return new RequestJson()
                .read("{\"version\":1,\"population\":{" + population
                        + "},\"root\":{\"type\":\"group\",\"id\":\"root\"}}");
    }

    @Test
    void findsWordsForEveryRequest() {
        long seed = 3;
        RandomRequests requests = new RandomRequests(seed);
        for (int i = 0; i < 500; i++) {
            Request request = requests.next();
            for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
                assertThat(words.request(request, locale))
                        .as("seed %d, request %d", seed, i)
                        .doesNotContain("Optional", "null");
                assertThat(words.brief(request.root(), locale)).isNotBlank();
            }
        }
    }

    private static Node node(String node) {
        String withId = node.replaceFirst("\\{", "{\"id\":\"x\",");
        return new RequestJson()
                .read("{\"version\":1,\"root\":{\"type\":\"group\",\"id\":\"root\",\"children\":[" + withId + "]}}")
                .root()
                .children()
                .getFirst();
    }

    private static String shown(Wording wording) {
        String main = wording.main().stream()
                .map(run -> run.strong() ? "*" + run.text() + "*" : run.text())
                .collect(Collectors.joining());
        String context = wording.context().stream().map(Wording.Run::text).collect(Collectors.joining());
        return plain(main + " # " + context).strip();
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    private static Map<Code, Concept> labels(Collection<Code> codes) {
        Map<Code, Concept> found = new HashMap<>();
        for (Code code : codes) {
            List<String> labels = LABELS.getOrDefault(code.token(), List.of());
            if (!labels.isEmpty()) {
                found.put(code, new Concept(code, labels.getFirst(), labels.getLast(), true, 0));
            }
        }
        return found;
    }

    private static Map<String, String> names(Collection<String> numbers) {
        return UNITS.entrySet().stream()
                .filter(unit -> numbers.contains(unit.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
