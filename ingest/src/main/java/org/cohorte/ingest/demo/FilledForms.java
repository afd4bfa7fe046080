package org.cohorte.ingest.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cohorte.ingest.model.Coding;
import org.cohorte.ingest.model.Details;
import org.cohorte.ingest.model.FormAnswer;
import org.cohorte.ingest.model.Measure;

/** Forms that are filled in: the birth sheet of the maternity, the tobacco questionnaire, and {@link Questionnaires}. */
final class FilledForms {

    private static final Coding BIRTH = form("fiche-accouchement", "Fiche d'accouchement");
    private static final Coding TOBACCO = form("questionnaire-tabac", "Questionnaire tabac");
    private static final double ASKED = .12;
    private static final double EPIDURAL = .78;

    private FilledForms() {}

    static Coding form(String code, String label) {
        return new Coding("form", code, Optional.of(label));
    }

    static Coding question(Coding form, String code, String label) {
        return form(form.code() + "/" + code, label);
    }

    static Coding local(String code, String label) {
        return new Coding("local", code, Optional.of(label));
    }

    static void write(Visit visit, Chance chance, Notebook notebook) {
        boolean caesarean = visit.has(Disorder.CAESAREAN_BIRTH) || visit.has(Disorder.PLANNED_CAESAREAN_BIRTH);
        if (caesarean || visit.has(Disorder.BIRTH)) {
            birth(visit, caesarean, chance, notebook);
        }
        boolean adult = visit.chart.person().age(visit.day()) > 17;
        if (visit.setting == Setting.CONSULTATION && adult && chance.happens(ASKED)) {
            tobacco(visit, chance, notebook);
        }
        new Questionnaires(visit, chance, notebook).write();
    }

    private static void birth(Visit visit, boolean caesarean, Chance chance, Notebook notebook) {
        LocalDateTime time = visit.start.plusHours(9);
        LocalDate born = time.toLocalDate();
        boolean early = chance.happens(.07);
        int weeks = early ? chance.between(32, 36) : chance.between(37, 41);
        int grams = (int) Math.round((early ? 2350 : 3320) + 380 * chance.normal()) / 10 * 10;
        List<FormAnswer> answers = new ArrayList<>();
        answers.add(FormAnswer.of(
                question(BIRTH, "voie", "Voie d'accouchement"),
                caesarean ? local("voie-haute", "Césarienne") : local("voie-basse", "Voie basse")));
        answers.add(FormAnswer.of(question(BIRTH, "date", "Date de naissance"), born));
        answers.add(FormAnswer.of(question(BIRTH, "terme", "Terme, semaines d'aménorrhée"), number(weeks, "")));
        answers.add(FormAnswer.of(question(BIRTH, "poids", "Poids de naissance"), number(grams, "g")));
        answers.add(FormAnswer.of(
                question(BIRTH, "apgar-5", "Apgar à 5 minutes"), number(early ? chance.between(6, 9) : 10, "")));
        answers.add(FormAnswer.of(question(BIRTH, "peridurale", "Analgésie péridurale"), chance.happens(EPIDURAL)));
        answers.add(FormAnswer.of(
                question(BIRTH, "allaitement", "Allaitement"),
                chance.happens(.68) ? local("maternel", "Maternel") : local("artificiel", "Artificiel")));
        if (chance.happens(.3)) {
            answers.add(FormAnswer.of(
                    question(BIRTH, "suites", "Suites de couches"),
                    chance.oneOf(
                            "Suites simples, retour à domicile avec sage-femme.",
                            "Anémie modérée traitée par fer.",
                            "Fièvre isolée sans foyer, hémocultures négatives.",
                            "Cicatrice propre, allaitement bien débuté.")));
        }
        write(BIRTH, time, answers, notebook);
    }

    private static void tobacco(Visit visit, Chance chance, Notebook notebook) {
        boolean smoker = visit.chart.person().smoker();
        List<FormAnswer> answers = new ArrayList<>();
        answers.add(FormAnswer.of(question(TOBACCO, "fumeur", "Fume actuellement"), smoker));
        if (smoker) {
            answers.add(FormAnswer.of(
                    question(TOBACCO, "cigarettes", "Cigarettes par jour"), number(chance.between(3, 30), "")));
            answers.add(FormAnswer.of(
                    question(TOBACCO, "arret", "Souhaite arrêter"),
                    chance.oneOf(local("oui", "Oui"), local("peut-etre", "Peut-être"), local("non", "Non"))));
        }
        write(TOBACCO, visit.start.plusMinutes(10), answers, notebook);
    }

    static void write(Coding form, LocalDateTime time, List<FormAnswer> answers, Notebook notebook) {
        notebook.note("form", time, form)
                .details(new Details(Map.of(), List.of(), answers))
                .write();
    }

    /** {@code 35} with one decimal is 3.5. */
    static Measure decimal(int digits, int decimals) {
        return new Measure(
                BigDecimal.valueOf(digits, decimals),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static Measure number(int value, String unit) {
        return new Measure(
                BigDecimal.valueOf(value),
                Optional.of(unit).filter(text -> !text.isEmpty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
