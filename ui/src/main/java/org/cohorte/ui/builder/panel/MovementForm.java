package org.cohorte.ui.builder.panel;

import org.cohorte.query.criteria.MovementCriterion;

/** Unit movements: the unit and the start are common to all events; besides, length and end. */
final class MovementForm extends EventForm<MovementCriterion> {

    private final LengthPart length;
    private final DatesPart end;

    MovementForm(FormContext context, MovementCriterion node) {
        super(context, node);
        addOptions("date.MOVEMENT", true);
        length = part(new LengthPart(context.texts(), changed("length")));
        end = part(new DatesPart("end", context.texts().get("movement.end"), context.texts(), changed("")));
        write(node);
    }

    @Override
    MovementCriterion read() {
        return new MovementCriterion(
                node().id(), node().name(), node().exclude(), end.range(), length.min(), length.max(), readOptions());
    }

    @Override
    void write(MovementCriterion node) {
        length.show(node.lengthMin(), node.lengthMax());
        end.show(node.end());
        writeOptions(node.options());
    }
}
