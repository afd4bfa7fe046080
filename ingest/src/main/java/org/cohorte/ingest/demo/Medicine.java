package org.cohorte.ingest.demo;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cohorte.ingest.model.Measure;

/** A medicine as the hospital prescribes it: ATC code, name, usual dose and route. */
enum Medicine {
    METFORMIN("A10BA02", "Metformine", "1 g, 1 comprimé matin et soir"),
    GLICLAZIDE("A10BB09", "Gliclazide", "60 mg par jour"),
    SITAGLIPTIN("A10BH01", "Sitagliptine", "100 mg par jour"),
    DAPAGLIFLOZIN("A10BK01", "Dapagliflozine", "10 mg par jour"),
    EMPAGLIFLOZIN("A10BK03", "Empagliflozine", "10 mg par jour"),
    INSULIN_GLARGINE("A10AE04", "Insuline glargine", "selon protocole, le soir", "SC"),
    INSULIN_ASPART("A10AB05", "Insuline asparte", "selon protocole, aux repas", "SC"),
    FUROSEMIDE("C03CA01", "Furosémide", "40 mg le matin"),
    SPIRONOLACTONE("C03DA01", "Spironolactone", "25 mg par jour"),
    RAMIPRIL("C09AA05", "Ramipril", "5 mg par jour"),
    PERINDOPRIL("C09AA04", "Périndopril", "5 mg par jour"),
    VALSARTAN("C09CA03", "Valsartan", "80 mg par jour"),
    AMLODIPINE("C08CA01", "Amlodipine", "5 mg par jour"),
    BISOPROLOL("C07AB07", "Bisoprolol", "2,5 mg par jour"),
    ATORVASTATIN("C10AA05", "Atorvastatine", "20 mg le soir"),
    ROSUVASTATIN("C10AA07", "Rosuvastatine", "10 mg le soir"),
    ASPIRIN("B01AC06", "Acide acétylsalicylique", "75 mg par jour"),
    CLOPIDOGREL("B01AC04", "Clopidogrel", "75 mg par jour"),
    TICAGRELOR("B01AC24", "Ticagrélor", "90 mg matin et soir"),
    NITRATE("C01DA02", "Trinitrine en spray", "si douleur thoracique", "SL"),
    APIXABAN("B01AF02", "Apixaban", "5 mg matin et soir"),
    RIVAROXABAN("B01AF01", "Rivaroxaban", "20 mg par jour"),
    WARFARIN("B01AA03", "Warfarine", "selon INR"),
    ENOXAPARIN("B01AB05", "Énoxaparine", "4 000 UI par jour", "SC"),
    ENOXAPARIN_CURATIVE("B01AB05", "Énoxaparine", "100 UI/kg toutes les 12 heures", "SC"),
    ALTEPLASE("B01AD02", "Altéplase", "0,9 mg/kg", "IV"),
    AMIODARONE("C01BD01", "Amiodarone", "200 mg par jour"),
    SALBUTAMOL("R03AC02", "Salbutamol", "1 à 2 bouffées si besoin", "INH"),
    TIOTROPIUM("R03BB04", "Tiotropium", "1 inhalation par jour", "INH"),
    FORMOTEROL_BUDESONIDE("R03AK07", "Formotérol et budésonide", "1 inhalation matin et soir", "INH"),
    MONTELUKAST("R03DC03", "Montélukast", "10 mg le soir"),
    PREDNISONE("H02AB07", "Prednisone", "dose dégressive"),
    PREDNISOLONE("H02AB06", "Prednisolone", "40 mg par jour, 5 jours"),
    AMOXICILLIN("J01CA04", "Amoxicilline", "1 g trois fois par jour"),
    COAMOXICLAV("J01CR02", "Amoxicilline et acide clavulanique", "1 g trois fois par jour"),
    CEFTRIAXONE("J01DD04", "Ceftriaxone", "1 g par jour", "IV"),
    PIPERACILLIN("J01CR05", "Pipéracilline et tazobactam", "4 g trois fois par jour", "IV"),
    LEVOFLOXACIN("J01MA12", "Lévofloxacine", "500 mg par jour"),
    FOSFOMYCIN("J01XX01", "Fosfomycine trométamol", "3 g, dose unique"),
    COTRIMOXAZOLE("J01EE01", "Sulfaméthoxazole et triméthoprime", "400/80 mg par jour"),
    PARACETAMOL("N02BE01", "Paracétamol", "1 g jusqu'à trois fois par jour"),
    IBUPROFEN("M01AE01", "Ibuprofène", "400 mg trois fois par jour, 3 jours"),
    KETOPROFEN("M01AE03", "Kétoprofène", "100 mg", "IV"),
    MORPHINE("N02AA01", "Morphine", "titration puis relais oral", "SC"),
    CODEINE("N02AJ06", "Paracétamol et codéine", "500/30 mg si douleur"),
    PANTOPRAZOLE("A02BC02", "Pantoprazole", "40 mg par jour"),
    ESOMEPRAZOLE("A02BC05", "Ésoméprazole", "20 mg par jour"),
    LEVOTHYROXINE("H03AA01", "Lévothyroxine", "75 µg le matin à jeun"),
    VITAMIN_D("A11CC05", "Colécalciférol", "1 ampoule par mois"),
    ALENDRONATE("M05BA04", "Acide alendronique", "70 mg par semaine"),
    ALLOPURINOL("M04AA01", "Allopurinol", "100 mg par jour"),
    EPOETIN("B03XA02", "Darbépoétine alfa", "40 µg par semaine", "SC"),
    IRON("B03AC", "Fer injectable", "500 mg", "IV"),
    SEVELAMER("V03AE02", "Sévélamer", "800 mg trois fois par jour"),
    POTASSIUM_BINDER("V03AE01", "Polystyrène sulfonate", "15 g par jour"),
    TACROLIMUS("L04AD02", "Tacrolimus", "selon taux résiduel"),
    MYCOPHENOLATE("L04AA06", "Acide mycophénolique", "500 mg matin et soir"),
    METHOTREXATE("L04AX03", "Méthotrexate", "15 mg par semaine"),
    ADALIMUMAB("L04AB04", "Adalimumab", "40 mg toutes les 2 semaines", "SC"),
    ETANERCEPT("L04AB01", "Étanercept", "50 mg par semaine", "SC"),
    LENALIDOMIDE("L04AX04", "Lénalidomide", "25 mg par jour, 21 jours sur 28"),
    BORTEZOMIB("L01XX32", "Bortézomib", "1,3 mg/m²", "SC"),
    PACLITAXEL("L01CD01", "Paclitaxel", "80 mg/m²", "IV"),
    EPIRUBICIN("L01DB03", "Épirubicine", "100 mg/m²", "IV"),
    CYCLOPHOSPHAMIDE("L01AA01", "Cyclophosphamide", "500 mg/m²", "IV"),
    TRASTUZUMAB("L01XC03", "Trastuzumab", "6 mg/kg", "IV"),
    FLUOROURACIL("L01BC02", "Fluorouracile", "2 400 mg/m² sur 46 heures", "IV"),
    OXALIPLATIN("L01XA03", "Oxaliplatine", "85 mg/m²", "IV"),
    IRINOTECAN("L01XX19", "Irinotécan", "180 mg/m²", "IV"),
    ONDANSETRON("A04AA01", "Ondansétron", "8 mg avant la séance", "IV"),
    LETROZOLE("L02BG04", "Létrozole", "2,5 mg par jour"),
    TAMOXIFEN("L02BA01", "Tamoxifène", "20 mg par jour"),
    DONEPEZIL("N06DA02", "Donépézil", "10 mg le soir"),
    ESCITALOPRAM("N06AB10", "Escitalopram", "10 mg par jour"),
    ZOPICLONE("N05CF01", "Zopiclone", "3,75 mg au coucher"),
    LEVETIRACETAM("N03AX14", "Lévétiracétam", "500 mg matin et soir"),
    PREGABALIN("N03AX16", "Prégabaline", "75 mg matin et soir"),
    MACROGOL("A06AD15", "Macrogol", "1 à 2 sachets par jour"),
    OXYTOCIN("H01BB02", "Oxytocine", "5 UI à la délivrance", "IV"),
    PHYTOMENADIONE("B02BA01", "Phytoménadione", "2 mg à la naissance"),
    HYDRATION("B05BB01", "Soluté d'hydratation", "1 L par 24 heures", "IV"),
    CISPLATIN("L01XA01", "Cisplatine", "75 mg/m²", "IV"),
    PEMETREXED("L01BA04", "Pémétrexed", "500 mg/m²", "IV"),
    PEMBROLIZUMAB("L01XC18", "Pembrolizumab", "200 mg", "IV"),
    LEUPRORELIN("L02AE02", "Leuproréline", "22,5 mg tous les 3 mois", "SC"),
    BICALUTAMIDE("L02BB03", "Bicalutamide", "50 mg par jour"),
    ABIRATERONE("L02BX03", "Abiratérone", "1 g par jour à jeun"),
    RITUXIMAB("L01XC02", "Rituximab", "375 mg/m²", "IV"),
    DOXORUBICIN("L01DB01", "Doxorubicine", "50 mg/m²", "IV"),
    VINCRISTINE("L01CA02", "Vincristine", "1,4 mg/m²", "IV"),
    VINBLASTINE("L01CA01", "Vinblastine", "6 mg/m²", "IV"),
    BLEOMYCIN("L01DC01", "Bléomycine", "10 UI/m²", "IV"),
    PROPRANOLOL("C07AA05", "Propranolol", "40 mg matin et soir"),
    LACTULOSE("A06AD11", "Lactulose", "10 g trois fois par jour"),
    RIFAXIMIN("A07AA11", "Rifaximine", "550 mg matin et soir"),
    OCTREOTIDE("H01CB02", "Octréotide", "25 µg par heure, 5 jours", "IV"),
    ALBUMIN_INFUSION("B05AA01", "Albumine humaine", "8 g par litre évacué", "IV"),
    MESALAZINE("A07EC02", "Mésalazine", "2 g matin et soir"),
    AZATHIOPRINE("L04AX01", "Azathioprine", "2 mg/kg par jour"),
    INFLIXIMAB("L04AB02", "Infliximab", "5 mg/kg toutes les 8 semaines", "IV"),
    METHYLPREDNISOLONE("H02AB04", "Méthylprednisolone", "1 g par jour, 3 jours", "IV"),
    DIMETHYL_FUMARATE("N07XX09", "Fumarate de diméthyle", "240 mg matin et soir"),
    INTERFERON_BETA("L03AB07", "Interféron bêta-1a", "30 µg par semaine", "IM"),
    NATALIZUMAB("L04AA23", "Natalizumab", "300 mg toutes les 4 semaines", "IV"),
    OCRELIZUMAB("L04AA36", "Ocrélizumab", "600 mg tous les 6 mois", "IV"),
    LEVODOPA("N04BA02", "Lévodopa et bensérazide", "125 mg quatre fois par jour"),
    PRAMIPEXOLE("N04BC05", "Pramipexole", "1,05 mg par jour"),
    RASAGILINE("N04BD02", "Rasagiline", "1 mg par jour"),
    VALPROATE("N03AG01", "Valproate de sodium", "500 mg matin et soir"),
    LAMOTRIGINE("N03AX09", "Lamotrigine", "100 mg matin et soir"),
    CLONAZEPAM("N03AE01", "Clonazépam", "1 mg", "IV"),
    RISPERIDONE("N05AX08", "Rispéridone", "4 mg par jour"),
    OLANZAPINE("N05AH03", "Olanzapine", "10 mg le soir"),
    ARIPIPRAZOLE("N05AX12", "Aripiprazole", "15 mg par jour"),
    CLOZAPINE("N05AH02", "Clozapine", "300 mg par jour"),
    VENLAFAXINE("N06AX16", "Venlafaxine", "150 mg par jour"),
    MIRTAZAPINE("N06AX11", "Mirtazapine", "15 mg le soir"),
    OXAZEPAM("N05BA04", "Oxazépam", "10 mg si anxiété"),
    BICTEGRAVIR("J05AR20", "Emtricitabine, ténofovir alafénamide et bictégravir", "1 comprimé par jour"),
    DOLUTEGRAVIR("J05AR25", "Lamivudine et dolutégravir", "1 comprimé par jour"),
    EYE_DROPS("S01CA01", "Tobramycine et dexaméthasone, collyre", "1 goutte quatre fois par jour", "OPH"),
    HYDROXYCARBAMIDE("L01XX05", "Hydroxycarbamide", "1 g par jour"),
    FOLIC_ACID("B03BB01", "Acide folique", "5 mg par jour"),
    CEFTAZIDIME("J01DD02", "Ceftazidime", "200 mg/kg par jour", "IV"),
    TOBRAMYCIN("J01GB01", "Tobramycine", "10 mg/kg par jour", "IV"),
    COLISTIN("J01XB01", "Colistiméthate sodique", "2 MUI matin et soir", "INH"),
    DORNASE("R05CB13", "Dornase alfa", "2,5 mg par jour", "INH"),
    PANCREATIN("A09AA02", "Pancréatine", "25 000 UI aux repas"),
    IVACAFTOR("R07AX30", "Ivacaftor et lumacaftor", "2 comprimés matin et soir"),
    HYDROXYCHLOROQUINE("P01BA02", "Hydroxychloroquine", "400 mg par jour"),
    RILUZOLE("N07XX02", "Riluzole", "50 mg matin et soir"),
    CEFAZOLIN("J01DB04", "Céfazoline", "2 g à l'induction", "IV"),
    TRAMADOL("N02AX02", "Tramadol", "50 mg si douleur");

