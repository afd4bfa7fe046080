package org.cohorte.ui.builder.panel;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import org.cohorte.query.criteria.Delay;
import org.cohorte.query.criteria.Limits;
import org.cohorte.query.criteria.Link;
import org.cohorte.query.criteria.Pin;
import org.cohorte.ui.builder.model.LinkBond;
import org.cohorte.ui.builder.model.PinChoice;
import org.cohorte.ui.parts.Tags;
import org.cohorte.ui.text.Texts;

/** The fields of one link: two criteria, what binds their events, and which events of each may be chosen. */
final class LinkForm extends Div {

    private final transient Texts texts;
    private final transient Map<String, String> criteria;
    private final Select<String> first;
    private final Select<String> second;
    private final Select<String> none;
    private final PinFields firstPin;
    private final PinFields secondPin;
    private final PinFields nonePin;
    private final Select<LinkBond> bond = new Select<>();
    private final IntegerField min;
    private final IntegerField max;
    private final Select<Delay.Unit> unit = new Select<>();
    private final Div delay;
    private final Div between;
    private final NativeButton apply;

    /**
     * A form for a new link.
     *
     * @param criteria names of the criteria that can be linked, by id, in reading order; two or more
     * @param done     takes the link and the pins of its criteria
     */
    LinkForm(Texts texts, Map<String, String> criteria, BiConsumer<Link, List<Pin>> done, Runnable cancel) {
        this.texts = texts;
        this.criteria = Map.copyOf(criteria);
        setClassName("linkform");
        List<String> ids = List.copyOf(criteria.keySet());
        first = choice("link.first", ids, ids.getFirst());
        second = choice("link.second", ids, ids.get(1));
        none = choice("link.none", ids, ids.getLast());
        firstPin = new PinFields(texts);
        secondPin = new PinFields(texts);
        nonePin = new PinFields(texts);
        bond.setItems(LinkBond.values());
        bond.setItemLabelGenerator(texts::name);
        bond.setLabel(texts.get("link.bond"));
        bond.setValue(LinkBond.SEQUENCE);
        bond.setWidthFull();
        bond.addValueChangeListener(event -> arrange());
        min = number("link.min");
        max = number("link.max");
        unit.setItems(Delay.Unit.values());
        unit.setItemLabelGenerator(texts::name);
        unit.setLabel(texts.get("link.unit"));
        unit.setValue(Delay.Unit.DAYS);
        delay = Tags.div("row", min, max, unit);
        between = Tags.div("row", none, nonePin);
        apply = Tags.button(
                "btn primary", texts.get("link.apply"), () -> read().ifPresent(link -> done.accept(link, pins(link))));
        add(
                Tags.div("row", first, firstPin),
                bond,
                Tags.div("row", second, secondPin),
                delay,
                between,
                Tags.div("row", apply, Tags.button("btn ghost", texts.get("link.cancel"), cancel)));
        min.setValue(0);
        max.setValue(30);
        arrange();
    }

    /** Shows a link that is there already. */
    void show(Link link, List<Pin> pins) {
        select(first, link.first());
        select(second, link.second());
        bond.setValue(LinkBond.of(link));
        switch (link) {
            case Link.Sequence sequence -> {
                show(min, sequence.delay().min());
                show(max, sequence.delay().max());
                unit.setValue(sequence.delay().unit());
            }
            case Link.WithoutBetween without -> {
                select(none, without.none());
                nonePin.show(pin(pins, without.none()));
            }
            default -> {}
        }
        firstPin.show(pin(pins, link.first()));
        secondPin.show(pin(pins, link.second()));
        arrange();
    }

    /** The link as the fields have it; empty while they make none. */
    Optional<Link> read() {
        String one = first.getValue();
        String other = second.getValue();
        if (one.equals(other)) {
            return Optional.empty();
        }
        return switch (bond.getValue()) {
            case SAME_STAY -> Optional.of(new Link.SameStay(one, other));
            case DIFFERENT_STAY -> Optional.of(new Link.DifferentStay(one, other));
            case SAME_DAY -> Optional.of(new Link.SameDay(one, other));
            case SAME_UNIT -> Optional.of(new Link.SameUnit(one, other));
            case WITHOUT_BETWEEN -> Optional.of(new Link.WithoutBetween(one, other, none.getValue()));
            case SEQUENCE -> delay().map(length -> new Link.Sequence(one, other, length));
        };
    }

