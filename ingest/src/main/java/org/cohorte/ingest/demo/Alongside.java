package org.cohorte.ingest.demo;

/** What goes along with a visit. Each sort has chances of its own: what is drawn here changes nothing of the rest. */
final class Alongside {

    private static final int CULTURES = 1;
    private static final int IMAGES = 2;
    private static final int FORMS = 3;
    private static final int OTHERS = 4;

    private Alongside() {}

    static void write(Visit visit, Chance chance, Notebook notebook) {
        StayGroups.write(visit, notebook);
        Cultures.write(visit, chance.fork(CULTURES), notebook);
        Images.write(visit, chance.fork(IMAGES), notebook);
        FilledForms.write(visit, chance.fork(FORMS), notebook);
        OtherCare.write(visit, chance.fork(OTHERS), notebook);
    }
}
