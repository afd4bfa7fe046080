package org.cohorte.ingest.demo;

/** Those to whom nothing else happens come once all the same; very few have a file and no stay. */
final class PassingBy implements Story {

    @Override
    public double likelihood(Person person, Chart chart) {
        return chart.idle() ? .88 : 0;
    }

    @Override
    public void begin(Chart chart) {
        boolean emergency = chart.chance().happens(.4);
        chart.on(chart.someDay(), day -> {
            if (emergency && chart.person().age(day) >= 16) {
                EverydayEmergency.visit(chart, day);
            } else {
                EverydayConsultation.visit(chart, day);
            }
        });
    }
}