    final String atc;
    final String label;
    final String dose;
    final String route;

    Medicine(String atc, String label, String dose) {
        this(atc, label, dose, "VO");
    }

    Medicine(String atc, String label, String dose, String route) {
        this.atc = atc;
        this.label = label;
        this.dose = dose;
        this.route = route;
    }

    private static final Pattern DOSE = Pattern.compile("(\\d[\\d \u202f]*(?:,\\d+)?) (mg|g|µg|UI|L)(?![\\p{L}/])");

    /** The number at the beginning of the dose, in its unit of UCUM; empty for a dose by protocol or by weight. */
    Optional<Measure> quantity() {
        Matcher matcher = DOSE.matcher(dose);
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        String number = matcher.group(1).replaceAll("[ \u202f]", "").replace(',', '.');
        String unit = switch (matcher.group(2)) {
            case "µg" -> "ug";
            case "UI" -> "[iU]";
            default -> matcher.group(2);
        };
        return Optional.of(new Measure(
                new BigDecimal(number), Optional.of(unit), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    /** Medicines of one purpose, of which a patient takes one. */
    private static final List<Set<Medicine>> PURPOSES = List.of(
            EnumSet.of(RAMIPRIL, PERINDOPRIL, VALSARTAN),
            EnumSet.of(ATORVASTATIN, ROSUVASTATIN),
            EnumSet.of(APIXABAN, RIVAROXABAN, WARFARIN),
            EnumSet.of(DAPAGLIFLOZIN, EMPAGLIFLOZIN),
            EnumSet.of(CLOPIDOGREL, TICAGRELOR),
            EnumSet.of(PANTOPRAZOLE, ESOMEPRAZOLE),
            EnumSet.of(ADALIMUMAB, ETANERCEPT, INFLIXIMAB),
            EnumSet.of(LETROZOLE, TAMOXIFEN),
            EnumSet.of(BISOPROLOL, PROPRANOLOL),
            EnumSet.of(DIMETHYL_FUMARATE, INTERFERON_BETA, NATALIZUMAB, OCRELIZUMAB),
            EnumSet.of(RISPERIDONE, OLANZAPINE, ARIPIPRAZOLE, CLOZAPINE),
            EnumSet.of(ESCITALOPRAM, VENLAFAXINE),
            EnumSet.of(BICTEGRAVIR, DOLUTEGRAVIR));

    private static final Map<Medicine, Set<Medicine>> RIVALS = rivals();

    private static Map<Medicine, Set<Medicine>> rivals() {
        Map<Medicine, Set<Medicine>> rivals = new EnumMap<>(Medicine.class);
        for (Medicine medicine : values()) {
            rivals.put(medicine, EnumSet.of(medicine));
        }
        PURPOSES.forEach(purpose -> purpose.forEach(medicine -> rivals.merge(medicine, purpose, (own, others) -> {
            own.addAll(others);
            return own;
        })));
        return rivals;
    }

    /** Whether taking this one forbids the other, itself included. */
    boolean rivals(Medicine other) {
        return RIVALS.getOrDefault(this, Set.of()).contains(other);
    }
}
