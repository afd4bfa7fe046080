package org.cohorte.ingest.demo;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cohorte.ingest.model.Coding;
import org.cohorte.ingest.model.Details;

/** The imaging study behind each act of imaging, with its series. */
final class Images {

    /** How a study is made. */
    private record Technique(String modality, String site, String description, List<String> series, int images) {}

    private static final double REPORTED = .85;

    private Images() {}

    private static Optional<Technique> technique(Act act) {
        return Optional.ofNullable(
                switch (act) {
                    case CHEST_RADIOGRAPHY -> new Technique("DX", "thorax", "Thorax de face", List.of("Face"), 1);
                    case PELVIS_RADIOGRAPHY ->
                        new Technique("DX", "bassin", "Bassin de face", List.of("Face", "Hanche"), 1);
                    case ANKLE_RADIOGRAPHY -> new Technique("DX", "cheville", "Cheville", List.of("Face", "Profil"), 1);
                    case MAMMOGRAPHY ->
                        new Technique(
                                "MG", "sein", "Mammographie bilatérale", List.of("CC droit", "CC gauche", "MLO"), 1);
                    case CHEST_SCANNER ->
                        new Technique(
                                "CT",
                                "thorax",
                                "Scanner du thorax injecté",
                                List.of("Topogramme", "Parenchyme", "Médiastin"),
                                260);
                    case CHEST_ANGIOGRAPHY ->
                        new Technique(
                                "CT", "thorax", "Angioscanner thoracique", List.of("Topogramme", "Artériel"), 420);
                    case ABDOMEN_SCANNER ->
                        new Technique(
                                "CT",
                                "abdomen",
                                "Scanner abdominopelvien injecté",
                                List.of("Sans injection", "Portal"),
                                380);
                    case HEAD_SCANNER -> new Technique("CT", "crâne", "Scanner cérébral", List.of("Axial", "Os"), 180);
                    case HEAD_MRI ->
                        new Technique("MR", "crâne", "IRM cérébrale", List.of("T1", "FLAIR", "Diffusion", "T2*"), 40);
                    case HEAD_MRI_INJECTED ->
                        new Technique("MR", "crâne", "IRM cérébrale injectée", List.of("FLAIR", "T1 gadolinium"), 80);
                    case SPINE_MRI ->
                        new Technique("MR", "rachis", "IRM médullaire", List.of("T2 sagittal", "T1 gadolinium"), 60);
                    case PELVIS_MRI -> new Technique("MR", "pelvis", "IRM prostatique", List.of("T2", "Diffusion"), 90);
                    case POSITRON_TOMOGRAPHY ->
                        new Technique("PT", "corps entier", "TEP au fluorodésoxyglucose", List.of("TEP", "TDM"), 300);
                    case KNEE_RADIOGRAPHY -> new Technique("DX", "genou", "Genou", List.of("Face", "Profil"), 1);
                    case SKULL_DOPPLER -> new Technique("US", "crâne", "Doppler transcrânien", List.of("Doppler"), 20);
                    case NECK_DOPPLER -> new Technique("US", "cou", "Doppler cervical", List.of("Doppler"), 24);
                    case LEG_DOPPLER ->
                        new Technique("US", "membre inférieur", "Doppler veineux", List.of("Doppler"), 30);
                    case ABDOMEN_ULTRASOUND ->
                        new Technique("US", "abdomen", "Échographie abdominale", List.of("Mode B"), 28);
                    case KIDNEY_ULTRASOUND -> new Technique("US", "rein", "Échographie rénale", List.of("Mode B"), 18);
                    case PREGNANCY_ULTRASOUND ->
                        new Technique("US", "pelvis", "Échographie obstétricale", List.of("Mode B", "Doppler"), 22);
                    case ECHOCARDIOGRAPHY ->
                        new Technique("US", "cœur", "Échographie cardiaque", List.of("Mode B", "Doppler"), 35);
                    default -> null;
                });
    }

    static void write(Visit visit, Chance chance, Notebook notebook) {
        boolean reported = visit.reports.stream().anyMatch(report -> report.type() == ReportType.IMAGING);
        for (Visit.Performed performed : visit.acts) {
            technique(performed.act())
                    .ifPresent(technique -> study(
                            performed.act(),
                            performed.time(),
                            technique,
                            reported || chance.happens(REPORTED),
                            chance,
                            notebook));
        }
    }

    private static void study(
            Act act, LocalDateTime time, Technique technique, boolean reported, Chance chance, Notebook notebook) {
        Coding coding = Coding.of("ccam", act.ccam);
        String uid = "1.2.250.1.999.1." + Long.toUnsignedString(chance.next() >>> 12);
        int series = technique.series().size();
        int[] images = new int[series];
        int all = 0;
        for (int i = 0; i < series; i++) {
            images[i] = Math.max(1, (int) Math.round(technique.images() * chance.between(.7, 1.3)));
            all += images[i];
        }
        note(
                "imaging",
                time,
                coding,
                technique,
                technique.description(),
                List.of(uid),
                all,
                series,
                reported,
                notebook);
        for (int i = 0; i < series; i++) {
            note(
                    "series",
                    time.plusMinutes(i * 3L),
                    coding,
                    technique,
                    technique.series().get(i),
                    List.of(uid, uid + "." + (i + 1)),
                    images[i],
                    series,
                    reported,
                    notebook);
        }
    }

    private static void note(
            String kind,
            LocalDateTime time,
            Coding coding,
            Technique technique,
            String description,
            List<String> uids,
            int images,
            int series,
            boolean reported,
            Notebook notebook) {
        notebook.note(kind, time, coding)
                .label(description)
                .with(Map.of(
                        "title", description,
                        "seriesCount", String.valueOf(series),
                        "imageCount", String.valueOf(images),
                        "hasReport", String.valueOf(reported)))
                .details(new Details(
                        Map.of(
                                "modalities", List.of(technique.modality()),
                                "bodySites", List.of(technique.site()),
                                "uids", uids),
                        List.of(),
                        List.of()))
                .write();
    }
}