    private Optional<Delay> delay() {
        Delay read = new Delay(whole(min), whole(max), unit.getValue());
        boolean open = read.min().isEmpty() && read.max().isEmpty();
        boolean backwards = read.min().isPresent()
                && read.max().isPresent()
                && read.min().getAsInt() > read.max().getAsInt();
        max.setErrorMessage(texts.get(open ? "link.open" : "link.backwards"));
        max.setInvalid(open || backwards);
        return open || backwards ? Optional.empty() : Optional.of(read);
    }

    private List<Pin> pins(Link link) {
        List<Pin> pins = new ArrayList<>();
        firstPin.read(link.first()).ifPresent(pins::add);
        secondPin.read(link.second()).ifPresent(pins::add);
        if (link instanceof Link.WithoutBetween without
                && !without.none().equals(link.first())
                && !without.none().equals(link.second())) {
            nonePin.read(without.none()).ifPresent(pins::add);
        }
        return pins;
    }

    private static Optional<Pin> pin(List<Pin> pins, String id) {
        return pins.stream().filter(pin -> pin.criterion().equals(id)).findFirst();
    }

    private void arrange() {
        delay.setVisible(bond.getValue() == LinkBond.SEQUENCE);
        between.setVisible(bond.getValue() == LinkBond.WITHOUT_BETWEEN);
        boolean itself = first.getValue().equals(second.getValue());
        second.setInvalid(itself);
        apply.setEnabled(!itself);
    }

    private Select<String> choice(String label, List<String> ids, String chosen) {
        Select<String> choice = new Select<>();
        choice.setLabel(texts.get(label));
        choice.setItems(ids);
        choice.setItemLabelGenerator(id -> criteria.getOrDefault(id, id));
        choice.setValue(chosen);
        choice.setErrorMessage(texts.get("link.itself"));
        choice.addClassName("grow");
        choice.addValueChangeListener(event -> arrange());
        return choice;
    }

    private void select(Select<String> choice, String id) {
        if (criteria.containsKey(id)) {
            choice.setValue(id);
        }
    }

    private IntegerField number(String label) {
        IntegerField field = new IntegerField(texts.get(label));
        field.setMin(-Limits.DELAY);
        field.setMax(Limits.DELAY);
        field.setWidth("96px");
        field.setValueChangeMode(ValueChangeMode.EAGER);
        return field;
    }

    private static OptionalInt whole(IntegerField field) {
        Integer value = field.getValue();
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }

    private static void show(IntegerField field, OptionalInt number) {
        if (number.isPresent()) {
            field.setValue(number.getAsInt());
        } else {
            field.clear();
        }
    }

    /** Which events of a criterion may be chosen. */
    private static final class PinFields extends Div {

        /** The pins as they are offered. */
        private final Select<PinChoice> choice = new Select<>();

        private final IntegerField rank;

        PinFields(Texts texts) {
            setClassName("row");
            rank = new IntegerField(texts.get("link.rank"));
            choice.setItems(PinChoice.values());
            choice.setItemLabelGenerator(texts::name);
            choice.setLabel(texts.get("link.pin"));
            choice.setValue(PinChoice.ANY);
            choice.addValueChangeListener(event -> arrange());
            rank.setMin(1);
            rank.setMax(Limits.RANK);
            rank.setWidth("72px");
            rank.setValue(2);
            add(choice, (Component) rank);
            arrange();
        }

        void show(Optional<Pin> pin) {
            choice.setValue(pin.map(PinChoice::of).orElse(PinChoice.ANY));
            pin.ifPresent(shown -> rank.setValue(shown.rank().orElse(2)));
            arrange();
        }

        Optional<Pin> read(String criterion) {
            Integer asked = rank.getValue();
            return choice.getValue().pin(criterion, asked == null || asked < 1 ? 1 : asked);
        }

        private void arrange() {
            rank.setVisible(choice.getValue().isRanked());
        }
    }
}
