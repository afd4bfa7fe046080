package org.cohorte.ingest.demo;

/**
 * Creatinine and glomerular filtration, one from the other, by the CKD-EPI equations without race (2009: Levey et al.,
 * Ann Intern Med 150:604; 2021: Inker et al., N Engl J Med 385:1737). Creatinine in µmol/L, filtration in mL/min/1.73 m².
 */
final class Kidney {

    private static final double MICROMOLES = 88.4;

    private Kidney() {}

    static double filtration2009(double creatinine, int age, boolean female) {
        double ratio = creatinine / MICROMOLES / (female ? .7 : .9);
        double below = Math.pow(Math.min(ratio, 1), female ? -.329 : -.411);
        return top2009(age, female) * below * Math.pow(Math.max(ratio, 1), -1.209);
    }

    static double filtration2021(double creatinine, int age, boolean female) {
        double ratio = creatinine / MICROMOLES / (female ? .7 : .9);
        double below = Math.pow(Math.min(ratio, 1), female ? -.241 : -.302);
        return 142 * (female ? 1.012 : 1) * Math.pow(.9938, age) * below * Math.pow(Math.max(ratio, 1), -1.2);
    }

    /** The creatinine of somebody whose filtration is this one by the equation of 2009. */
    static double creatinine(double filtration, int age, boolean female) {
        double share = filtration / top2009(age, female);
        double exponent = share >= 1 ? (female ? -.329 : -.411) : -1.209;
        return MICROMOLES * (female ? .7 : .9) * Math.pow(share, 1 / exponent);
    }

    private static double top2009(int age, boolean female) {
        return (female ? 144 : 141) * Math.pow(.993, age);
    }
}
