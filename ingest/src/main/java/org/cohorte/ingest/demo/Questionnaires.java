package org.cohorte.ingest.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cohorte.ingest.model.Coding;
import org.cohorte.ingest.model.FormAnswer;

/** Forms of one disease or one occasion: disability in multiple sclerosis and motor neuron disease, mood, anaesthesia. */
final class Questionnaires {

    private static final Coding DISABILITY = FilledForms.form("edss", "Échelle de handicap EDSS");
    private static final Coding MOTOR = FilledForms.form("alsfrs-r", "Échelle fonctionnelle ALSFRS-R");
    private static final Coding MOOD = FilledForms.form("madrs", "Échelle de dépression MADRS");
    private static final Coding ANAESTHESIA =
            FilledForms.form("consultation-anesthesie", "Fiche de consultation d'anesthésie");

    private static final double MARKED = .7;
    private static final double PREPARED = .4;
    private static final int BEST_MOTOR = 48;

    /** Operations before which an anaesthetist was seen. */
    private static final Set<Act> OPERATIONS = EnumSet.of(
            Act.KNEE_PROSTHESIS,
            Act.CATARACT_EXTRACTION,
            Act.LOBECTOMY,
            Act.PROSTATECTOMY,
            Act.LUMPECTOMY,
            Act.LEFT_COLECTOMY,
            Act.RIGHT_COLECTOMY,
            Act.CHOLECYSTECTOMY,
            Act.PLANNED_CAESAREAN);

    private final Visit visit;
    private final Chance chance;
    private final Notebook notebook;

    Questionnaires(Visit visit, Chance chance, Notebook notebook) {
        this.visit = visit;
        this.chance = chance;
        this.notebook = notebook;
    }

    void write() {
        boolean seen = visit.setting == Setting.CONSULTATION;
        if (seen && visit.has(Disorder.MULTIPLE_SCLEROSIS) && chance.happens(MARKED)) {
            disability();
        }
        if (seen && visit.has(Disorder.MOTOR_NEURON)) {
            motor();
        }
        if (visit.has(Disorder.SEVERE_DEPRESSION) && visit.setting != Setting.EMERGENCY && chance.happens(MARKED)) {
            mood(seen);
        }
        if (visit.acts.stream().anyMatch(done -> OPERATIONS.contains(done.act())) && chance.happens(PREPARED)) {
            anaesthesia();
        }
    }

    private int yearsSince(Disorder disorder) {
        LocalDate since = visit.chart.known().getOrDefault(disorder, visit.day());
        return (int) ChronoUnit.YEARS.between(since, visit.day());
    }

    /** From 0 to 10 by halves; a patient keeps a pace of their own. */
    private void disability() {
        double pace = Chance.of(visit.chart.person().number(), 7).between(.05, .38);
        int halves = (int) Math.clamp(
                2 * (1 + pace * yearsSince(Disorder.MULTIPLE_SCLEROSIS)) + chance.between(-1, 1), 0, 17);
        List<FormAnswer> answers = new ArrayList<>();
        answers.add(FormAnswer.of(question(DISABILITY, "score", "Score EDSS"), FilledForms.decimal(halves * 5, 1)));
        answers.add(FormAnswer.of(
                question(DISABILITY, "marche", "Périmètre de marche, mètres"),
                FilledForms.number(halves < 8 ? 500 : Math.max(0, 500 - (halves - 7) * 70), "m")));
        answers.add(FormAnswer.of(
                question(DISABILITY, "poussee", "Poussée depuis la dernière visite"), chance.happens(.14)));
        FilledForms.write(DISABILITY, visit.start.plusMinutes(15), answers, notebook);
    }

    /** 48 in health, a point or so less each month. */
    private void motor() {
        LocalDate since = visit.chart.known().getOrDefault(Disorder.MOTOR_NEURON, visit.day());
        double months = ChronoUnit.DAYS.between(since, visit.day()) / 30.4;
        double pace = Chance.of(visit.chart.person().number(), 7).between(.4, 1.5);
        int score = (int) Math.clamp(BEST_MOTOR - 7 - pace * months + chance.between(-1, 1), 6, BEST_MOTOR);
        List<FormAnswer> answers = new ArrayList<>();
        answers.add(FormAnswer.of(question(MOTOR, "score", "Score ALSFRS-R"), FilledForms.number(score, "")));
        answers.add(FormAnswer.of(
                question(MOTOR, "debut", "Début"),
                Chance.of(visit.chart.person().number(), 8).happens(.3)
                        ? FilledForms.local("bulbaire", "Bulbaire")
                        : FilledForms.local("spinal", "Spinal")));
        answers.add(FormAnswer.of(question(MOTOR, "ventilation", "Ventilation non invasive"), score < 26));
        FilledForms.write(MOTOR, visit.start.plusMinutes(15), answers, notebook);
    }

    private void mood(boolean seen) {
        int score = seen ? chance.between(4, 19) : chance.between(26, 46);
        List<FormAnswer> answers = new ArrayList<>();
        answers.add(FormAnswer.of(question(MOOD, "score", "Score MADRS"), FilledForms.number(score, "")));
        answers.add(
                FormAnswer.of(question(MOOD, "idees-suicidaires", "Idées suicidaires"), !seen && chance.happens(.5)));
        FilledForms.write(MOOD, visit.start.plusMinutes(15), answers, notebook);
    }

    private void anaesthesia() {
        int known = visit.chart.known().size();
        int risk = Math.clamp(1 + known / 2 + (visit.chart.person().age(visit.day()) > 78 ? 1 : 0), 1, 4);
        List<FormAnswer> answers = new ArrayList<>();
        answers.add(FormAnswer.of(question(ANAESTHESIA, "asa", "Score ASA"), FilledForms.number(risk, "")));
        answers.add(FormAnswer.of(
                question(ANAESTHESIA, "mallampati", "Classe de Mallampati"),
                FilledForms.number(chance.oneOf(1, 1, 2, 2, 2, 3), "")));
        answers.add(FormAnswer.of(
                question(ANAESTHESIA, "technique", "Anesthésie prévue"),
                visit.has(Disorder.CATARACT)
                        ? FilledForms.local("topique", "Topique")
                        : visit.has(Disorder.PRIMARY_KNEE_ARTHROSIS) && chance.happens(.6)
                                ? FilledForms.local("rachianesthesie", "Rachianesthésie")
                                : FilledForms.local("generale", "Générale")));
        answers.add(FormAnswer.of(question(ANAESTHESIA, "allergie", "Allergie médicamenteuse"), chance.happens(.06)));
        if (chance.happens(.2)) {
            answers.add(FormAnswer.of(
                    question(ANAESTHESIA, "consignes", "Consignes"),
                    chance.oneOf(
                            "Poursuivre le bêtabloquant le matin de l'intervention.",
                            "Arrêt de l'antiagrégant cinq jours avant.",
                            "Pas d'arrêt du traitement habituel, jeûne de six heures.",
                            "Intubation difficile non prévisible.")));
        }
        FilledForms.write(ANAESTHESIA, visit.start.plusMinutes(20), answers, notebook);
    }

    private static Coding question(Coding form, String code, String label) {
        return FilledForms.question(form, code, label);
    }
}
