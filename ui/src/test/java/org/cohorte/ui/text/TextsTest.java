package org.cohorte.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.cohorte.export.job.ExportJob;
import org.cohorte.query.catalogue.RecordField;
import org.cohorte.query.catalogue.RecordKind;
import org.cohorte.query.criteria.AgeRange;
import org.cohorte.query.criteria.Delay;
import org.cohorte.query.criteria.DocumentCriterion;
import org.cohorte.query.criteria.Occurrences;
import org.cohorte.query.criteria.PatientCriterion;
import org.cohorte.query.criteria.ProblemCodes;
import org.cohorte.query.criteria.Sex;
import org.cohorte.query.criteria.StayStatus;
import org.cohorte.query.criteria.StayType;
import org.cohorte.query.criteria.ValueCondition;
import org.cohorte.query.engine.EngineException;
import org.cohorte.query.scope.Scope;
import org.cohorte.registry.audit.AuditAction;
import org.cohorte.registry.audit.AuditOutcome;
import org.cohorte.registry.exploration.PatientListQuery;
import org.cohorte.registry.perimeter.Perimeter;
import org.cohorte.registry.rights.Right;
import org.cohorte.ui.admin.model.Door;
import org.cohorte.ui.admin.model.RoleWords;
import org.cohorte.ui.builder.model.Edit;
import org.cohorte.ui.builder.model.LinkBond;
import org.cohorte.ui.builder.model.Nodes;
import org.cohorte.ui.builder.model.PinChoice;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{[^}]+}");

    /** Arguments of errors go by their names. */
    private static final Pattern NAMED = Pattern.compile("\\{[a-z][^}]*}");

    private final Map<String, String> french = all(Locale.FRENCH);
    private final Map<String, String> english = all(Locale.ENGLISH);

    @Test
    void both_languages_have_the_same_texts() {
        assertThat(english.keySet()).isEqualTo(french.keySet());
    }

    @Test
    void both_languages_mention_the_same_things() {
        french.forEach(
                (key, text) -> assertThat(arguments(english.get(key))).as(key).isEqualTo(arguments(text)));
    }

    @Test
    void no_text_is_empty_or_holds_the_quote_that_patterns_swallow() {
        french.forEach((key, text) -> assertThat(text).as(key).isNotBlank().doesNotContain("'"));
        english.forEach((key, text) -> assertThat(text).as(key).isNotBlank().doesNotContain("'"));
    }

    @Test
    void french_signs_never_part_from_their_words_at_the_end_of_a_line() {
        french.forEach((key, text) -> assertThat(text).as(key).doesNotContainPattern("« | [»;:?!%]"));
    }

    @Test
    void every_pattern_can_be_filled() {
        french.forEach((key, text) -> {
            if (!NAMED.matcher(text).find()) {
                assertThat(new MessageFormat(text).toPattern()).as(key).isNotEmpty();
            }
        });
    }

    @Test
    void every_constant_that_users_see_has_a_name() {
        List<Class<? extends Enum<?>>> seen = List.of(
                Sex.class,
                StayType.class,
                StayStatus.class,
                PatientCriterion.VitalStatus.class,
                AgeRange.AgeUnit.class,
                Occurrences.Counted.class,
                Delay.Unit.class,
                LinkBond.class,
                PinChoice.class,
                ValueCondition.Operator.class,
                DocumentCriterion.Where.class,
                DocumentCriterion.Mention.class,
                Perimeter.Level.class,
                RecordKind.class,
                RecordField.class,
                Door.class,
                RoleWords.Family.class,
                AuditAction.class,
                AuditOutcome.class);
        for (Class<? extends Enum<?>> type : seen) {
            for (Enum<?> constant : type.getEnumConstants()) {
                assertThat(Texts.in(Locale.FRENCH).name(constant)).isNotBlank();
            }
        }
    }

    @Test
    void every_outcome_has_its_words() {
        assertThat(french)
                .containsKeys(keys("Reading.", Scope.Reading.values()))
                .containsKeys(keys("failure.", EngineException.Reason.values()))
                .containsKeys(keys("edit.", Edit.Kind.values()))
                .containsKeys(keys("kind.", Nodes.Kind.values()))
                .containsKeys(keys("audit.", AuditAction.values()))
                .containsKeys(keys("right.", Right.values()))
                .containsKeys(keys("ExportState.", ExportJob.State.values()))
                .containsKeys(keys("people.failure.", EngineException.Reason.values()))
                .containsKeys(keys("people.column.", PatientListQuery.Order.values()));
    }

    @Test
    void every_error_of_a_request_has_a_text() {
        List<String> codes = Arrays.stream(ProblemCodes.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .map(TextsTest::value)
                .toList();
        assertThat(codes).isNotEmpty().allSatisfy(code -> assertThat(french).containsKey("problem." + code));
    }

    @Test
    void french_counts_none_as_one_and_english_as_many() {
        assertThat(Texts.in(Locale.FRENCH).count("patients", 0)).isEqualTo("patient");
        assertThat(Texts.in(Locale.ENGLISH).count("patients", 0)).isEqualTo("patients");
        assertThat(Texts.in(Locale.FRENCH).count("home.access.days", 1200)).isEqualTo("1\u202f200 jours");
    }

    @Test
    void an_unknown_language_is_spoken_to_in_french() {
        assertThat(Texts.in(Locale.JAPANESE).language()).isEqualTo("fr");
        assertThat(Texts.in(Locale.UK).language()).isEqualTo("en");
    }

    private static String[] keys(String prefix, Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(constant -> prefix + constant.name())
                .toArray(String[]::new);
    }

    private static String value(java.lang.reflect.Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
    }

    private static Map<String, String> all(Locale locale) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "org.cohorte.ui.messages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Map<String, String> texts = new TreeMap<>();
        bundle.keySet().forEach(key -> texts.put(key, bundle.getString(key)));
        return texts;
    }
}
