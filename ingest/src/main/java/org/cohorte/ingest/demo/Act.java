package org.cohorte.ingest.demo;

/** An act of the CCAM as the hospital codes it. */
enum Act {
    ECG("DEQP003", "Électrocardiographie sur au moins 12 dérivations", "Dossier patient"),
    ECHOCARDIOGRAPHY("DZQM006", "Échographie-doppler transthoracique du cœur", "Imagerie"),
    CORONARY_STENT("DDAF006", "Angioplastie coronaire avec pose d'endoprothèse", "Bloc"),
    CHEST_RADIOGRAPHY("ZBQK002", "Radiographie du thorax", "Imagerie"),
    CHEST_SCANNER("ZBQH001", "Scanographie du thorax, avec injection", "Imagerie"),
    CHEST_ANGIOGRAPHY("ECQH010", "Angioscanner thoracique", "Imagerie"),
    ABDOMEN_SCANNER("ZCQH001", "Scanographie de l'abdomen et du pelvis, avec injection", "Imagerie"),
    HEAD_SCANNER("ACQK001", "Scanographie du crâne, sans injection", "Imagerie"),
    HEAD_MRI("ACQN001", "IRM du crâne, sans injection", "Imagerie"),
    NECK_DOPPLER("EBQM001", "Échographie-doppler des artères cervicocéphaliques", "Imagerie"),
    LEG_DOPPLER("EJQM004", "Échographie-doppler des veines des membres inférieurs", "Imagerie"),
    ABDOMEN_ULTRASOUND("ZCQM008", "Échographie transcutanée de l'abdomen", "Imagerie"),
    KIDNEY_ULTRASOUND("JAQM003", "Échographie transcutanée du rein", "Imagerie"),
    KIDNEY_BIOPSY("JAHJ006", "Biopsie du rein, par voie transcutanée avec guidage", "Imagerie"),
    HAEMODIALYSIS("JVJF004", "Séance d'épuration extrarénale par hémodialyse", "PMSI"),
    FISTULA("EZMA001", "Création d'une fistule artérioveineuse", "Bloc"),
    KIDNEY_TRANSPLANT("JAEA003", "Transplantation du rein", "Bloc"),
    SPIROMETRY("GLQP012", "Spirométrie standard", "Dossier patient"),
    BRONCHOSCOPY("GEQE004", "Fibroscopie bronchique, avec lavage bronchioloalvéolaire", "Bloc"),
    NON_INVASIVE_VENTILATION("GLLD012", "Ventilation au masque facial, par 24 heures", "PMSI"),
    VENTILATION("GLLD015", "Ventilation mécanique intratrachéale, par 24 heures", "PMSI"),
    VASOPRESSOR("EQLF003", "Injection continue de noradrénaline, par 24 heures", "PMSI"),
    COLONOSCOPY("HHQE002", "Coloscopie totale", "Bloc"),
    GASTROSCOPY("HEQE002", "Endoscopie œso-gastro-duodénale", "Bloc"),
    TRANSFUSION("FELF011", "Transfusion de concentré de globules rouges", "PMSI"),
    APPENDECTOMY("HHFA016", "Appendicectomie, par cœlioscopie", "Bloc"),
    CHOLECYSTECTOMY("HMFC004", "Cholécystectomie, par cœlioscopie", "Bloc"),
    RIGHT_COLECTOMY("HHFA008", "Colectomie droite avec rétablissement de la continuité", "Bloc"),
    LEFT_COLECTOMY("HHFA006", "Colectomie gauche avec rétablissement de la continuité", "Bloc"),
    IMPLANTED_PORT("EBLA003", "Pose d'une chambre implantable", "Bloc"),
    MAMMOGRAPHY("QEQK001", "Mammographie bilatérale", "Imagerie"),
    LUMPECTOMY("QEFA001", "Tumorectomie du sein avec curage axillaire", "Bloc"),
    PREGNANCY_ULTRASOUND("JQQM010", "Échographie d'une grossesse au 1er trimestre", "Imagerie"),
    FIRST_BIRTH("JQGD010", "Accouchement par voie naturelle, chez une primipare", "Dossier patient"),
    NEXT_BIRTH("JQGD012", "Accouchement par voie naturelle, chez une multipare", "Dossier patient"),
    PLANNED_CAESAREAN("JQGA002", "Césarienne programmée", "Bloc"),
    CAESAREAN("JQGA003", "Césarienne au cours du travail", "Bloc"),
    HIP_PROSTHESIS("NEKA018", "Prothèse fémorale cervicocéphalique", "Bloc"),
    HIP_OSTEOSYNTHESIS("NBCA010", "Ostéosynthèse de fracture extracapsulaire du col du fémur", "Bloc"),
    PELVIS_RADIOGRAPHY("NAQK015", "Radiographie du bassin", "Imagerie"),
    ANKLE_RADIOGRAPHY("NGQK001", "Radiographie de la cheville", "Imagerie"),
    WOUND_SUTURE("QZJA002", "Suture de plaie superficielle de moins de 3 cm", "Dossier patient"),
    BONE_DENSITOMETRY("PAQK007", "Ostéodensitométrie sur 2 sites", "Imagerie"),
    POSITRON_TOMOGRAPHY("ZZQL016", "Tomoscintigraphie du corps entier par émission de positons", "Imagerie"),
    LOBECTOMY("GFFA013", "Lobectomie pulmonaire, par thoracotomie", "Bloc"),
    PELVIS_MRI("ZCQJ004", "IRM du petit bassin, avec injection", "Imagerie"),
    PROSTATE_BIOPSY("JGHJ001", "Biopsie de la prostate, par voie transrectale avec guidage échographique", "Bloc"),
    PROSTATECTOMY("JGFC001", "Vésiculoprostatectomie totale, par cœlioscopie", "Bloc"),
    NODE_BIOPSY("FCFA012", "Exérèse de ganglion lymphatique du cou à visée diagnostique", "Bloc"),
    MARROW_BIOPSY("FDHB002", "Biopsie ostéomédullaire, par voie transcutanée", "Dossier patient"),
    SKIN_EXCISION("QZFA004", "Exérèse de lésion superficielle de la peau, d'une zone de 5 à 10 cm²", "Bloc"),
    PARACENTESIS("HPJB001", "Évacuation d'un épanchement intrapéritonéal, par voie transcutanée", "PMSI"),
    VARICES_HAEMOSTASIS("HESE002", "Hémostase de lésion de l'œsophage, par endoscopie", "Bloc"),
    HEAD_MRI_INJECTED("ACQJ002", "IRM du crâne, avec injection", "Imagerie"),
    SPINE_MRI("LHQJ002", "IRM de la colonne vertébrale et de la moelle, avec injection", "Imagerie"),
    LUMBAR_PUNCTURE("AFHB002", "Ponction lombaire", "Dossier patient"),
    ELECTROENCEPHALOGRAM("AAQP007", "Électroencéphalographie d'au moins 20 minutes", "Dossier patient"),
    ELECTROMYOGRAM("AHQB033", "Électromyographie de 7 muscles ou plus", "Dossier patient"),
    ELECTROCONVULSIVE_THERAPY("AZRP001", "Séance d'électroconvulsivothérapie", "Bloc"),
    KNEE_RADIOGRAPHY("NFQK003", "Radiographie du genou selon 3 ou 4 incidences", "Imagerie"),
    KNEE_PROSTHESIS("NFKA007", "Prothèse tricompartimentaire du genou", "Bloc"),
    EYE_BIOMETRY("BFQM001", "Biométrie oculaire par échographie", "Dossier patient"),
    CATARACT_EXTRACTION("BFGA004", "Phakoémulsification du cristallin avec implantation", "Bloc"),
    RED_CELL_EXCHANGE("FEPF003", "Séance d'échange érythrocytaire par érythraphérèse", "PMSI"),
    SKULL_DOPPLER("EAQM004", "Échographie-doppler transcrânienne des vaisseaux intracrâniens", "Imagerie"),
    GASTROSTOMY("HFCB001", "Gastrostomie, par voie transcutanée avec guidage endoscopique", "Bloc"),
    SKIN_BIOPSY("QZHA001", "Biopsie dermoépidermique, par abord direct", "Dossier patient");

    final String ccam;
    final String label;
    /** The system of the hospital that recorded it. */
    final String source;

    Act(String ccam, String label, String source) {
        this.ccam = ccam;
        this.label = label;
        this.source = source;
    }
}
