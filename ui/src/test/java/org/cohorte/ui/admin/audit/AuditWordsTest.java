package org.cohorte.ui.admin.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.cohorte.registry.audit.AuditAction;
import org.cohorte.registry.audit.AuditLine;
import org.cohorte.registry.audit.AuditOutcome;
import org.cohorte.ui.admin.model.SomeAccess;
import org.cohorte.ui.text.Texts;
import org.junit.jupiter.api.Test;

class AuditWordsTest {

    private final AuditWords french = words(Locale.FRENCH);
    private final AuditWords english = words(Locale.ENGLISH);

    @Test
    void a_count_says_what_was_found_and_where() {
        AuditLine line = AuditLine.of("c.marchetti", AuditAction.COUNT, AuditOutcome.DONE)
                .about("0123456789abcdef", OptionalLong.of(9846))
                .on(List.of("12", "hospital"));
        assertThat(french.sentence(line)).isEqualTo("comptage d’une population, 9\u202f846 patients");
        assertThat(french.more(line))
                .containsExactly("unités\u00a0: Néphrologie, tout l’hôpital", "requête 0123456789ab");
    }

    @Test
    void a_grant_names_role_place_and_person_in_the_language_of_the_page() {
        AuditLine line = AuditLine.of("m.delorme", AuditAction.HABILITATION, AuditOutcome.DONE)
                .with(Map.of(
                        "what", "GRANTED",
                        "role", "Équipe de soins",
                        "perimeter", "12",
                        "holder", "c.marchetti",
                        "after", "2026-11-20T23:00:00Z/2027-11-20T23:00:00Z"));
        assertThat(english.sentence(line))
                .isEqualTo("granted an access: Care team on Néphrologie for Dr Claire Marchetti");
        assertThat(english.more(line)).containsExactly("21 Nov 2026 to 20 Nov 2027");
    }

    @Test
    void a_refusal_says_why() {
        AuditLine line = AuditLine.of("m.delorme", AuditAction.HABILITATION, AuditOutcome.REFUSED)
                .with(Map.of("what", "GRANTED", "role", "2", "reason", "ownAccess"));
        assertThat(french.sentence(line)).isEqualTo("accès accordé\u00a0: Équipe de soins");
        assertThat(french.more(line)).containsExactly("Personne ne change ses propres accès.");
    }

    @Test
    void a_refused_sign_in_is_a_try_with_its_reason() {
        AuditLine line = AuditLine.of("c.marchetti", AuditAction.SIGN_IN, AuditOutcome.REFUSED)
                .with(Map.of("what", "REFUSED", "reason", "wrongPassword", "leftOut", "412"));
        assertThat(french.sentence(line)).isEqualTo("tentative de connexion");
        assertThat(french.more(line))
                .containsExactly(
                        "Mot de passe faux.", "tentatives refusées avant celle-ci et non écrites une à une\u00a0: 412");
        assertThat(english.sentence(line)).isEqualTo("tried to sign in");
        assertThat(english.more(line))
                .containsExactly("Wrong password.", "refused attempts before this one, not written one by one: 412");
    }

    @Test
    void what_is_not_known_is_shown_as_it_stands() {
        AuditLine line = AuditLine.of("m.delorme", AuditAction.SETTING, AuditOutcome.DONE)
                .with(Map.of("name", "threshold", "after", "10/5/x"));
        assertThat(english.more(line)).containsExactly("10/5/x", "name: threshold");
    }

    private static AuditWords words(Locale locale) {
        return new AuditWords(
                Texts.in(locale),
                SomeAccess.PARIS,
                login -> Optional.of("Dr Claire Marchetti")
                        .filter(name -> login.equals("c.marchetti"))
                        .orElse(login),
                Map.of("12", SomeAccess.NEPHROLOGY),
                List.of(SomeAccess.CARE_TEAM));
    }
}
