package org.cohorte.ingest.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each story is as frequent as its line of prevalence.txt says, whatever the seed. */
class DemoPrevalenceTest {

    private static final List<Prevalence> STORIES = Prevalence.all();
    private static final int PATIENTS = 8_000;

    @Test
    void aboutFortyDiseasesAreToldOf() {
        assertThat(STORIES).hasSizeGreaterThanOrEqualTo(40);
        assertThat(STORIES.stream().map(Prevalence::story)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(longs = {42, 2_026})
    void everyStoryIsAsFrequentAsItIsSaidToBe(long seed) {
        Map<String, Integer> patients = new LinkedHashMap<>();
        new DemoHospital(seed, PATIENTS, Example.TODAY)
                .patients()
                .forEach(file -> STORIES.stream()
                        .filter(story -> story.has(file))
                        .forEach(story -> patients.merge(story.story(), 1, Integer::sum)));
        SoftAssertions softly = new SoftAssertions();
        for (Prevalence story : STORIES) {
            double share = 100.0 * patients.getOrDefault(story.story(), 0) / PATIENTS;
            softly.assertThat(share).as(story.story()).isBetween(story.least(), story.most());
        }
        softly.assertAll();
    }
}
