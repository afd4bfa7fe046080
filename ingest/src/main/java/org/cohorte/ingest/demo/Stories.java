package org.cohorte.ingest.demo;

import java.util.List;

/** All stories, in the order in which they are asked: those that others depend on come first. */
final class Stories {

    static final List<Asked> ALL = List.of(
                    new Background(),
                    new Diabetes(),
                    new KidneyDisease(),
                    new AtrialFibrillation(),
                    new HeartFailure(),
                    new CoronaryDisease(),
                    new Copd(),
                    new Asthma(),
                    new Arthritis(),
                    new Sarcoidosis(),
                    new BreastCancer(),
                    new ColonCancer(),
                    new LungCancer(),
                    new ProstateCancer(),
                    new Melanoma(),
                    new Lymphoma(),
                    new Myeloma(),
                    new SickleCell(),
                    new CysticFibrosis(),
                    new Newborn(),
                    new Pregnancy(),
                    new Cirrhosis(),
                    new BowelInflammation(),
                    new Lupus(),
                    new Hiv(),
                    new MultipleSclerosis(),
                    new Parkinson(),
                    new Epilepsy(),
                    new MotorNeuron(),
                    new Schizophrenia(),
                    new SevereDepression(),
                    new Pneumonia(),
                    new PulmonaryEmbolism(),
                    new Stroke(),
                    new Sepsis(),
                    new UrinaryInfection(),
                    new HipFracture(),
                    new KneeArthrosis(),
                    new Cataract(),
                    new Appendicitis(),
                    new Cholecystitis(),
                    new DigestiveBleeding(),
                    new ChildIllness(),
                    new EverydayEmergency(),
                    new EverydayConsultation(),
                    new EndOfLife(),
                    new PassingBy())
            .stream()
            .map(Asked::new)
            .toList();

    private Stories() {}

    /**
     * A story, asked with chances of its own: where it does not happen, nothing of the rest is other than it was, so that a story
     * more changes the patients who live it and no others.
     */
    record Asked(Story story, long key) {

        Asked(Story story) {
            this(story, story.getClass().getSimpleName().hashCode());
        }

        boolean happens(Person person, Chart chart) {
            return chart.chance().fork(key).happens(story.likelihood(person, chart));
        }
    }
}
