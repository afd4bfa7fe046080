package org.cohorte.ui.builder;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.cohorte.query.criteria.Delay;
import org.cohorte.query.criteria.Group;
import org.cohorte.query.criteria.Link;
import org.cohorte.query.criteria.Node;
import org.cohorte.query.criteria.Pin;
import org.cohorte.query.criteria.Problem;
import org.cohorte.query.criteria.Request;
import org.cohorte.query.words.FrenchEnglishWords;
import org.cohorte.ui.builder.model.LinkBond;
import org.cohorte.ui.builder.model.Nodes;
import org.cohorte.ui.builder.model.PinChoice;
import org.cohorte.ui.builder.panel.LinksPart;
import org.cohorte.ui.text.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LinksPartTest {

    private final Desk desk = new Desk(
            Request.everyone().withRoot(Group.all("root", document("a", "asthme"), document("b", "toux"))),
            new Desk.Listener() {
                @Override
                public void requestChanged() {
                    show();
                }

                @Override
                public void panelChanged() {}
            });
    private final LinksPart part =
            new LinksPart(new FrenchEnglishWords(codes -> Map.of(), units -> Map.of()), desk, Texts.in(Locale.FRENCH));

    @BeforeEach
    void show() {
        part.show(desk.model().request(), desk.model().request().root());
    }

    @Test
    void a_link_is_added_told_in_words_changed_and_removed() {
        press("Ajouter un lien");
        press("Appliquer");
        assertThat(links()).containsExactly(new Link.Sequence("a", "b", Delay.between(0, 30, Delay.Unit.DAYS)));
        assertThat(part.getElement().getTextRecursively().replace('\u00a0', ' '))
                .contains("2 Documents avec «")
                .contains("0 à 30 jours après 1 Documents avec «");

        pressIcon("Modifier le lien");
        fields(Select.class)
                .filter(field -> LinkBond.SEQUENCE.equals(field.getValue()))
                .forEach(this::makeSameStay);
        press("Appliquer");
        assertThat(links()).containsExactly(new Link.SameStay("a", "b"));

        pressIcon("Retirer le lien");
        assertThat(links()).isEmpty();
        desk.undo();
        assertThat(links()).containsExactly(new Link.SameStay("a", "b"));
    }

    @Test
    void an_event_is_chosen_by_its_rank() {
        press("Ajouter un lien");
        choosePin();
        press("Appliquer");
        assertThat(desk.model().request().pins()).containsExactly(Pin.nth("a", Pin.Per.PATIENT, 2));
        assertThat(part.getElement().getTextRecursively()).contains("est le n° 2 du patient");
    }

    @Test
    void a_delay_that_says_nothing_is_not_taken() {
        press("Ajouter un lien");
        fields(IntegerField.class)
                .filter(field ->
                        field.getLabel().equals("De") || field.getLabel().equals("À"))
                .forEach(IntegerField::clear);
        press("Appliquer");
        assertThat(links()).isEmpty();
        assertThat(fields(IntegerField.class).filter(IntegerField::isInvalid)).hasSize(1);
    }

    @Test
    void errors_name_criteria_by_their_numbers() {
        part.showProblems(List.of(new Problem(
                "b", "links[0]", "linkToExcluded", Map.of("first", "a", "second", "b", "id", "b"), "excluded")));
        assertThat(part.getElement().getTextRecursively())
                .contains("Le lien entre 1 et 2 ne peut pas porter sur 2, qui est exclu.");
    }

    @SuppressWarnings("unchecked")
    private void makeSameStay(Select<?> bond) {
        ((Select<LinkBond>) bond).setValue(LinkBond.SAME_STAY);
    }

    @SuppressWarnings("unchecked")
    private void choosePin() {
        fields(Select.class)
                .filter(field -> PinChoice.ANY.equals(field.getValue()))
                .limit(1)
                .forEach(field -> ((Select<PinChoice>) field).setValue(PinChoice.NTH_OF_PATIENT));
    }

    private List<Link> links() {
        return desk.model().request().links();
    }

    private void press(String text) {
        click(fields(NativeButton.class)
                .filter(button -> button.getElement().getTextRecursively().equals(text))
                .findFirst()
                .orElseThrow());
    }

    private void pressIcon(String name) {
        click(fields(NativeButton.class)
                .filter(button -> name.equals(button.getElement().getAttribute("aria-label")))
                .findFirst()
                .orElseThrow());
    }

    private static void click(NativeButton button) {
        ComponentUtil.fireEvent(button, new ClickEvent<>(button));
    }

    private <C extends Component> Stream<C> fields(Class<C> type) {
        return inside(part).filter(type::isInstance).map(type::cast);
    }

    private static Stream<Component> inside(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(LinksPartTest::inside));
    }

    private static Node document(String id, String text) {
        return Nodes.begin(Nodes.Kind.DOCUMENT, id, false, List.of(), text);
    }
}
